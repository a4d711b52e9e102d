package crosscheck.verdict;

import java.util.Map;

/** The outcome of one trial, the harmless first. */
public enum Status {
  /** The op did what the closed form says, and the case could have shown otherwise. */
  AGREES(false),
  /**
   * The op did what the closed form says, but every expected value is zero, or the bound of some is
   * larger than any error can be: no evidence.
   */
  VACUOUS(false),
  /** TensorFlow says that it does not support this combination. */
  UNSUPPORTED(false),
  /** The call was not made: it would exceed the memory limit, or cannot be judged. */
  NOT_RUN(false),
  /** The op refused an admissible output size, or any size for another reason than the size. */
  REJECTED_VALID(true),
  /** The op accepted an output size outside the interval. */
  ACCEPTED_INVALID(true),
  /** The result, or what the forward convolution made of it, has another shape. */
  SHAPE_MISMATCH(true),
  /** The shape is right and some values are not. */
  VALUE_MISMATCH(true),
  /** The call did not return in time. */
  TIMED_OUT(true),
  /** The call made its process grow past the limit. */
  OUT_OF_MEMORY(true),
  /** The call killed its process. */
  CRASHED(true),
  /** The case was planned and not judged; it fails the check. */
  UNTESTED(false);

  private final boolean mismatch;

  Status(boolean mismatch) {
    this.mismatch = mismatch;
  }

  /**
   * The number of planned trials that came out so. One without a verdict is {@link #UNTESTED}, as
   * is one whose verdict says so: something else than what was asked for ran.
   *
   * @param verdicts how many of them have a verdict of each status
   */
  public long among(long planned, Map<Status, Long> verdicts) {
    long judged = verdicts.getOrDefault(this, 0L);
    return this == UNTESTED
        ? judged + planned - verdicts.values().stream().mapToLong(Long::longValue).sum()
        : judged;
  }

  /** Whether the op did something other than the closed form says. */
  public boolean isMismatch() {
    return mismatch;
  }

  /** Whether the call was accepted as it must be, but the result is wrong. */
  public boolean isWrongResult() {
    return this == SHAPE_MISMATCH || this == VALUE_MISMATCH;
  }
}
