package crosscheck.check;

import crosscheck.input.BadInputException;
import crosscheck.journal.JournalFile;
import crosscheck.op.KernelPath;
import crosscheck.pool.Limits;
import crosscheck.pool.NativeLibrary;
import crosscheck.pool.WorkerCommand;
import crosscheck.pool.WorkerPool;
import crosscheck.worker.WorkerMain;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * Where a check runs, and how.
 *
 * @param kernelPaths the paths to check
 * @param fixtures the folder of approved fixtures
 * @param output the folder of results, which the check owns
 * @param workers how many worker processes run at a time
 * @param limits what a worker process may take
 */
public record Harness(
    Set<KernelPath> kernelPaths, Path fixtures, Path output, int workers, Limits limits) {

  /** The harness with a folder of results of its own below this one's. */
  public Harness in(String part) {
    return new Harness(kernelPaths, fixtures, output.resolve(part), workers, limits);
  }

  /**
   * The folder of results, as an earlier check left it.
   *
   * @throws BadInputException if it is no place for results, or if this platform has no natives
   */
  public OutputFolder results() {
    NativeLibrary.requirePresent();
    return OutputFolder.of(output, fixtures);
  }

  /**
   * Makes the folder of results, emptied of what an earlier check left there.
   *
   * @throws BadInputException if it cannot be written, or as {@link #results}
   */
  public OutputFolder prepare() {
    return results().cleared();
  }

  /**
   * The journal of a run into a folder of results. It comes first: where it cannot be used, the
   * results of earlier runs stay.
   *
   * @param request what the run is asked for
   * @param resume whether the run goes on with the journal that is there
   * @throws BadInputException if the journal or the sweep cannot be used
   */
  public static JournalFile journal(OutputFolder folder, Request request, boolean resume) {
    Path file = folder.journal();
    Map<String, String> asked = request.words();
    return resume ? JournalFile.resume(file, asked) : JournalFile.start(file, asked);
  }

  /** A pool of real workers that writes into a folder of results. */
  public WorkerPool pool(OutputFolder folder) {
    return new WorkerPool(new WorkerCommand(WorkerMain.class, folder.workers()), workers, limits);
  }
}
