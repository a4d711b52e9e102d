package crosscheck.pool;

import crosscheck.cases.Case;
import crosscheck.cases.KernelPath;
import crosscheck.observation.Build;
import crosscheck.observation.Operation;
import crosscheck.verdict.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/**
 * Runs cases of one kernel path and one operation in worker processes.
 *
 * <p>Each worker has a lane, a thread that feeds it from the common queue. Which worker runs which
 * case, and in what order, changes no verdict: a case depends on its id alone.
 */
public final class WorkerPool {

  private final WorkerCommand command;
  private final int workers;
  private final Duration timeout;

  /**
   * Makes a pool; it starts nothing yet.
   *
   * @param command how a worker is started
   * @param workers how many run at a time, at least 1
   * @param timeout how long a case may take, and a worker's start
   */
  public WorkerPool(WorkerCommand command, int workers, Duration timeout) {
    this.command = command;
    this.workers = workers;
    this.timeout = timeout;
  }

  /**
   * What a run came to.
   *
   * @param build the TensorFlow build that the workers have
   * @param workersLost how many died
   */
  public record Run(Build build, int workersLost) {}

  /**
   * Runs every case and hands its verdict over, once, from several threads.
   *
   * @throws WorkerFailure if workers cannot be started or fail by themselves; some cases then have
   *     no verdict
   */
  public Run run(
      KernelPath kernelPath,
      Operation operation,
      List<Case> cases,
      BiConsumer<Case, Verdict> verdicts) {
    Queue<Batch> queue = new ConcurrentLinkedQueue<>(Batch.group(cases));
    AtomicInteger workersLost = new AtomicInteger();
    List<Future<Build>> lanes = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(workers);
    try (Watch watch = new Watch(timeout)) {
      for (int lane = 1; lane <= workers; lane++) {
        String name = kernelPath.id() + "-" + operation.id() + "-" + lane;
        lanes.add(
            threads.submit(
                () ->
                    new Lane(command, kernelPath, operation, name, watch, workersLost)
                        .run(queue, verdicts)));
      }
      List<Build> builds = new ArrayList<>();
      for (Future<Build> lane : lanes) {
        builds.add(lane.get());
      }
      return new Run(builds.get(0), workersLost.get());
    } catch (ExecutionException failed) {
      queue.clear();
      throw failed.getCause() instanceof WorkerFailure failure
          ? failure
          : new WorkerFailure("a lane failed: " + failed.getCause(), failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new WorkerFailure("interrupted", interrupted);
    } finally {
      threads.shutdownNow();
    }
  }
}
