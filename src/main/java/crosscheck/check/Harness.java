package crosscheck.check;

import crosscheck.input.BadInputException;
import crosscheck.journal.Journal;
import crosscheck.journal.JournaledPool;
import crosscheck.op.KernelPath;
import crosscheck.pool.Limits;
import crosscheck.pool.NativeLibrary;
import crosscheck.pool.OneCall;
import crosscheck.pool.WorkerCommand;
import crosscheck.pool.WorkerPool;
import crosscheck.worker.WorkerMain;
import java.nio.file.Path;
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
   * Workers whose verdicts are shown and not kept.
   *
   * @param folder the name of the folder of their results, which is emptied
   * @throws BadInputException as {@link #results}, or if the folder cannot be written
   */
  public Workers workers(String folder) {
    WorkerPool pool = pool(results(folder).cleared());
    return new Workers(new JournaledPool(pool, Journal.NONE), Progress.NONE);
  }

  /** A pool of real workers that writes into a folder of results. */
  public WorkerPool pool(OutputFolder folder) {
    return new WorkerPool(new WorkerCommand(WorkerMain.class, folder.workers()), workers, limits);
  }

  /**
   * Calls in processes of their own, which write into the folder of single trials.
   *
   * @throws BadInputException as {@link #results}, or if the folder cannot be written
   */
  public OneCall oneCall() {
    return new OneCall(results(SingleTrials.FOLDER).cleared().workers(), limits);
  }
}
