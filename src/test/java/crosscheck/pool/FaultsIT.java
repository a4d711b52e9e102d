package crosscheck.pool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.check.OutputFolder;
import crosscheck.check.conformance.ConformanceCheck;
import crosscheck.op.CaseId;
import crosscheck.op.KernelPath;
import crosscheck.sweep.Plan;
import crosscheck.sweep.Sweep;
import crosscheck.tensor.ElementType;
import crosscheck.verdict.CaseTrial;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import crosscheck.worker.WorkerMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.parallel.Isolated;

/** What happens to a run of real workers when something outside interferes. */
@Isolated
@Tag("faults")
@EnabledOnOs(OS.LINUX)
@Timeout(180)
class FaultsIT {

  private static final int KILLS = 200;
  private static final int VERDICTS_BETWEEN_KILLS = 25;
  private static final int WORKERS = 2;

  /** The journal of a run that is well under way, and far from its end. */
  private static final long SOME_BYTES = 1_000_000;

  private final Map<CaseTrial, Verdict> verdicts = new ConcurrentHashMap<>();

  private static WorkerPool pool(Duration timeout) throws IOException {
    Path all = Path.of("target", "crosscheck", "faults").toAbsolutePath();
    Files.createDirectories(all);
    Path folder = Files.createTempDirectory(all, "workers");
    return new WorkerPool(new WorkerCommand(WorkerMain.class, folder), WORKERS, Limits.of(timeout));
  }

  /**
   * Admissible cases of the standard sweep in batches, the order random and always the same. None
   * in bfloat16, which oneDNN computes differently from run to run on some processors: there the
   * bytes of two undisturbed runs differ, too.
   */
  private List<Batch<CaseTrial>> batches(KernelPath kernelPath) {
    Sweep sweep = Sweep.read(Path.of("fixtures", "sweeps", "conformance-standard.json"));
    List<CaseTrial> trials =
        Plan.of(sweep, Set.of(kernelPath))
            .cases(kernelPath)
            .filter(c -> c.admissible() && c.elementType() != ElementType.BFLOAT16)
            .map(c -> CaseTrial.of(c))
            .toList();
    List<Batch<CaseTrial>> batches = new ArrayList<>(Batch.byGraph(trials, verdicts::put));
    Collections.shuffle(batches, new Random(1));
    return batches;
  }

  /** The verdicts as bytes, in the order of the cases' ids. */
  private byte[] written() {
    return verdicts.entrySet().stream()
        .map(entry -> entry.getKey().id() + " " + entry.getValue() + "\n")
        .sorted()
        .collect(Collectors.joining())
        .getBytes(UTF_8);
  }

  private static Stream<ProcessHandle> workers() {
    return ProcessHandle.current().children().filter(FaultsIT::isWorker);
  }

  /** Not the process that is about to become one. */
  private static boolean isWorker(ProcessHandle process) {
    return process.info().command().filter(command -> command.endsWith("java")).isPresent();
  }

  @AfterEach
  void neitherProcessNorZombieIsLeftAndNoReportOutsideTarget() throws IOException {
    assertEquals(List.of(), ProcessHandle.current().children().toList());
    List<Path> reports;
    try (Stream<Path> files = Files.walk(Path.of(""))) {
      reports =
          files
              .filter(file -> !file.startsWith("target") && !file.startsWith(".git"))
              .filter(file -> file.getFileName().toString().matches("hs_err.*|core(\\.\\d+)?"))
              .filter(Files::isRegularFile)
              .toList();
    }
    assertEquals(List.of(), reports);
  }

  @Test
  void twoHundredKillsOfRandomWorkersChangeNoByteOfTheVerdicts() throws Exception {
    AtomicInteger kills = new AtomicInteger();
    List<Batch<CaseTrial>> asked = new ArrayList<>();
    WorkerPool pool = pool(Duration.ofSeconds(60));
    Random random = new Random(2);
    Runnable kill =
        () -> {
          if (verdicts.size() % VERDICTS_BETWEEN_KILLS == 0 && killRandomWorker(random)) {
            kills.incrementAndGet();
          }
        };
    Stream<Batch<CaseTrial>> whileKilling =
        batches(KernelPath.ONEDNN).stream()
            .takeWhile(batch -> kills.get() < KILLS)
            .peek(asked::add)
            .map(batch -> batch.andThen(kill));
    WorkerPool.Run run = pool.run(KernelPath.ONEDNN, whileKilling.iterator(), Long.MAX_VALUE);
    assertTrue(kills.get() >= KILLS, () -> kills + " kills");
    assertTrue(run.workersLost() > KILLS / 2, () -> run.workersLost() + " workers lost");
    byte[] disturbed = written();
    verdicts.clear();
    pool.run(KernelPath.ONEDNN, asked.iterator(), Long.MAX_VALUE);
    assertEquals(asked.stream().mapToInt(batch -> batch.trials().size()).sum(), verdicts.size());
    assertArrayEquals(written(), disturbed);
  }

