package crosscheck;

import crosscheck.cases.KernelPath;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that all commands share. */
final class HarnessOptions {

  @Spec(Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--kernel-path",
      split = ",",
      paramLabel = "PATH",
      description = "stock, onednn or both, with a comma; default: both")
  private Set<KernelPath> kernelPaths = EnumSet.allOf(KernelPath.class);

  @Option(
      names = "--fixtures",
      paramLabel = "DIR",
      defaultValue = "fixtures",
      description = "the folder of sweeps and approved mismatches; default: ${DEFAULT-VALUE}")
  private Path fixtures = Path.of("fixtures");

  @Option(
      names = "--output",
      paramLabel = "DIR",
      defaultValue = "target/crosscheck",
      description = "the folder of results; default: ${DEFAULT-VALUE}")
  private Path output = Path.of("target", "crosscheck");

  private int workers = Runtime.getRuntime().availableProcessors();
  private Duration timeout = Duration.ofSeconds(60);

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "how many worker processes run at a time; default: one a core")
  void setWorkers(int workers) {
    requirePositive("--workers", workers);
    this.workers = workers;
  }

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "how long one case, or the start of a worker, may take; default: 60")
  void setTimeout(int seconds) {
    requirePositive("--timeout", seconds);
    timeout = Duration.ofSeconds(seconds);
  }

  private void requirePositive(String option, int value) {
    if (value < 1) {
      throw new ParameterException(spec.commandLine(), option + ": must be >= 1, was " + value);
    }
  }

  Set<KernelPath> kernelPaths() {
    return kernelPaths;
  }

  Path fixtures() {
    return fixtures;
  }

  Path output() {
    return output;
  }

  int workers() {
    return workers;
  }

  Duration timeout() {
    return timeout;
  }
}
