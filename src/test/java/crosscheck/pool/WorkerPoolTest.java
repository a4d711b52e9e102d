package crosscheck.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.input.BadInputException;
import crosscheck.op.Case;
import crosscheck.op.CaseId;
import crosscheck.op.KernelPath;
import crosscheck.verdict.CaseTrial;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real worker processes with a {@link StandInWorker} in TensorFlow's place. */
@Order(1)
@Timeout(60)
class WorkerPoolTest {

  private static final long MANY = 1_000_000;

  private static final Limits LIMITS = Limits.of(Duration.ofSeconds(30));

  @TempDir Path folder;

  private final Map<Case, Verdict> verdicts = new ConcurrentHashMap<>();

  /** A case whose batch tells the stand-in what to do. */
  private static Case behaving(int batch) {
    return CaseId.parse("f32-nhwc-valid-i2x2-k2x2-s1x1-d1x1-o3x3-c1x1-b" + batch);
  }

  private WorkerPool.Run run(int workers, Duration timeout, List<Case> cases) {
    return run(workers, Limits.of(timeout), cases);
  }

  private WorkerPool.Run run(int workers, Limits limits, List<Case> cases) {
    return new WorkerPool(new WorkerCommand(StandInWorker.class, folder), workers, limits)
        .run(
            KernelPath.STOCK,
            cases.stream().map(c -> CaseTrial.of(c)).toList(),
            (trial, verdict) -> assertEquals(null, verdicts.put(trial.c(), verdict)));
  }

  /** A batch of one case for each number from 1, which says how the case behaves. */
  private static List<Batch<CaseTrial>> batchesOfOne(
      int last, BiConsumer<CaseTrial, Verdict> verdicts) {
    return IntStream.rangeClosed(1, last)
        .mapToObj(i -> List.of(CaseTrial.of(behaving(i))))
        .map(trials -> new Batch<>(trials, verdicts))
        .toList();
  }

  private Status status(int batch) {
    Verdict verdict = verdicts.get(behaving(batch));
    return verdict == null ? Status.UNTESTED : verdict.status();
  }

  @Test
  void aDeathIsTheVerdictOfItsCaseAndCostsNoOther() {
    List<Case> cases =
        IntStream.rangeClosed(1, StandInWorker.DIES).mapToObj(WorkerPoolTest::behaving).toList();
    WorkerPool.Run run = run(2, Duration.ofSeconds(30), cases);
    for (Case c : cases) {
      Status expected = c.batch() == StandInWorker.DIES ? Status.CRASHED : Status.AGREES;
      assertEquals(expected, status(c.batch()), c.id());
    }
    Verdict crashed = verdicts.get(behaving(StandInWorker.DIES));
    assertEquals("died of SIGABRT: native last words", crashed.observed());
    // Once among others, once more as the first case of a fresh worker.
    assertEquals(2, run.workersLost());
    assertEquals(0, run.deathsNotRepeated());
  }

  /** Each batch waits at the worker while that is busy with the one before. */
  @Test
  void aDeathCostsNothingOfWhatWaitsAtItsWorker() {
    WorkerPool pool = new WorkerPool(new WorkerCommand(StandInWorker.class, folder), 1, LIMITS);
    List<Batch<CaseTrial>> batches =
        new ArrayList<>(
            batchesOfOne(
                StandInWorker.DIES,
                (trial, verdict) -> assertEquals(null, verdicts.put(trial.c(), verdict))));
    Collections.rotate(batches, -10);
    pool.run(KernelPath.STOCK, batches.iterator(), MANY);
    for (int batch = 1; batch < StandInWorker.DIES; batch++) {
      assertEquals(Status.AGREES, status(batch));
    }
    assertEquals(Status.CRASHED, status(StandInWorker.DIES));
  }

