package crosscheck.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.engine.LargeCases;
import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import crosscheck.pool.Limits;
import crosscheck.pool.WorkerCommand;
import crosscheck.sweep.Plan;
import crosscheck.sweep.Sweep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the check costs beside the op that it checks. */
@Isolated
@Tag("benchmark")
class SpeedIT {

  private static final Limits LIMITS = Limits.of(Duration.ofSeconds(60));
  private static final int CASES = 30_000;
  private static final int CASES_A_TURN = 2_000;

  /** How often the cases are run before they are timed; each of two workers sees half of them. */
  private static final int WARM_UPS = 4;

  /** How often the cases are timed. */
  private static final int ROUNDS = 3;

  /** The work of a case that counts as small: that of the sweep's samples. */
  private static final long SMALL = 200_000;

  private static final List<String> LARGE =
      List.of(
          "f32-nhwc-same-i32x32-k3x3-s2x2-d1x1-o64x64-c128x128-b1",
          "f32-nhwc-same-i96x128-k3x3-s1x1-d1x1-o96x128-c3x3-b1",
          "f32-nhwc-same-i96x128-k3x3-s2x2-d1x1-o192x256-c3x3-b1",
          "f32-nhwc-same-i96x128-k3x3-s3x3-d1x1-o288x384-c3x3-b1",
          "f32-nhwc-same-i64x64-k5x5-s2x2-d1x1-o128x128-c64x64-b1",
          "f32-nhwc-same-i8x8-k4x4-s2x2-d1x1-o16x16-c512x256-b1",
          "f32-nhwc-same-i128x128-k4x4-s2x2-d1x1-o256x256-c32x16-b1");

  private final Path folder = folder();

  private static Path folder() {
    try {
      Path benchmarks = Path.of("target", "crosscheck", "benchmark").toAbsolutePath();
      Files.createDirectories(benchmarks);
      return Files.createTempDirectory(benchmarks, "speed");
    } catch (IOException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }

  /** Small admissible cases of the standard sweep, in its order, from all over it. */
  private static List<List<Case>> smallGroups(KernelPath kernelPath) {
    Plan plan =
        Plan.of(
            Sweep.read(Path.of("fixtures", "sweeps", "conformance-standard.json")),
            EnumSet.of(kernelPath));
    List<List<Case>> groups =
        plan.groups(true)
            .filter(group -> group.kernelPaths().contains(kernelPath))
            .map(group -> group.cases().stream().filter(c -> c.multiplyAdds() <= SMALL).toList())
            .filter(cases -> !cases.isEmpty())
            .toList();
    long all = groups.stream().mapToLong(List::size).sum();
    int step = (int) Math.max(1, all / CASES);
    List<List<Case>> some = new ArrayList<>();
    for (int i = 0; i < groups.size(); i += step) {
      some.add(groups.get(i));
    }
    return some;
  }

  /** The lines that a main class prints, in a process as a worker's is. */
  private List<String> lines(KernelPath kernelPath, Class<?> main, List<String> arguments)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "lines", ".txt");
    Process process =
        new WorkerCommand(main, folder)
            .builder(kernelPath, LIMITS, List.of(), arguments)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(out.toFile())
            .start();
    assertTrue(process.waitFor(10, TimeUnit.MINUTES));
    assertEquals(0, process.exitValue(), main::getName);
    return Files.readAllLines(out);
  }

  /** The groups in turns of so many cases and more. */
  private static List<List<List<Case>>> turns(List<List<Case>> groups) {
    List<List<List<Case>>> turns = new ArrayList<>();
    int cases = CASES_A_TURN;
    for (List<Case> group : groups) {
      if (cases >= CASES_A_TURN) {
        turns.add(new ArrayList<>());
        cases = 0;
      }
      turns.get(turns.size() - 1).add(group);
      cases += group.size();
    }
    return turns;
  }

  /** The seconds of the turns that count. */
  private static final class Stopwatch {
    private double calls;
    private double twoLoops;
    private double oneWorker;
    private double twoWorkers;
    private long cases;

    private void time(
        List<List<Case>> turn, Contender bare, Contender bareTwo, Contender one, Contender two)
        throws IOException, InterruptedException {
      calls += bare.seconds(turn);
      twoLoops += bareTwo.seconds(turn);
      oneWorker += one.seconds(turn);
      twoWorkers += two.seconds(turn);
      cases += turn.stream().mapToLong(List::size).sum();
    }

    private double microseconds(double seconds) {
      return seconds / cases * 1e6;
    }
  }

  /** XLA compiles for each of them; the large cases say what a check costs beside that. */
  @ParameterizedTest
  @EnumSource(names = {"STOCK", "ONEDNN"})
  void whatSmallCasesCostBesideTheirCallsIsMeasured(KernelPath kernelPath)
      throws IOException, InterruptedException {
    List<List<List<Case>>> turns = turns(smallGroups(kernelPath));
    Stopwatch timed = new Stopwatch();
    try (Contender bare = new Calls(kernelPath, LIMITS, folder, 1);
        Contender bareTwo = new Calls(kernelPath, LIMITS, folder, 2);
        Contender one = new Checks(kernelPath, LIMITS, folder, 1);
        Contender two = new Checks(kernelPath, LIMITS, folder, 2)) {
      for (int i = 0; i < WARM_UPS + ROUNDS; i++) {
        Stopwatch stopwatch = i < WARM_UPS ? new Stopwatch() : timed;
        for (List<List<Case>> turn : turns) {
          stopwatch.time(turn, bare, bareTwo, one, two);
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "small cases, %s, %,d: %.0f us a bare call, %.0f with two loops at once, %.0f us a check"
            + " with one worker, %.0f with two%n",
        kernelPath.id(),
        timed.cases,
        timed.microseconds(timed.calls),
        timed.microseconds(timed.twoLoops),
        timed.microseconds(timed.oneWorker),
        timed.microseconds(timed.twoWorkers));
    String path = "small cases, " + kernelPath.id() + ": ";
    double most = kernelPath == KernelPath.STOCK ? 1.25 : 1.10;
    System.out.println(
        Claim.atMost(path + "check / bare calls", timed.oneWorker / timed.calls, most).line());
    System.out.println(
        Claim.atLeast(path + "rate of two workers / one", timed.oneWorker / timed.twoWorkers, 1.7)
            .line());
    System.out.printf(
        Locale.ROOT,
        "  of two bare loops / one, which is what this machine has to give: %.2f%n",
        timed.calls / timed.twoLoops);
  }

  @ParameterizedTest
  @EnumSource
  void whatLargeCasesCostBesideTheOpIsMeasured(KernelPath kernelPath)
      throws IOException, InterruptedException {
    for (String line : lines(kernelPath, LargeCases.class, LARGE)) {
      String[] words = line.split(" ", -1);
      double op = Double.parseDouble(words[1]);
      double check = Double.parseDouble(words[2]);
      double fill = Double.parseDouble(words[3]);
      double oracle = Double.parseDouble(words[4]);
      System.out.printf(
          Locale.ROOT,
          "%s, %s: op %.0f us, check %.0f us, making the values %.0f us, oracle %.0f us%n",
          words[0],
          kernelPath.id(),
          op,
          check,
          fill,
          oracle);
      System.out.println(Claim.atMost("  check / op", check / op, 2).line());
      System.out.println(Claim.atMost("  oracle / op", oracle / op, 30).line());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"STOCK", "ONEDNN"})
  void thereAreSmallCasesOnBothPaths(KernelPath kernelPath) {
    assertTrue(smallGroups(kernelPath).stream().mapToLong(List::size).sum() > CASES / 2);
  }
}
