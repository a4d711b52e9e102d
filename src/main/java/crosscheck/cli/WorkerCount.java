package crosscheck.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How many cases are at work at a time. */
final class WorkerCount {

  private static final int MOST = 256;

  @Spec(Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  private int workers = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "how many cases are at work at a time; default: one a core")
  void setWorkers(int workers) {
    if (workers < 1 || workers > MOST) {
      throw new ParameterException(
          spec.commandLine(), "--workers: must be 1 to %d, was %d".formatted(MOST, workers));
    }
    this.workers = workers;
  }

  int get() {
    return workers;
  }
}
