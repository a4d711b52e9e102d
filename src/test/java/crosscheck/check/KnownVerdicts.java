package crosscheck.check;

import crosscheck.cause.Attribution;
import crosscheck.journal.Journal;
import crosscheck.journal.JournaledPool;
import crosscheck.journal.TrialKey;
import crosscheck.op.Surroundings;
import crosscheck.pool.Limits;
import crosscheck.pool.WorkerCommand;
import crosscheck.pool.WorkerPool;
import crosscheck.verdict.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * A journal that has a verdict on every trial, so that workers start no process.
 *
 * @param verdicts the verdicts
 */
public record KnownVerdicts(Function<TrialKey, Verdict> verdicts) implements Journal {

  /** Workers that have nothing to do. */
  public static Workers workers(Attribution attribution, Function<TrialKey, Verdict> verdicts) {
    WorkerPool idle =
        new WorkerPool(
            new WorkerCommand(KnownVerdicts.class, Path.of("")),
            1,
            Limits.of(Duration.ofSeconds(1)));
    JournaledPool pool = new JournaledPool(idle, new KnownVerdicts(verdicts));
    return new Workers(pool, Progress.NONE, attribution);
  }

  @Override
  public Optional<Verdict> known(TrialKey key) {
    return Optional.of(verdicts.apply(key));
  }

  @Override
  public void write(TrialKey key, Verdict verdict) {
    throw new IllegalStateException("a known verdict is not written");
  }

  @Override
  public Surroundings keep(Surroundings observed) {
    return observed;
  }
}
