package crosscheck.journal;

import crosscheck.input.BadInputException;
import crosscheck.op.Surroundings;
import crosscheck.verdict.Verdict;
import java.util.Optional;

/** The verdicts that a resumed run need not compute again. Thread-safe. */
public interface Journal {

  /** A journal that knows nothing and keeps nothing. */
  Journal NONE =
      new Journal() {
        @Override
        public Optional<Verdict> known(TrialKey key) {
          return Optional.empty();
        }

        @Override
        public void write(TrialKey key, Verdict verdict) {}

        @Override
        public Surroundings keep(Surroundings observed) {
          return observed;
        }
      };

  /** The verdict that was written before this run began. */
  Optional<Verdict> known(TrialKey key);

  /**
   * Keeps a verdict.
   *
   * @throws BadInputException if it cannot be kept, such as on a full disk
   */
  void write(TrialKey key, Verdict verdict);

  /** Whether it knows every verdict, so that no machine is needed. */
  default boolean isComplete() {
    return false;
  }

  /**
   * Keeps what computes the verdicts, and returns what is kept: of a run that is resumed, what was
   * observed first.
   *
   * @throws BadInputException if what was kept before computes otherwise, or if it cannot be kept
   */
  Surroundings keep(Surroundings observed);
}
