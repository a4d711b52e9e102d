package crosscheck.journal;

import crosscheck.cases.KernelPath;
import crosscheck.observation.Build;
import crosscheck.pool.WorkerPool;
import crosscheck.verdict.Trial;
import crosscheck.verdict.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Workers that are not asked again for what a journal knows, and whose verdicts it keeps.
 *
 * <p>Used by one thread; the verdicts come from several.
 */
public final class JournaledPool {

  private final WorkerPool pool;
  private final Journal journal;
  private final Map<KernelPath, Integer> workersLost = new EnumMap<>(KernelPath.class);
  private final Map<KernelPath, Integer> deathsNotRepeated = new EnumMap<>(KernelPath.class);
  private Build build;

  /** Puts a journal before a pool. */
  public JournaledPool(WorkerPool pool, Journal journal) {
    this.pool = pool;
    this.journal = journal;
    build = journal.build();
  }

  /**
   * Hands over every trial's verdict, once, those that are known first.
   *
   * @throws crosscheck.pool.WorkerFailure as {@link WorkerPool#run}; what came until then is kept
   * @throws crosscheck.json.BadInputException if the journal is of another build, or cannot keep a
   *     verdict
   */
  public <T extends Trial> void run(
      KernelPath kernelPath, List<T> trials, BiConsumer<T, Verdict> verdicts) {
    List<T> unknown = new ArrayList<>();
    for (T trial : trials) {
      journal
          .known(TrialKey.of(kernelPath, trial))
          .ifPresentOrElse(verdict -> verdicts.accept(trial, verdict), () -> unknown.add(trial));
    }
    if (unknown.isEmpty()) {
      return;
    }
    WorkerPool.Run run =
        pool.run(
            kernelPath,
            unknown,
            journal::write,
            (trial, verdict) -> {
              journal.write(TrialKey.of(kernelPath, trial), verdict);
              verdicts.accept(trial, verdict);
            });
    build = run.build();
    workersLost.merge(kernelPath, run.workersLost(), Integer::sum);
    deathsNotRepeated.merge(kernelPath, run.deathsNotRepeated(), Integer::sum);
  }

  /** The build that all verdicts are about, or {@link Build#UNKNOWN} if none has come. */
  public Build build() {
    return build;
  }

  /** How many workers died on each path in this run. */
  public Map<KernelPath, Integer> workersLost() {
    return Collections.unmodifiableMap(workersLost);
  }

  /** How many of these died over no call, or over one that a new worker survived. */
  public Map<KernelPath, Integer> deathsNotRepeated() {
    return Collections.unmodifiableMap(deathsNotRepeated);
  }
}
