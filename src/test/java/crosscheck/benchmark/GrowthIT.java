package crosscheck.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crosscheck.cases.Case;
import crosscheck.cases.KernelPath;
import crosscheck.check.CrossCheck;
import crosscheck.check.Tally;
import crosscheck.journal.JournalFile;
import crosscheck.journal.JournaledPool;
import crosscheck.observation.Operation;
import crosscheck.pool.Limits;
import crosscheck.pool.ResidentMemory;
import crosscheck.pool.WorkerCommand;
import crosscheck.pool.WorkerPool;
import crosscheck.sweep.Plan;
import crosscheck.sweep.Sweep;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import crosscheck.worker.WorkerMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
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
  private static final long WARM_UP = 300_000;

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
   * What a run has cost.
   *
   * @param rate verdicts a second, the start of workers and their warming up left out
   * @param mebibytes the most that harness and workers had in RAM together
   */
  private record Cost(double rate, long mebibytes) {}

  /** Times each part's verdicts but for the first, during which workers start and warm up. */
  private static final class Clock implements CrossCheck.Observer {
    private final AtomicLong verdicts = new AtomicLong();
    private volatile long planned;
    private volatile long begun;
    private volatile long ended;
    private long timed;
    private long nanoseconds;

    @Override
    public void begin(String part, long cases) {
      verdicts.set(0);
      planned = cases;
      timed += cases - WARM_UP;
    }

    @Override
    public void judged(Case c, KernelPath kernelPath, Operation operation, Verdict verdict) {
      long count = verdicts.incrementAndGet();
      if (count == WARM_UP) {
        begun = System.nanoTime();
      } else if (count == planned) {
        ended = System.nanoTime();
      }
    }

    @Override
    public void end() {
      nanoseconds += ended - begun;
    }

    double rate() {
      return timed * 1e9 / nanoseconds;
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
    long all = WARM_UP + cases;
    Files.writeString(file, SWEEP.formatted(all / CASES_A_GRAPH, CASES_A_GRAPH));
    Plan plan = Plan.of(Sweep.read(file), Set.of(KernelPath.STOCK));
    assertEquals(all, plan.size(KernelPath.STOCK));
    Path workers = Files.createDirectory(folder.resolve(name));
    WorkerPool pool =
        new WorkerPool(
            new WorkerCommand(WorkerMain.class, workers),
            Runtime.getRuntime().availableProcessors(),
            Limits.of(Duration.ofSeconds(60)));
    Clock clock = new Clock();
    AtomicLong most = new AtomicLong();
    ScheduledExecutorService scales = Executors.newSingleThreadScheduledExecutor();
    scales.scheduleAtFixedRate(
        () -> most.accumulateAndGet(mebibytes(), Math::max), 1, 1, TimeUnit.SECONDS);
    try (JournalFile journal =
        JournalFile.start(folder.resolve(name + ".jsonl"), Map.of("cases", "" + all))) {
      Tally tally = new CrossCheck(new JournaledPool(pool, journal)).run(plan, clock).tally();
      assertEquals(List.of(), tally.findings());
      assertEquals(0, tally.sum(KernelPath.STOCK, cell -> cell.count(Status.UNTESTED)));
    } finally {
      scales.shutdownNow();
    }
    Cost cost = new Cost(clock.rate(), most.get());
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
  void aRunTenTimesAsLargeHasTheSameRateAndMemory() throws IOException {
    // The largest first, so that the harness itself is warm for the others.
    Cost whole = run("whole", MOST_CASES);
    Cost tenth = run("tenth", MOST_CASES / 10);
    List<Cost> costs = List.of(run("hundredth", MOST_CASES / 100), tenth, whole);
    double slowest = costs.stream().mapToDouble(Cost::rate).min().orElseThrow();
    double fastest = costs.stream().mapToDouble(Cost::rate).max().orElseThrow();
    double smaller = Math.min(costs.get(1).mebibytes(), costs.get(2).mebibytes());
    double larger = Math.max(costs.get(1).mebibytes(), costs.get(2).mebibytes());
    for (Claim claim :
        List.of(
            Claim.atLeast("growing 100 x: slowest rate by the fastest", slowest / fastest, 0.9),
            Claim.atLeast("growing 10 x: smaller memory by the larger", smaller / larger, 0.95))) {
      System.out.println(claim.line());
    }
  }
}
