package crosscheck.tensor;

/**
 * The lengths of arrays whose loops are worth vector instructions.
 *
 * <p>HotSpot's optimizing compiler goes by how often a loop went round before it was compiled, and
 * makes no vectors of one that hardly did (JDK 17, loopTransform.cpp, {@code policy_unroll}): where
 * small cases come first, everything after them would be several times slower, as long as the
 * process lives.
 */
public final class LoopLength {

  private static final int STEP = 64;

  private LoopLength() {}

  /** The smallest multiple of 64 that is not smaller than a count; what is added is left zero. */
  public static int of(int count) {
    return Math.addExact(count, STEP - 1) / STEP * STEP;
  }
}
