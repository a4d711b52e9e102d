package crosscheck.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crosscheck.cause.Attribution;
import crosscheck.cause.Causes;
import crosscheck.check.Progress;
import crosscheck.check.Workers;
import crosscheck.check.conformance.ConformanceCheck;
import crosscheck.check.conformance.ConformanceTally;
import crosscheck.journal.JournalFile;
import crosscheck.journal.JournaledPool;
import crosscheck.journal.Request;
import crosscheck.op.KernelPath;
import crosscheck.op.Machines;
import crosscheck.pool.Limits;
import crosscheck.pool.ResidentMemory;
import crosscheck.pool.WorkerCommand;
import crosscheck.pool.WorkerPool;
import crosscheck.sweep.Shard;
import crosscheck.sweep.SweepFile;
import crosscheck.verdict.Status;
import crosscheck.worker.WorkerMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What a run costs as it grows: its rate, and the memory of harness and workers. */
@Isolated
@Tag("benchmark")
class GrowthIT {

  /** The largest run; the others have a tenth and a hundredth of it. */
  private static final long MOST_CASES = Long.getLong("benchmark.cases", 1_000_000);

  private static final int CASES_A_GRAPH = 100;

  /** The cases of each part of a run that come before those that are timed. */
  private static final long WARM_UP = 500_000;

  /** Those that come after them: at the very end a worker has nothing left while others go on. */
  private static final long AFTERWARDS = 1_000;

  /** How often the smaller runs are made: what is timed of them takes a second or some. */
  private static final int ROUNDS = 3;

  private static final int TENTHS = 10;

  private static final Path FIXTURES = Path.of("fixtures");

  private static final String SWEEP =
      """
      {"description": "small cases on the stock path", "seed": 1, "blocks": [
        {"kind": "sample", "name": "small", "kernelPaths": ["STOCK"],
         "ranges": {
           "elementTypes": ["FLOAT32"], "dataFormats": ["NHWC"],
           "paddings": [{"kind": "EXPLICIT", "top": "0..3", "bottom": "0..3", "left": "0..3", "right": "0..3"}],
           "height": {"input": "2..6", "kernel": "3..5", "stride": "1..7", "dilation": [1], "output": "ADMISSIBLE"},
           "width": {"input": "2..6", "kernel": "3..5", "stride": "1..7", "dilation": [1], "output": "ADMISSIBLE"},
           "inputChannels": "1..4", "outputChannels": "1..4", "batch": "1..2", "fills": ["INTEGERS"]},
         "attributes": %d, "shapes": %d, "mostMultiplyAdds": 10000}
      ]}
      """;

  @TempDir Path folder;

  /**
   * What some runs of one size have cost.
   *
   * @param verdicts those that were timed: how workers start, warm up and end is left out
   * @param tenths the nanoseconds that each tenth of them took
   * @param mebibytes the most that harness and workers had in RAM together
   */
  private record Cost(long verdicts, List<Long> tenths, long mebibytes) {

    Cost and(Cost other) {
      return new Cost(
          verdicts + other.verdicts,
          IntStream.range(0, TENTHS).mapToObj(i -> tenths.get(i) + other.tenths.get(i)).toList(),
          Math.max(mebibytes, other.mebibytes));
    }

    double rate() {
      return verdicts * 1e9 / tenths.stream().mapToLong(Long::longValue).sum();
    }

    /** The slowest tenth's rate by the fastest's. */
    double steadiness() {
      return (double) Collections.min(tenths) / Collections.max(tenths);
    }
  }

  /** Times the verdicts of each part that are neither among the first nor among the last. */
  private static final class Clock implements Progress {
    private final AtomicLong verdicts = new AtomicLong();
    private final AtomicLongArray marks = new AtomicLongArray(TENTHS + 1);
    private final long[] tenths = new long[TENTHS];
    private volatile long tenth;
    private long timed;

    @Override
    public Part begin(String part, long cases) {
      verdicts.set(0);
      long within = cases - WARM_UP - AFTERWARDS;
      tenth = within / TENTHS;
      timed += within;
      return new Part() {
        @Override
        public void step() {
          long count = verdicts.incrementAndGet() - WARM_UP;
          if (count >= 0 && count % tenth == 0 && count <= TENTHS * tenth) {
            marks.set((int) (count / tenth), System.nanoTime());
          }
        }

        @Override
        public void close() {
          for (int i = 0; i < TENTHS; i++) {
            tenths[i] += marks.get(i + 1) - marks.get(i);
          }
        }
      };
    }

