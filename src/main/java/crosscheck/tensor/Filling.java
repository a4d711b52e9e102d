package crosscheck.tensor;

import java.util.Optional;

/** The values of one case's tensors. */
public sealed interface Filling
    permits IntegerFill, PoisonedFill, RandomFill, ScaledFill, ZeroFill {

  /**
   * The limit of every sum of {@link Fill#INTEGERS}, in any type: the exact range of a binary32.
   */
  long NARROW = 1L << 24;

  /** An image of a shape {@code [batch, row, column, channel]}. */
  Tensor4 image(int... shape);

  /** The filter of a shape {@code [row, column, channel out, channel in]}. */
  Tensor4 filter(int... shape);

  /** Where the one NaN or infinity stands in tensors of these shapes; nothing if there is none. */
  default Optional<Poison> poison(int[] imageShape, int[] filterShape) {
    return Optional.empty();
  }
}
