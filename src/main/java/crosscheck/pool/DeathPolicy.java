package crosscheck.pool;

import crosscheck.op.Observation;
import crosscheck.op.Observation.Crashed;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which trial is blamed for the deaths of one lane's workers, and which deaths end the run.
 *
 * <p>A trial that was not its worker's first is run again, as the first of a new worker, and only
 * if it kills that one too is it blamed: earlier trials may have damaged the first worker, and
 * their words may stand in its log. A worker that took too much time or memory may have been slow
 * or large before the trial, which is run again even as the first. A death that something outside
 * may have caused says little about the trial, and it takes many of them to blame it.
 *
 * <p>Starts and ends nothing; used by one thread.
 */
final class DeathPolicy<T> {

  /** How many workers may die over no trial: of a lane in a row, and of those that stand by. */
  static final int MOST_IDLE_DEATHS = 3;

  /** The kernel, short of memory, kills again and again; others hardly hit one trial so often. */
  private static final int MOST_DEATHS_FROM_OUTSIDE = 10;

  private final Losses losses;
  private final Set<T> suspects = new HashSet<>();
  private final Map<T, Integer> deathsFromOutside = new HashMap<>();
  private int idleDeaths;

  /** Counts the deaths among the losses of the run. */
  DeathPolicy(Losses losses) {
    this.losses = losses;
  }

  /** Takes note of a trial whose verdict a worker has sent. */
  void survived(T trial) {
    losses.notRepeated(suspects.remove(trial) ? 1 : 0);
    decided(trial);
  }

  /**
   * Takes note of a worker that died over no trial.
   *
   * @throws WorkerFailure if this ends the run
   */
  void diedIdle(Death death) {
    requireAnotherCause(death);
    losses.idleDeath();
    idleDeaths++;
    if (idleDeaths > MOST_IDLE_DEATHS) {
      throw new WorkerFailure("workers die between cases: " + death.words());
    }
  }

  /**
   * Returns what a trial is blamed for after its worker's death; nothing if it must be run again,
   * as the first of a new worker.
   *
   * @param excess what the worker was killed for, if it took more than its limits allow
   * @param first whether the trial was its worker's first
   * @throws WorkerFailure if this ends the run
   */
  Optional<Observation> diedOver(
      T trial, Death death, Optional<Observation> excess, boolean first) {
    requireAnotherCause(death);
    losses.death();
    if (!isBlamed(trial, death, excess.isEmpty(), first)) {
      return Optional.empty();
    }
    suspects.remove(trial);
    decided(trial);
    return Optional.of(excess.orElseGet(() -> new Crashed(death.signal(), death.lastWords())));
  }

  private boolean isBlamed(T trial, Death death, boolean withinLimits, boolean first) {
    if (withinLimits && death.fromOutside()) {
      return diedOftenFromOutside(trial);
    }
    return (withinLimits && first) || !suspects.add(trial);
  }

  private boolean diedOftenFromOutside(T trial) {
    boolean often = deathsFromOutside.merge(trial, 1, Integer::sum) == MOST_DEATHS_FROM_OUTSIDE;
    if (often) {
      // They did repeat.
      deathsFromOutside.remove(trial);
    }
    return often;
  }

  private void decided(T trial) {
    losses.notRepeated(deathsFromOutside.getOrDefault(trial, 0));
    deathsFromOutside.remove(trial);
    idleDeaths = 0;
  }

  private static void requireAnotherCause(Death death) {
    if (death.isInternalFailure()) {
      throw new WorkerFailure("a worker failed by itself: " + death.lastWords());
    }
  }
}