  /**
   * It is its workers' first case, so only the signal keeps it from being blamed. How often it
   * does, {@link DeathPolicyTest} counts without processes.
   */
  @Test
  void aCaseThatIsKilledFromOutsideAgainAndAgainIsStillNotBlamed() {
    WorkerPool.Run run = run(1, LIMITS, List.of(behaving(StandInWorker.IS_KILLED_THRICE)));
    assertEquals(Status.AGREES, status(StandInWorker.IS_KILLED_THRICE));
    assertEquals(3, run.workersLost());
    assertEquals(3, run.deathsNotRepeated());
  }

  @Test
  void aCaseThatRunsOutOfMemorySaysSoAndTheRestGoesOn() {
    Limits small = new Limits(Duration.ofSeconds(30), 400, 16);
    WorkerPool.Run run =
        run(
            1,
            small,
            List.of(behaving(1), behaving(StandInWorker.RUNS_OUT_OF_MEMORY), behaving(2)));
    assertEquals(Status.OUT_OF_MEMORY, status(StandInWorker.RUNS_OUT_OF_MEMORY));
    assertEquals(
        "its process grew past 400 MiB",
        verdicts.get(behaving(StandInWorker.RUNS_OUT_OF_MEMORY)).observed());
    assertEquals(Status.AGREES, status(1));
    assertEquals(Status.AGREES, status(2));
    // Tried once more before it is blamed.
    assertEquals(2, run.workersLost());
  }

  /** Of one lane that has lost a worker, beside which one waits from then on. */
  private Standby withASpare(Losses losses, Watch watch) {
    StartPolicy policy = new StartPolicy(1, /* shortRun= */ false, losses);
    policy.lostWorker();
    WorkerCommand command = new WorkerCommand(StandInWorker.class, folder);
    return new Standby(command, KernelPath.STOCK, "run", policy, watch);
  }

  @Test
  void aSpareThatIsKilledWhileItWaitsIsReplacedAndCounted() throws Exception {
    Losses losses = new Losses();
    try (Watch watch = new Watch(LIMITS);
        Standby standby = withASpare(losses, watch)) {
      try (WorkerProcess first = standby.first()) {
        ProcessHandle spare = workerOtherThan(Set.of(first.pid()));
        awaitRest(spare);
        spare.destroyForcibly();
        ProcessHandle next = workerOtherThan(Set.of(first.pid(), spare.pid()));
        try (WorkerProcess second = standby.replacement()) {
          assertEquals(next.pid(), second.pid());
        }
      }
      assertEquals(1, losses.workersLost());
      assertEquals(1, losses.deathsNotRepeated());
    }
    assertEquals(List.of(), workers().toList());
  }

