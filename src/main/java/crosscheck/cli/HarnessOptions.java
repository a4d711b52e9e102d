package crosscheck.cli;

import crosscheck.check.Harness;
import crosscheck.op.KernelPath;
import crosscheck.pool.Limits;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options of the commands that run workers. */
final class HarnessOptions {

  /** In MiB; a worker at rest takes some 300, and its Java heap may grow by 1,024. */
  private static final int LEAST_WORKER_MEMORY = 1_024;

  private static final int MOST_WORKER_MEMORY = 1_048_576;

  private static final int LEAST_TENSOR_MEMORY = 16;

  /** More could not be read back into one Java array. */
  private static final int MOST_TENSOR_MEMORY = 4_096;

  @Spec(Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  private Duration timeout = Duration.ofSeconds(60);
  private int workerMemory = Limits.WORKER_MEBIBYTES;
  private int tensorMemory = Limits.TENSOR_MEBIBYTES;

  @Option(
      names = "--kernel-path",
      split = ",",
      paramLabel = "PATH",
      description = "stock, onednn, xla, or several with commas; default: all three")
  private Set<KernelPath> kernelPaths = EnumSet.copyOf(KernelPath.BY_DEFAULT);

  @Mixin private Folders folders = new Folders();

  @Mixin private WorkerCount workers = new WorkerCount();

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "how long one case, or the start of a worker, may take; default: 60")
  void setTimeout(int seconds) {
    require("--timeout", "at least 1", seconds >= 1, seconds);
    timeout = Duration.ofSeconds(seconds);
  }

  @Option(
      names = "--worker-memory",
      paramLabel = "MIB",
      description = "how much memory one worker process may take; default: 4096")
  void setWorkerMemory(int mebibytes) {
    requireWithin("--worker-memory", LEAST_WORKER_MEMORY, MOST_WORKER_MEMORY, mebibytes);
    workerMemory = mebibytes;
  }

  @Option(
      names = "--tensor-memory",
      paramLabel = "MIB",
      description =
          "how much memory the tensors of one call may take; a call that would take more is not"
              + " made, and counted as NOT_RUN; default: 1024")
  void setTensorMemory(int mebibytes) {
    requireWithin("--tensor-memory", LEAST_TENSOR_MEMORY, MOST_TENSOR_MEMORY, mebibytes);
    tensorMemory = mebibytes;
  }

  private void requireWithin(String option, int least, int most, int was) {
    require(option, least + " to " + most, was >= least && was <= most, was);
  }

  private void require(String option, String allowed, boolean isAllowed, Object was) {
    if (!isAllowed) {
      throw new ParameterException(
          spec.commandLine(), "%s: must be %s, was %s".formatted(option, allowed, was));
    }
  }

  /** Throws {@link ParameterException} if the user named no kernel path. */
  Harness harness() {
    require("--kernel-path", "stock, onednn, xla or several", !kernelPaths.isEmpty(), "nothing");
    Limits limits = new Limits(timeout, workerMemory, tensorMemory);
    long least = limits.leastWorkerMebibytes();
    require(
        "--worker-memory",
        "at least %d with --tensor-memory %d".formatted(least, tensorMemory),
        workerMemory >= least,
        workerMemory);
    return new Harness(kernelPaths, folders.fixtures(), folders.output(), workers.get(), limits);
  }
}
