package crosscheck.check.refusals;

import crosscheck.verdict.InvocationTrial;
import crosscheck.verdict.Verdict;
import java.util.Optional;

/** How a call was answered, rightly or wrongly. */
enum Answer {
  ACCEPTED,
  REFUSED,
  CRASHED,
  OUT_OF_MEMORY,
  TIMED_OUT;

  /** The answer to a call; nothing if it was not made. */
  static Optional<Answer> of(InvocationTrial trial, Verdict verdict) {
    return switch (verdict.status()) {
      case AGREES, VACUOUS -> Optional.of(trial.brokenRules().isEmpty() ? ACCEPTED : REFUSED);
      case UNSUPPORTED, REJECTED_VALID -> Optional.of(REFUSED);
      case ACCEPTED_INVALID, SHAPE_MISMATCH, VALUE_MISMATCH -> Optional.of(ACCEPTED);
      case CRASHED -> Optional.of(CRASHED);
      case OUT_OF_MEMORY -> Optional.of(OUT_OF_MEMORY);
      case TIMED_OUT -> Optional.of(TIMED_OUT);
      case NOT_RUN, UNTESTED -> Optional.empty();
    };
  }
}