  private static boolean killRandomWorker(Random random) {
    List<ProcessHandle> workers = workers().toList();
    return !workers.isEmpty() && workers.get(random.nextInt(workers.size())).destroyForcibly();
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException never) {
      throw new IllegalStateException(never);
    }
  }

  @Test
  void aStoppedWorkerIsKilledAndReplacedAndItsCaseTriedAgain() throws Exception {
    List<CaseTrial> trials =
        batches(KernelPath.STOCK).stream()
            .limit(40)
            .flatMap(batch -> batch.trials().stream())
            .toList();
    CountDownLatch begun = new CountDownLatch(1);
    List<ProcessHandle> stopped = new ArrayList<>();
    Thread stopper =
        new Thread(
            () -> {
              try {
                begun.await();
                // Whichever is at work, a spare among them: a lane that takes it waits as well.
                stopped.addAll(workers().toList());
                for (ProcessHandle worker : stopped) {
                  new ProcessBuilder("kill", "-STOP", "" + worker.pid()).start().waitFor();
                }
              } catch (IOException | InterruptedException impossible) {
                throw new IllegalStateException(impossible);
              }
            });
    stopper.start();
    WorkerPool.Run run =
        pool(Duration.ofSeconds(5))
            .run(
                KernelPath.STOCK,
                trials,
                (trial, verdict) -> {
                  verdicts.put(trial, verdict);
                  begun.countDown();
                });
    stopper.join();
    assertTrue(run.workersLost() >= WORKERS, () -> run.workersLost() + " workers lost");
    assertEquals(run.workersLost(), run.deathsNotRepeated());
    assertFalse(stopped.stream().anyMatch(ProcessHandle::isAlive));
    assertEquals(trials.size(), verdicts.size());
    assertFalse(verdicts.values().stream().anyMatch(v -> v.status() == Status.TIMED_OUT));
  }

  @Test
  void deadlyCallsLeaveNothingBehind() throws Exception {
    List<CaseTrial> trials =
        IntStream.rangeClosed(1, 6)
            .mapToObj("f32-nhwc-valid-i%dx1-k1x1-s1x1-d1x1-o1x2-c1x1-b1"::formatted)
            .map(id -> CaseTrial.of(CaseId.parse(id)))
            .toList();
    pool(Duration.ofSeconds(60)).run(KernelPath.ONEDNN, trials, verdicts::put);
    assertEquals(
        Set.of(Status.CRASHED),
        verdicts.values().stream().map(Verdict::status).collect(Collectors.toSet()));
  }

  @Test
  void noWorkerOutlivesItsParentAndNoneOfThemHasAnInternetSocket() throws Exception {
    Path output = Path.of("target", "crosscheck", "faults", "orphans");
    Path journal = new OutputFolder(output.resolve(ConformanceCheck.NAME)).journal();
    Files.deleteIfExists(journal);
    Process harness =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "crosscheck.cli.Main",
                "conformance",
                "--output",
                output.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      // Its workers are in the middle of their cases once some have been judged.
      while (!Files.exists(journal) || Files.size(journal) < SOME_BYTES) {
        assertTrue(harness.isAlive());
        pause(20);
      }
      List<ProcessHandle> workers = harness.descendants().toList();
      int expected = Runtime.getRuntime().availableProcessors();
      assertTrue(
          workers.stream().filter(FaultsIT::isWorker).count() >= expected, workers::toString);
      for (ProcessHandle process : workers) {
        assertEquals(Set.of(), InternetSockets.of(process.pid()));
      }
      assertEquals(Set.of(), InternetSockets.of(harness.pid()));
      harness.destroyForcibly().waitFor();
      pause(5_000);
      assertEquals(List.of(), workers.stream().filter(ProcessHandle::isAlive).toList());
    } finally {
      harness.destroyForcibly().waitFor();
    }
  }
}
