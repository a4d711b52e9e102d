package crosscheck.check.live;

import crosscheck.check.RegionPredicate;
import crosscheck.convention.Answer.Aligned;
import crosscheck.op.FrameworkCall;
import crosscheck.op.FrameworkCall.Axis;
import crosscheck.verdict.Status;

/**
 * Where a release is known to differ from a convention.
 *
 * @param status the way
 * @param steady whether all calls there differ so each time
 * @param predicate the region
 */
record LiveRegion(Status status, boolean steady, RegionPredicate predicate) {

  /** Everywhere: any value may be wrong. */
  static LiveRegion ofAnyValue() {
    return new LiveRegion(Status.VALUE_MISMATCH, /* steady= */ false, new RegionPredicate("true"));
  }

  /** The region of an approved difference. */
  static LiveRegion of(LiveDifference difference) {
    return new LiveRegion(
        difference.status(), difference.steady(), new RegionPredicate(difference.region()));
  }

  /** Whether one of a call's axes lies in the region. */
  boolean holds(FrameworkCall call) {
    return holds(call, call.columns()) || holds(call, call.rows());
  }

  private boolean holds(FrameworkCall call, Axis axis) {
    return predicate.holds(axis.scatter(), axis.setting(), size(call, axis));
  }

  /** The size that the caller gives, or else the convention's; 0 if it refuses the call. */
  private static int size(FrameworkCall call, Axis axis) {
    return axis.setting()
        .outputSize()
        .orElseGet(
            () -> call.answer(axis) instanceof Aligned aligned ? aligned.alignment().size() : 0);
  }
}
