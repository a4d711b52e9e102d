package crosscheck.pool;

/**
 * The number of workers that stand by, and of failed starts that end the run.
 *
 * <p>None waits before a lane loses its worker, as most runs lose none; then one more waits with
 * each worker that is lost, until there are as many as lanes. If spares die by themselves, none
 * waits, and lanes get a worker when they need one. Many failed starts are allowed if something
 * outside may have ended them.
 *
 * <p>It starts and ends no process. Not thread-safe.
 */
final class StartPolicy {

  private static final int MOST_FAILED_STARTS = 3;
  private static final int MOST_KILLED_STARTS = 30;

  private final int lanes;
  private final boolean shortRun;
  private final Losses losses;
  private int spares;
  private int failedStarts;
  private int killedStarts;
  private int idleDeaths;

  /**
   * Creates a policy that counts deaths in the losses of the run.
   *
   * @param shortRun whether no worker of the run lives long
   */
  StartPolicy(int lanes, boolean shortRun, Losses losses) {
    this.lanes = lanes;
    this.shortRun = shortRun;
    this.losses = losses;
  }

  /** How many workers may be at work. */
  int lanes() {
    return lanes;
  }

  /** The number of workers that must wait for lanes that lose theirs. */
  int spares() {
    return spares;
  }

  /** Whether the first workers of lanes are not expected to live long; others never are. */
  boolean isShortRun() {
    return shortRun;
  }

  /** Records a lane's worker that died. */
  void lostWorker() {
    if (idleDeaths <= DeathPolicy.MOST_IDLE_DEATHS) {
      spares = Math.min(lanes, spares + 1);
    }
  }

  /** Records a spare that died. */
  void lostSpare(Death death) {
    losses.idleDeath();
    if (!death.fromOutside()) {
      idleDeaths++;
    }
    if (idleDeaths > DeathPolicy.MOST_IDLE_DEATHS) {
      spares = 0;
    }
  }

  /** Records a worker that has started. */
  void started() {
    failedStarts = 0;
    killedStarts = 0;
  }

  /**
   * Records a worker that did not start; false if this ends the run.
   *
   * @param fromOutside whether something outside the worker may have killed it
   */
  boolean mayStartAgain(boolean fromOutside) {
    if (fromOutside) {
      killedStarts++;
    } else {
      failedStarts++;
    }
    boolean ends = failedStarts == MOST_FAILED_STARTS || killedStarts == MOST_KILLED_STARTS;
    if (!ends) {
      losses.idleDeath();
    }
    return !ends;
  }

  /** Whether one more failed start ends the run. */
  boolean isLastAttempt() {
    return failedStarts == MOST_FAILED_STARTS - 1;
  }
}
