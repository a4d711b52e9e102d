package crosscheck.pool;

import crosscheck.input.BadInputException;
import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import crosscheck.verdict.Status;
import crosscheck.worker.OneCallMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One call of the op in a process of its own, in an environment of its own, with everything that
 * the native code says.
 *
 * @param folder where the process may write
 * @param limits what it may take
 */
public record OneCall(Path folder, Limits limits) {

  /**
   * What came of a call.
   *
   * @param status the verdict's status; CRASHED and TIMED_OUT if there is none
   * @param observed what was observed, or how the process died
   * @param words the lines that the process wrote, the verdict apart
   */
  public record Result(Status status, String observed, List<String> words) {}

  /**
   * Makes the call of a case, with the values that follow from its id.
   *
   * @param environment variables of the process, such as {@code ONEDNN_VERBOSE}
   * @throws BadInputException if the folder cannot be written
   * @throws WorkerFailure if the process cannot be started
   */
  public Result make(KernelPath kernelPath, Case c, Map<String, String> environment) {
    Path log = folder.resolve("one-call.log");
    ProcessBuilder builder =
        new WorkerCommand(OneCallMain.class, folder)
            .builder(kernelPath, limits, WorkerCommand.SHORT_LIVED, List.of(c.id()));
    builder.environment().putAll(environment);
    try {
      Files.write(log, new byte[0]);
    } catch (IOException unwritable) {
      throw new BadInputException(log, "cannot be written", unwritable);
    }
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    try {
      Process process = builder.start();
      if (process.waitFor(limits.timeout().toSeconds(), TimeUnit.SECONDS)) {
        return result(process.exitValue(), new WorkerLog(log).text());
      }
      process.destroyForcibly().waitFor();
      return new Result(
          Status.TIMED_OUT,
          "no result after %d s".formatted(limits.timeout().toSeconds()),
          List.of());
    } catch (IOException notStarted) {
      throw new WorkerFailure("a process cannot be started: " + notStarted, notStarted);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new WorkerFailure("interrupted", interrupted);
    }
  }

  /** Reads what a process left that ended. */
  static Result result(int exitStatus, String log) {
    List<String> words = log.lines().filter(line -> !line.startsWith(OneCallMain.VERDICT)).toList();
    return log.lines()
        .filter(line -> line.startsWith(OneCallMain.VERDICT))
        .findFirst()
        .map(line -> line.substring(OneCallMain.VERDICT.length()).split(" ", 2))
        .map(said -> new Result(Status.valueOf(said[0]), said[1], words))
        .orElseGet(
            () ->
                new Result(Status.CRASHED, "died of " + Death.of(exitStatus, log).words(), words));
  }
}
