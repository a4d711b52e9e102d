package crosscheck.verdict;

import crosscheck.tensor.Tensor4;
import java.util.Arrays;

/**
 * Values for one call of the transposed convolution, and their expected result.
 *
 * @param image {@code [batch, row, column, channel in]}
 * @param filter {@code [row, column, channel out of a group, channel in]}
 * @param expected {@code [batch, output row, output column, channel out]}
 * @param allowed the largest admissible error of each value, at least 0
 * @param zeroAllowed whether each value may be zero instead
 */
public record Sample(
    Tensor4 image, Tensor4 filter, Tensor4 expected, Tensor4 allowed, boolean zeroAllowed) {

  /** Throws {@link IllegalArgumentException} if expected and allowed values differ in shape. */
  public Sample {
    if (!Arrays.equals(expected.shape(), allowed.shape())) {
      throw new IllegalArgumentException(
          "expected and allowed must have one shape, had %s and %s"
              .formatted(Arrays.toString(expected.shape()), Arrays.toString(allowed.shape())));
    }
  }

  /** A sample in which no value may be zero instead of the expected one. */
  public Sample(Tensor4 image, Tensor4 filter, Tensor4 expected, Tensor4 allowed) {
    this(image, filter, expected, allowed, false);
  }

  /** A sample in which every value must be the expected one. */
  public static Sample exact(Tensor4 image, Tensor4 filter, Tensor4 expected) {
    return new Sample(image, filter, expected, Tensor4.zeros(expected.shape()));
  }

  /** This sample with another filter, which leads to the same result. */
  public Sample withFilter(Tensor4 other) {
    return new Sample(image, other, expected, allowed, zeroAllowed);
  }

  /** This sample, in which every zero may have either sign. */
  public Sample withEitherZero() {
    double[] values = Arrays.stream(expected.values()).map(v -> v == 0 ? -0.0 : v).toArray();
    return new Sample(image, filter, expected.with(values), allowed, zeroAllowed);
  }
}
