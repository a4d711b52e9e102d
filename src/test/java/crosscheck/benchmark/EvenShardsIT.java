package crosscheck.benchmark;

import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.check.CheckRun;
import crosscheck.check.Harness;
import crosscheck.check.Output;
import crosscheck.check.Progress;
import crosscheck.check.conformance.ConformanceCheck;
import crosscheck.check.conformance.ConformanceSummary;
import crosscheck.op.KernelPath;
import crosscheck.pool.Limits;
import crosscheck.sweep.Level;
import crosscheck.sweep.Shard;
import crosscheck.sweep.SweepFile;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.DoubleSummaryStatistics;
import java.util.EnumSet;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** How much longer the slowest of sixteen shards takes than the others. */
@Isolated
@Tag("benchmark")
class EvenShardsIT {

  private static final int SHARDS = 16;
  private static final Path FIXTURES = Path.of("fixtures");

  @TempDir Path output;

  private double seconds(Level level, Shard shard) {
    Harness harness =
        new Harness(
            EnumSet.allOf(KernelPath.class),
            FIXTURES,
            output,
            Runtime.getRuntime().availableProcessors(),
            Limits.of(Duration.ofSeconds(60)));
    Output nowhere = new Output(new PrintStream(OutputStream.nullOutputStream()), Progress.NONE);
    long begun = System.nanoTime();
    SweepFile sweepFile = SweepFile.of(level, ConformanceCheck.NAME, FIXTURES);
    ConformanceSummary summary =
        new CheckRun(harness, false, false, nowhere)
            .run(ConformanceCheck.of(sweepFile, shard, harness.kernelPaths()))
            .summary();
    double seconds = (System.nanoTime() - begun) / 1e9;
    assertTrue(summary.complete(), () -> shard + ": " + summary.outcome().failure());
    return seconds;
  }

  @Test
  void whatEachShardTakesIsMeasured() {
    Level level = Level.valueOf(System.getProperty("level").toUpperCase(Locale.ROOT));
    // The first run also has the rehearsal of a worker's start, and is not counted.
    seconds(level, new Shard(1, SHARDS));
    DoubleSummaryStatistics all = new DoubleSummaryStatistics();
    for (int number = 1; number <= SHARDS; number++) {
      Shard shard = new Shard(number, SHARDS);
      double seconds = seconds(level, shard);
      all.accept(seconds);
      System.out.printf(Locale.ROOT, "%s, shard %s: %.1f s%n", level.id(), shard, seconds);
    }
    System.out.println(
        Claim.atLeast(
                "16 shards: mean time by the slowest's", all.getAverage() / all.getMax(), 1 / 1.2)
            .line());
  }
}