  /** Those that are alive; other tests have other children, and their own folders. */
  private Stream<ProcessHandle> workers() {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.info().commandLine().orElse("").contains(folder.toString()))
        .filter(ProcessHandle::isAlive);
  }

  /** Waits for a worker that is not one of these. */
  private ProcessHandle workerOtherThan(Set<Long> pids) throws InterruptedException {
    while (true) {
      Optional<ProcessHandle> other =
          workers().filter(child -> !pids.contains(child.pid())).findAny();
      if (other.isPresent()) {
        return other.get();
      }
      Thread.sleep(5);
    }
  }

  /** Waits until a process has been idle for a while, as one that has started is. */
  private static void awaitRest(ProcessHandle process) throws InterruptedException {
    Optional<Duration> before;
    do {
      before = process.info().totalCpuDuration();
      Thread.sleep(300);
    } while (!before.equals(process.info().totalCpuDuration()));
  }

  @Test
  void aFolderThatCannotBeWrittenIsBadInputThatNamesTheFile() throws IOException {
    Path none = folder.resolve("none");
    WorkerPool pool = new WorkerPool(new WorkerCommand(StandInWorker.class, none), 1, LIMITS);
    List<CaseTrial> trials = List.of(CaseTrial.of(behaving(1)));
    var refused =
        assertThrows(
            BadInputException.class,
            () -> pool.run(KernelPath.STOCK, trials, (trial, verdict) -> {}));
    assertEquals(0, refused.getMessage().indexOf(none.resolve("stock-1-1.log").toString()));
  }

  @Test
  void aWorkerThatLeavesAndASpareLeaveNoFiles() throws Exception {
    try (Watch watch = new Watch(LIMITS);
        Standby standby = withASpare(new Losses(), watch);
        WorkerProcess first = standby.first()) {
      awaitRest(workerOtherThan(Set.of(first.pid())));
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(), files.toList());
    }
  }

  @Test
  void aCaseThatNeverEndsIsTimedOutAndTheRestGoesOn() {
    WorkerPool.Run run =
        run(
            1,
            Duration.ofSeconds(2),
            List.of(behaving(1), behaving(StandInWorker.HANGS), behaving(2)));
    assertEquals(Status.TIMED_OUT, status(StandInWorker.HANGS));
    // Tried once more before it is blamed; on a busy machine a start may take as long.
    assertTrue(run.workersLost() >= 2, () -> run.workersLost() + " workers lost");
    assertEquals(Status.AGREES, status(1));
    assertEquals(Status.AGREES, status(2));
  }

  @Test
  void aCallThatWouldTakeTooMuchMemoryIsCountedAndNotMade() {
    Limits none = new Limits(Duration.ofSeconds(30), 4096, 0);
    run(1, none, List.of(behaving(StandInWorker.DIES), behaving(1)));
    assertEquals(Status.NOT_RUN, status(StandInWorker.DIES));
    assertEquals(Status.NOT_RUN, status(1));
    assertEquals(
        "not made: 17 elements of 40 bytes pass the limit of 0 MiB",
        verdicts.get(behaving(1)).observed());
  }

  @Test
  void aWorkerThatFailsByItselfIsNoVerdictOnTheOp() {
    List<Case> cases = List.of(behaving(StandInWorker.THROWS));
    var failure = assertThrows(WorkerFailure.class, () -> run(1, Duration.ofSeconds(30), cases));
    assertTrue(failure.getMessage().contains("a bug of ours"), failure::getMessage);
    assertEquals(Status.UNTESTED, status(StandInWorker.THROWS));
  }

  @Test
  void aWorkerThatCannotBeStartedIsAFailureWithItsWords() {
    WorkerPool pool = new WorkerPool(new WorkerCommand(WorkerPoolTest.class, folder), 1, LIMITS);
    var failure =
        assertThrows(
            WorkerFailure.class,
            () ->
                pool.run(
                    KernelPath.STOCK, List.of(CaseTrial.of(behaving(1))), (trial, verdict) -> {}));
    assertTrue(failure.getMessage().contains("died before it could serve"), failure::getMessage);
  }

  @Test
  void noLaneBeginsWithAWorkerThatIsMadeForOneCase() {
    WorkerPool pool = new WorkerPool(new WorkerCommand(LateSecondWorker.class, folder), 2, LIMITS);
    List<Status> statuses = Collections.synchronizedList(new ArrayList<>());
    List<Batch<CaseTrial>> batches =
        batchesOfOne(3, (trial, verdict) -> statuses.add(verdict.status()));
    WorkerPool.Run run = pool.run(KernelPath.STOCK, batches.iterator(), MANY);
    // The third worker replaces the first one while the other lane waits for the second.
    assertEquals(1, run.workersLost());
    assertEquals(1, Collections.frequency(statuses, Status.CRASHED), statuses::toString);
    assertEquals(2, Collections.frequency(statuses, Status.AGREES), statuses::toString);
    assertTrue(Files.exists(folder.resolve("stock-1-3.case")));
  }

  @Test
  void noWorkerOutlivesTheRun() {
    run(2, Duration.ofSeconds(30), List.of(behaving(1), behaving(2)));
    assertEquals(List.of(), workers().toList());
  }
}
