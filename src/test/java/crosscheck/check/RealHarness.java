package crosscheck.check;

import crosscheck.op.KernelPath;
import crosscheck.pool.Limits;
import crosscheck.sweep.Level;
import crosscheck.sweep.SweepFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the checks of {@code mvn verify} have in common. */
public final class RealHarness {

  /** The kernel paths that the user asks for, a worker a core. */
  public static final Harness HARNESS =
      new Harness(
          kernelPaths(System.getProperty("kernel.path")),
          Path.of("fixtures"),
          Path.of("target", "crosscheck"),
          Runtime.getRuntime().availableProcessors(),
          Limits.of(Duration.ofSeconds(60)));

  /** A line for each check; the rest is in files. */
  public static final Console CONSOLE = Console.of(HARNESS.output(), System.out);

  private RealHarness() {}

  private static Set<KernelPath> kernelPaths(String names) {
    return Arrays.stream(names.split(","))
        .map(name -> KernelPath.valueOf(name.toUpperCase(Locale.ROOT)))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(KernelPath.class)));
  }

  /** The level that the user asks for. */
  public static Level level() {
    return Level.valueOf(System.getProperty("level").toUpperCase(Locale.ROOT));
  }

  /** Whether the user asks to rewrite the fixtures. */
  public static boolean regenerate() {
    return Boolean.getBoolean("fixtures.regenerate");
  }

  /** Runs a check that keeps a journal, from its beginning. */
  public static <T, F extends FindingFixture<F>, S extends OutcomeSummary>
      CheckRun.Result<T, F, S> run(Check<T, F, S> check) {
    return CONSOLE.run(
        check.name(),
        out -> new CheckRun(HARNESS, false, regenerate(), out).run(check),
        CheckRun.Result::summary);
  }

  /** The sweep of a check at the level that the user asks for. */
  public static SweepFile sweep(String check) {
    return SweepFile.of(level(), check, HARNESS.fixtures());
  }
}
