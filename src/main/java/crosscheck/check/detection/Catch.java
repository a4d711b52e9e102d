package crosscheck.check.detection;

import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import crosscheck.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * How many of some cases caught one implementation.
 *
 * @param run the cases that it was run on
 * @param untouched the cases in which it makes no mistake by definition, and was not run
 * @param caught how many of those that it was run on caught it
 * @param first the first of these, in the sweep's order
 * @param smallest the smallest of these
 */
record Catch(
    long run, long untouched, long caught, @Nullable Caught first, @Nullable Caught smallest) {

  /** Nothing was run yet. */
  static final Catch NONE = new Catch(0, 0, 0, null, null);

  private static final Catch UNTOUCHED = new Catch(0, 1, 0, null, null);
  private static final Catch PASSED = new Catch(1, 0, 0, null, null);

  /**
   * A case that caught it.
   *
   * @param place the case's place in the sweep
   * @param c the case
   * @param kernelPath the first path on which the sweep has it
   * @param verdict the verdict
   */
  record Caught(long place, Case c, KernelPath kernelPath, Verdict verdict) {}

  /** One case on which it was not run. */
  static Catch notRun() {
    return UNTOUCHED;
  }

  /** One case on which it was run. */
  static Catch of(PlannedCase planned, Verdict verdict) {
    if (!verdict.status().isMismatch()) {
      return PASSED;
    }
    Caught caught = new Caught(planned.place(), planned.c(), planned.kernelPath(), verdict);
    return new Catch(1, 0, 1, caught, caught);
  }

  /** Both together. */
  Catch plus(Catch other) {
    return new Catch(
        run + other.run,
        untouched + other.untouched,
        caught + other.caught,
        earlier(first, other.first),
        smaller(smallest, other.smallest));
  }

  private static @Nullable Caught earlier(@Nullable Caught some, @Nullable Caught other) {
    if (some == null || other == null) {
      return some == null ? other : some;
    }
    return some.place() <= other.place() ? some : other;
  }

  private static @Nullable Caught smaller(@Nullable Caught some, @Nullable Caught other) {
    if (some == null || other == null) {
      return some == null ? other : some;
    }
    return some.c().compareTo(other.c()) <= 0 ? some : other;
  }
}
