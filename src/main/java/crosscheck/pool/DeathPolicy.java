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
 * <p>A trial that was not its worker's first is run again, as the first of a new worker, and blamed
 * only if it kills that one too: earlier trials may have damaged the first worker, and its log may
 * hold their output. A worker that exceeded its time or memory may have been slow or large before
 * the trial, so even a first trial is run again. A death that something outside may have caused
 * says little about the trial; it is blamed after many of them.
 *
 * <p>It starts and ends no process. Not thread-safe.
 */
final class DeathPolicy<T> {

  /** The number of workers that may die while idle: of one lane in a row, and of the spares. */
  static final int MOST_IDLE_DEATHS = 3;

  /**
   * A kernel that is short of memory kills repeatedly; anything else hardly hits one trial so
   * often.
   */
  private static final int MOST_DEATHS_FROM_OUTSIDE = 10;

  private final Losses losses;
  private final Set<T> suspects = new HashSet<>();
  private final Map<T, Integer> deathsFromOutside = new HashMap<>();
  private int idleDeaths;

  /** Creates a policy that counts deaths in the losses of the run. */
  DeathPolicy(Losses losses) {
    this.losses = losses;
  }

  /** Records a trial whose verdict a worker has sent. */
  void survived(T trial) {
    losses.notRepeated(suspects.remove(trial) ? 1 : 0);
    decided(trial);
  }

  /**
   * Records a worker that died while idle.
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
   * Returns what a trial is blamed for after its worker's death; empty if it must be run again, as
   * the first of a new worker.
   *
   * @param excess why the worker was killed, if it exceeded its limits
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
      // These deaths did repeat.
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
