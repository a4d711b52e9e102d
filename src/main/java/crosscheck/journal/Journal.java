package crosscheck.journal;

import crosscheck.input.BadInputException;
import crosscheck.op.Build;
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
        public Build build() {
          return Build.UNKNOWN;
        }

        @Override
        public void write(Build build) {}
      };

  /** The verdict that was written before this run began. */
  Optional<Verdict> known(TrialKey key);

  /**
   * Keeps a verdict.
   *
   * @throws BadInputException if it cannot be kept, such as on a full disk
   */
  void write(TrialKey key, Verdict verdict);

  /** The build that the known verdicts are about, or {@link Build#UNKNOWN} if there are none. */
  Build build();

  /**
   * Keeps the build that all verdicts are about.
   *
   * @throws BadInputException if it is not the one that was kept before, or if it cannot be kept
   */
  void write(Build build);
}