    Cost cost(long mebibytes) {
      return new Cost(timed, Arrays.stream(tenths).boxed().toList(), mebibytes);
    }
  }

  /** What this process and its workers have in RAM now. */
  private static long mebibytes() {
    ProcessHandle harness = ProcessHandle.current();
    return Stream.concat(Stream.of(harness), harness.children())
        .mapToLong(process -> ResidentMemory.mebibytes(process.pid()))
        .sum();
  }

  private Cost run(String name, long cases) throws IOException {
    Path file = folder.resolve(name + ".json");
    long all = WARM_UP + cases + AFTERWARDS;
    Files.writeString(file, SWEEP.formatted(all / CASES_A_GRAPH, CASES_A_GRAPH));
    SweepFile sweepFile = SweepFile.of(file);
    Set<KernelPath> stock = Set.of(KernelPath.STOCK);
    ConformanceCheck check = ConformanceCheck.of(sweepFile, Shard.WHOLE, stock);
    Limits limits = Limits.of(Duration.ofSeconds(60));
    Request request = Request.of(ConformanceCheck.NAME, sweepFile, Shard.WHOLE, stock, limits);
    assertEquals(all, check.plan().size(KernelPath.STOCK));
    Path workers = Files.createDirectory(folder.resolve(name));
    WorkerPool pool =
        new WorkerPool(
            new WorkerCommand(WorkerMain.class, workers),
            Runtime.getRuntime().availableProcessors(),
            limits);
    Clock clock = new Clock();
    AtomicLong most = new AtomicLong();
    ScheduledExecutorService scales = Executors.newSingleThreadScheduledExecutor();
    scales.scheduleAtFixedRate(
        () -> most.accumulateAndGet(mebibytes(), Math::max), 1, 1, TimeUnit.SECONDS);
    try (JournalFile journal = JournalFile.start(folder.resolve(name + ".jsonl"), request)) {
      ConformanceTally tally = check.tally();
      check.run(
          tally,
          new Workers(
              new JournaledPool(pool, journal),
              clock,
              new Attribution(Causes.read(FIXTURES), Machines.AVX2)));
      assertEquals(List.of(), tally.findings());
      assertEquals(0, tally.sum(KernelPath.STOCK, cell -> cell.count(Status.UNTESTED)));
    } finally {
      scales.shutdownNow();
    }
    Cost cost = clock.cost(most.get());
    System.out.printf(
        Locale.ROOT,
        "%s, %,d cases after the first %,d: %,.0f verdicts/s, %,d MiB%n",
        name,
        cases,
        WARM_UP,
        cost.rate(),
        most.get());
    return cost;
  }

  @Test
  void whatARunTenTimesAsLargeTakesIsMeasured() throws IOException {
    // The largest first, so that the harness itself is warm for the others.
    Cost whole = run("whole", MOST_CASES);
    Cost tenth = run("tenth", MOST_CASES / 10);
    Cost hundredth = run("hundredth", MOST_CASES / 100);
    for (int round = 2; round <= ROUNDS; round++) {
      tenth = tenth.and(run("tenth, round " + round, MOST_CASES / 10));
      hundredth = hundredth.and(run("hundredth, round " + round, MOST_CASES / 100));
    }
    DoubleSummaryStatistics rates =
        Stream.of(hundredth, tenth, whole).mapToDouble(Cost::rate).summaryStatistics();
    LongSummaryStatistics memory =
        Stream.of(tenth, whole).mapToLong(Cost::mebibytes).summaryStatistics();
    for (Claim claim :
        List.of(
            Claim.atLeast(
                "growing 100 x: slowest rate by the fastest", rates.getMin() / rates.getMax(), 0.9),
            Claim.atLeast(
                "growing 10 x: smaller memory by the larger",
                (double) memory.getMin() / memory.getMax(),
                0.95))) {
      System.out.println(claim.line());
    }
    System.out.printf(
        Locale.ROOT,
        "  of the whole's own tenths, which is what this machine has to give: %.2f%n",
        whole.steadiness());
  }
}
