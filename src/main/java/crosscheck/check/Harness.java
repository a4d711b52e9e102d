package crosscheck.check;

import crosscheck.cause.Attribution;
import crosscheck.cause.Causes;
import crosscheck.input.BadInputException;
import crosscheck.journal.Journal;
import crosscheck.journal.JournaledPool;
import crosscheck.op.KernelPath;
import crosscheck.op.Surroundings;
import crosscheck.pool.FreshCalls;
import crosscheck.pool.Limits;
import crosscheck.pool.NativeLibrary;
import crosscheck.pool.WorkerCommand;
import crosscheck.pool.WorkerPool;
import crosscheck.worker.FrameworkMain;
import crosscheck.worker.WorkerMain;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Where a check runs, and how.
 *
 * @param kernelPaths the paths to check
 * @param fixtures the folder of approved fixtures
 * @param output the folder of results, in which each check owns the folder of its name
 * @param workers how many worker processes run at a time
 * @param limits what a worker process may take
 */
public record Harness(
    Set<KernelPath> kernelPaths, Path fixtures, Path output, int workers, Limits limits) {

  /**
   * The folder of a check's results, as an earlier run left it.
   *
   * @param check the check's name
   * @throws BadInputException if it is no place for results, or if this platform has no natives
   */
  public OutputFolder results(String check) {
    NativeLibrary.requirePresent();
    return folder(check);
  }

  /**
   * The folder of a check's results; it needs no native libraries.
   *
   * @throws BadInputException if it is no place for results
   */
  public OutputFolder folder(String check) {
    return OutputFolder.of(output.resolve(check), fixtures);
  }

  /**
   * What computes the calls of a run; starts a process.
   *
   * @param folder the folder of the run's results
   * @throws crosscheck.pool.WorkerFailure if the process cannot be started, or cannot load
   *     TensorFlow
   * @throws BadInputException if the folder cannot be written
   */
  public Surroundings survey(OutputFolder folder) {
    return freshCalls(folder).survey();
  }

  /**
   * The causes among the fixtures.
   *
   * @throws BadInputException as {@link Causes#read}
   */
  public Causes causes() {
    return Causes.read(fixtures);
  }

  /**
   * Workers whose verdicts are shown and not kept.
   *
   * @param folder the name of the folder of their results, which is emptied
   * @throws BadInputException as {@link #results}, or if the folder cannot be written
   */
  public Workers workers(String folder) {
    Causes causes = causes();
    OutputFolder results = results(folder).cleared();
    return new Workers(
        new JournaledPool(pool(results), Journal.NONE),
        Progress.NONE,
        new Attribution(causes, survey(results)));
  }

  /** A pool of real workers that writes into a folder of results. */
  public WorkerPool pool(OutputFolder folder) {
    return pool(new WorkerCommand(WorkerMain.class, folder.workers()));
  }

  /** A pool for a few calls: one worker at a time. */
  public WorkerPool poolForFewCalls(OutputFolder folder) {
    return new WorkerPool(
        new WorkerCommand(WorkerMain.class, folder.workers()), /* workers= */ 1, limits);
  }

  /**
   * A pool of workers that call another framework, likewise.
   *
   * @param libraries the framework, with the service by which it is called
   */
  public WorkerPool pool(OutputFolder folder, List<Path> libraries) {
    return pool(new WorkerCommand(FrameworkMain.class, folder.workers(), libraries));
  }

  private WorkerPool pool(WorkerCommand command) {
    return new WorkerPool(command, workers, limits);
  }

  /** Calls in fresh processes, which write into a folder of results. */
  FreshCalls freshCalls(OutputFolder folder) {
    return new FreshCalls(folder.workers(), limits);
  }
}
