package crosscheck.convention;

import crosscheck.geometry.Alignment;
import java.util.Optional;

/** A convention's answer to a call. */
public sealed interface Answer {

  /** The output's size and the cells of the full scatter that it keeps. */
  record Aligned(Alignment alignment) implements Answer {}

  /**
   * The output's size, at least 1, without a whole number of cells to crop.
   *
   * @param size the output's cells
   * @param reason why there is no crop
   */
  record SizeOnly(int size, String reason) implements Answer {}

  /**
   * A refusal of the call.
   *
   * @param reason the limit and the value
   * @param otherwise the answer without the limit, if there is one
   */
  record Refused(String reason, Optional<Answer> otherwise) implements Answer {}

  /**
   * Aligns an output, or refuses the call unless the size is from 1 to 2^31 − 1 and the crop fits
   * in an {@code int}.
   */
  static Answer aligned(long size, long crop) {
    if (!hasSize(size)) {
      return noSize(size);
    }
    return crop == (int) crop
        ? new Aligned(new Alignment((int) size, (int) crop))
        : refused(
            "the crop must be %d to %d, was %d"
                .formatted(Integer.MIN_VALUE, Integer.MAX_VALUE, crop));
  }

  /** Sizes an output, or refuses the call as {@link #aligned} does. */
  static Answer sizeOnly(long size, String reason) {
    return hasSize(size) ? new SizeOnly((int) size, reason) : noSize(size);
  }

  /** Refuses a call. */
  static Answer refused(String reason) {
    return new Refused(reason, Optional.empty());
  }

  /** Refuses a call for a limit beside the rule. */
  static Answer refused(String reason, Answer otherwise) {
    return new Refused(reason, Optional.of(otherwise));
  }

  private static boolean hasSize(long size) {
    return size >= 1 && size <= Integer.MAX_VALUE;
  }

  private static Answer noSize(long size) {
    return refused("the output size must be 1 to " + Integer.MAX_VALUE + ", was " + size);
  }
}
