package crosscheck.check.refusals;

import crosscheck.verdict.Status;

/** What can be wrong with the answers to wrong, or unusual, calls. */
enum RefusalKind {
  /** A call that must be accepted was refused. */
  REJECTED_VALID,
  /** A call that must be refused was accepted. */
  ACCEPTED_INVALID,
  /** The result has another shape. */
  SHAPE_MISMATCH,
  /** The result has wrong values. */
  VALUE_MISMATCH,
  /** The call did not return in time. */
  TIMED_OUT,
  /** The call made its process grow past the limit. */
  OUT_OF_MEMORY,
  /** The call killed its process. */
  CRASHED,
  /** One kernel path answers the call differently from one mode to the other. */
  MODES_DISAGREE,
  /** Two kernel paths answer the call differently. */
  PATHS_DISAGREE;

  /** The kind of a mismatch; throws {@link IllegalArgumentException} for another status. */
  static RefusalKind of(Status status) {
    return valueOf(status.name());
  }

  /** Whether it is a disagreement of answers, each of which may be right. */
  boolean isDisagreement() {
    return this == MODES_DISAGREE || this == PATHS_DISAGREE;
  }
}
