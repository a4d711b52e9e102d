package crosscheck.tensor;

/**
 * Array lengths over which HotSpot vectorizes loops.
 *
 * <p>Its optimizing compiler does not vectorize a loop that had few iterations before it was
 * compiled (JDK 17, loopTransform.cpp, {@code policy_unroll}). If small cases came first,
 * everything after them in the process would be several times slower.
 */
public final class LoopLength {

  private static final int STEP = 64;

  private LoopLength() {}

  /** Returns a count rounded up to a multiple of 64; callers leave the added elements zero. */
  public static int of(int count) {
    return Math.addExact(count, STEP - 1) / STEP * STEP;
  }
}
