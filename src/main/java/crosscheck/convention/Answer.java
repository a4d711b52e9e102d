package crosscheck.convention;

import crosscheck.geometry.Alignment;

/** What a convention makes of a call. */
public sealed interface Answer {

  /** Names the output's size and which cells of the full scatter it keeps. */
  record Aligned(Alignment alignment) implements Answer {}

  /**
   * Names the output's size, at least 1, and no whole number of cells to crop.
   *
   * @param size the output's cells
   * @param reason why there is no crop
   */
  record SizeOnly(int size, String reason) implements Answer {}

  /**
   * Takes no such call.
   *
   * @param reason the limit and the value
   */
  record Refused(String reason) implements Answer {}

  /** Aligns an output, or refuses the call if it has no cell or more than 2^31 − 1. */
  static Answer aligned(long size, long crop) {
    return hasSize(size) && Math.abs(crop) <= Integer.MAX_VALUE
        ? new Aligned(new Alignment((int) size, (int) crop))
        : noSize(size);
  }

  /** Sizes an output, or refuses the call as {@link #aligned} does. */
  static Answer sizeOnly(long size, String reason) {
    return hasSize(size) ? new SizeOnly((int) size, reason) : noSize(size);
  }

  /** Refuses a call. */
  static Answer refused(String reason) {
    return new Refused(reason);
  }

  private static boolean hasSize(long size) {
    return size >= 1 && size <= Integer.MAX_VALUE;
  }

  private static Answer noSize(long size) {
    return refused("the output size must be 1 to %d, was %d".formatted(Integer.MAX_VALUE, size));
  }
}
