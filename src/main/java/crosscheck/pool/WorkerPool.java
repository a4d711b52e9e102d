package crosscheck.pool;

import crosscheck.input.BadInputException;
import crosscheck.op.Backend;
import crosscheck.verdict.Trial;
import crosscheck.verdict.Verdict;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/**
 * Runs trials of one kernel path in worker processes.
 *
 * <p>Each worker at work has a lane, a thread that feeds it from the common batches; once one is
 * lost, others stand by. Which worker runs which trial, and in what order, changes no verdict: a
 * trial depends on itself alone, as long as the op leaves its process unchanged.
 */
public final class WorkerPool {

  /**
   * Up to so many trials the optimizing compiler takes more time than it saves: a sixth of level
   * standard takes a third less without it, all of it the same.
   */
  private static final long SHORT_RUN = 100_000;

  private final WorkerCommand command;
  private final int workers;
  private final Limits limits;
  private final AtomicInteger runs = new AtomicInteger();

  /**
   * Creates a pool that has started nothing yet.
   *
   * @param command how a worker is started
   * @param workers the number that run at a time, at least 1
   * @param limits the limits of each
   */
  public WorkerPool(WorkerCommand command, int workers, Limits limits) {
    this.command = command;
    this.workers = workers;
    this.limits = limits;
  }

  /**
   * The outcome of a run.
   *
   * @param workersLost the number that died
   * @param deathsNotRepeated how many of these died while idle, or in a case that a new worker
   *     survived
   */
  public record Run(int workersLost, int deathsNotRepeated) {}

  /**
   * Runs every trial and passes on its verdict, once, from several threads.
   *
   * @throws WorkerFailure if workers cannot be started or fail by themselves; some trials then have
   *     no verdict, and none will come
   * @throws crosscheck.input.BadInputException if the workers' files cannot be written; likewise
   */
  public <T extends Trial> Run run(
      Backend backend, List<T> trials, BiConsumer<T, Verdict> verdicts) {
    return run(backend, Batch.byGraph(trials, verdicts).iterator(), trials.size());
  }

  /**
   * Runs batches that are created when needed, like {@link #run(Backend, List, BiConsumer)}.
   *
   * @param batches used by one thread at a time
   * @param trials about how many trials they have; it changes no verdict
   * @throws BadInputException if a receiver or the iterator throws it, which ends the run
   */
  public <T extends Trial> Run run(Backend backend, Iterator<Batch<T>> batches, long trials) {
    BatchQueue<T> queue = new BatchQueue<>(batches);
    int lanes = Math.max(1, queue.count(workers));
    Losses losses = new Losses();
    String name = backend.id() + "-" + runs.incrementAndGet();
    ExecutorService threads = Executors.newFixedThreadPool(lanes + 1);
    ExecutorCompletionService<Void> done = new ExecutorCompletionService<>(threads);
    try (Watch watch = new Watch(limits);
        Standby standby =
            new Standby(
                command,
                backend,
                name,
                new StartPolicy(lanes, trials <= SHORT_RUN, losses),
                watch)) {
      try {
        for (int i = 0; i < lanes; i++) {
          Lane<T> lane = new Lane<>(standby, limits.tensorBytes(), losses);
          done.submit(
              () -> {
                lane.run(queue);
                return null;
              });
        }
        done.submit(
            () -> {
              queue.fill();
              return null;
            });
        for (int i = 0; i <= lanes; i++) {
          done.take().get();
        }
        return new Run(losses.workersLost(), losses.deathsNotRepeated());
      } finally {
        // After a failure the other lanes stop at their next worker or batch.
        queue.stop();
        threads.shutdownNow();
        threads.awaitTermination(limits.timeout().toSeconds() + 60, TimeUnit.SECONDS);
      }
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof BadInputException unwritable) {
        throw unwritable;
      }
      throw failed.getCause() instanceof WorkerFailure failure
          ? failure
          : new WorkerFailure("a lane failed: " + failed.getCause(), failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new WorkerFailure("interrupted", interrupted);
    }
  }
}
