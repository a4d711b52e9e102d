package crosscheck.journal;

import crosscheck.op.KernelPath;
import crosscheck.pool.Batch;
import crosscheck.pool.WorkerPool;
import crosscheck.verdict.Trial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterators;
import java.util.stream.StreamSupport;

/**
 * A pool whose verdicts a journal keeps, and which does not run again what the journal knows.
 *
 * <p>Not thread-safe; the verdicts come from several threads.
 */
public final class JournaledPool {

  private final WorkerPool pool;
  private final Journal journal;
  private final Map<KernelPath, Integer> workersLost = new EnumMap<>(KernelPath.class);
  private final Map<KernelPath, Integer> deathsNotRepeated = new EnumMap<>(KernelPath.class);

  /** Creates a pool with a journal. */
  public JournaledPool(WorkerPool pool, Journal journal) {
    this.pool = pool;
    this.journal = journal;
  }

  /**
   * Passes on every trial's verdict, once; known ones need no worker.
   *
   * @param batches created when needed, used by one thread at a time
   * @param trials about how many trials they have
   * @throws crosscheck.pool.WorkerFailure as {@link WorkerPool#run}; verdicts until then are kept
   * @throws crosscheck.input.BadInputException if the journal is of another build, or cannot keep a
   *     verdict
   */
  public <T extends Trial> void run(
      KernelPath kernelPath, Iterator<Batch<T>> batches, long trials) {
    Iterator<Batch<T>> unknown =
        StreamSupport.stream(Spliterators.spliteratorUnknownSize(batches, 0), false)
            .map(batch -> unknown(kernelPath, batch))
            .filter(batch -> !batch.trials().isEmpty())
            .iterator();
    if (!unknown.hasNext()) {
      return;
    }
    WorkerPool.Run run = pool.run(kernelPath, unknown, trials);
    workersLost.merge(kernelPath, run.workersLost(), Integer::sum);
    deathsNotRepeated.merge(kernelPath, run.deathsNotRepeated(), Integer::sum);
  }

  /** Passes on the known verdicts of a batch and returns the rest of it. */
  private <T extends Trial> Batch<T> unknown(KernelPath kernelPath, Batch<T> batch) {
    List<T> unknown = new ArrayList<>();
    for (T trial : batch.trials()) {
      journal
          .known(TrialKey.of(kernelPath, trial))
          .ifPresentOrElse(
              verdict -> batch.verdicts().accept(trial, verdict), () -> unknown.add(trial));
    }
    return new Batch<>(
        unknown,
        (trial, verdict) -> {
          journal.write(TrialKey.of(kernelPath, trial), verdict);
          batch.verdicts().accept(trial, verdict);
        });
  }

  /** The number of workers that died on each path in this run. */
  public Map<KernelPath, Integer> workersLost() {
    return Collections.unmodifiableMap(workersLost);
  }

  /** How many of these died while idle, or in a call that a new worker survived. */
  public Map<KernelPath, Integer> deathsNotRepeated() {
    return Collections.unmodifiableMap(deathsNotRepeated);
  }
}
