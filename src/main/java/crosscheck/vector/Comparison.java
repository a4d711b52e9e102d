package crosscheck.vector;

import crosscheck.tensor.Fill;

/** How a number of a result is compared with the expected one. */
public enum Comparison {
  /** Equal; a NaN equals a NaN, and zeros of both signs are equal. */
  VALUES {
    @Override
    boolean isRight(double expected, double actual) {
      return expected == actual || (Double.isNaN(expected) && Double.isNaN(actual));
    }
  },
  /** As VALUES, but an expected 0 must not be −0; an expected −0 leaves the sign open. */
  ZERO_SIGNS {
    @Override
    boolean isRight(double expected, double actual) {
      return VALUES.isRight(expected, actual)
          && !(isPositiveZero(expected) && !isPositiveZero(actual));
    }
  },
  /** As VALUES, but every number may be a zero: a processor may flush what is so small. */
  VALUES_OR_ZERO {
    @Override
    boolean isRight(double expected, double actual) {
      return actual == 0 || VALUES.isRight(expected, actual);
    }
  };

  /** Whether an implementation's number is the expected one. */
  abstract boolean isRight(double expected, double actual);

  /** How results from values of this kind are compared. */
  static Comparison of(Fill fill) {
    return switch (fill) {
      case SIGNED_ZEROS -> ZERO_SIGNS;
      case SUBNORMAL_INPUTS, SUBNORMAL_RESULTS -> VALUES_OR_ZERO;
      default -> VALUES;
    };
  }

  private static boolean isPositiveZero(double value) {
    return Double.doubleToRawLongBits(value) == 0;
  }
}
