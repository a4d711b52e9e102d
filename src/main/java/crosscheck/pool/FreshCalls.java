package crosscheck.pool;

import crosscheck.input.BadInputException;
import crosscheck.op.KernelPath;
import crosscheck.op.Surroundings;
import crosscheck.verdict.Status;
import crosscheck.worker.FreshCallsMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Calls of the op in fresh processes, in an environment of their own, with everything that the
 * native code says.
 *
 * @param folder where the processes may write
 * @param limits what a process may take; its time is that between two things that it says
 */
public record FreshCalls(Path folder, Limits limits) {

  /**
   * What came of a call.
   *
   * @param status the verdict's status; CRASHED, TIMED_OUT and OUT_OF_MEMORY if there is none
   * @param observed what was observed, or how the process died
   * @param words the lines that the process wrote during the call
   */
  public record Result(Status status, String observed, List<String> words) {}

  /** Each death takes a process, and where many calls die, the next ones do not surprise. */
  private static final int MOST_PROCESSES = 20;

  private static final long LOOK_MILLISECONDS = 200;

  private static final Result NOT_TRIED =
      new Result(Status.UNTESTED, "not tried: too many calls before it died", List.of());

  /**
   * What came of some calls.
   *
   * @param build TensorFlow's version and the platform, with a space between them
   * @param preamble the lines that the first process wrote before it knew them
   * @param results what came of the calls, in their order
   */
  public record Results(String build, List<String> preamble, List<Result> results) {}

  /**
   * Makes calls in order, with the values that follow from their ids. One process makes all of
   * them, unless it dies: then the next one goes on after the call that killed it.
   *
   * @param ids the ids of cases or of invocations
   * @param environment variables of the processes, such as {@code ONEDNN_VERBOSE}
   * @throws BadInputException if the folder cannot be written
   * @throws WorkerFailure if a process cannot be started, or cannot load TensorFlow
   */
  public Results make(KernelPath kernelPath, List<String> ids, Map<String, String> environment) {
    List<Result> results = new ArrayList<>();
    Transcript first = run(kernelPath, ids, environment);
    results.addAll(first.results());
    for (int processes = 1; results.size() < ids.size(); processes++) {
      List<String> rest = ids.subList(results.size(), ids.size());
      results.addAll(
          processes < MOST_PROCESSES
              ? run(kernelPath, rest, environment).results()
              : Collections.nCopies(rest.size(), NOT_TRIED));
    }
    return new Results(first.build(), first.preamble(), results);
  }

  /** What computes them; throws as {@link #make}. */
  public Surroundings survey() {
    return Survey.ask(this);
  }

  private Transcript run(KernelPath kernelPath, List<String> ids, Map<String, String> environment) {
    WorkerLog log = new WorkerLog(newLog());
    WorkerCommand command = new WorkerCommand(FreshCallsMain.class, folder);
    List<String> shortcuts = new ArrayList<>(Rehearsal.of(command).shortcuts());
    shortcuts.addAll(WorkerCommand.FOR_FEW_CALLS);
    ProcessBuilder builder = command.builder(kernelPath, limits, shortcuts, ids);
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(log.file().toFile());
    try {
      Process process = builder.start();
      Optional<Result> excess;
      try {
        excess = excess(process, log);
      } finally {
        process.destroyForcibly();
      }
      int exitStatus = process.waitFor();
      Transcript transcript = Transcript.of(log.text());
      if (transcript.build().isEmpty()) {
        throw new WorkerFailure("TensorFlow's native library cannot be loaded: see " + log.file());
      }
      Files.delete(log.file());
      return transcript.results().size() == ids.size()
          ? transcript
          : transcript.endedBy(excess.orElseGet(() -> died(exitStatus, transcript)));
    } catch (IOException unusable) {
      throw new WorkerFailure("a process cannot be used: " + unusable, unusable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new WorkerFailure("interrupted", interrupted);
    }
  }

  /** Waits for the end of a process, or until it has taken too much; nothing if it has not. */
  private Optional<Result> excess(Process process, WorkerLog log)
      throws IOException, InterruptedException {
    long said = 0;
    long since = System.nanoTime();
    while (!process.waitFor(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS)) {
      long size = Files.size(log.file());
      if (size != said) {
        said = size;
        since = System.nanoTime();
      } else if (System.nanoTime() - since > limits.timeout().toNanos()) {
        return Optional.of(new Result(Status.TIMED_OUT, "no result in time", List.of()));
      }
      if (ResidentMemory.mebibytes(process.pid()) > limits.workerMebibytes()) {
        String observed = "its process grew past %d MiB".formatted(limits.workerMebibytes());
        return Optional.of(new Result(Status.OUT_OF_MEMORY, observed, List.of()));
      }
    }
    return Optional.empty();
  }

  private static Result died(int exitStatus, Transcript transcript) {
    return new Result(
        Status.CRASHED,
        "died of " + Death.of(exitStatus, transcript.rest()).words(),
        transcript.rest().lines().toList());
  }

  private Path newLog() {
    try {
      return Files.createTempFile(folder, "fresh-calls-", ".log");
    } catch (IOException unwritable) {
      throw new BadInputException(folder, "cannot be written", unwritable);
    }
  }
}
