package crosscheck.oracle;

import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.tensor.LoopLength;
import crosscheck.tensor.RandomWord;
import crosscheck.tensor.Tensor4;

/**
 * Compares every cell of an exact result with the closed form at a fraction of its cost, by random
 * combinations of the output rows and of the output channels.
 *
 * <p>Freivalds (Probabilistic machines can use less running time, IFIP Congress 1977) checks a
 * product of matrices by multiplying both sides with one random vector. Here each row of the
 * result, over all images, has a random coefficient, and each output channel has one. The combined
 * result has one number for each output column. It must equal the transposed convolution of the
 * combined input and filter: the input's rows combined with the same coefficients, for each kernel
 * row, and the filter's output channels combined.
 *
 * <p>Coefficients are from 1 to {@link #range}. Combinations are compared modulo a prime that is
 * larger than each coefficient and each error. A wrong result is missed with a probability of at
 * most 1 over the range of the rows plus 1 over that of the channels: the errors of one column and
 * channel cancel for at most one value of a row's coefficient, and the combined errors of several
 * channels for at most one value of a channel's. A single wrong cell in a column is never missed:
 * neither its error nor its two coefficients are multiples of the prime.
 *
 * <p>Rows are combined in doubles, exactly: the magnitudes of a cell's terms add up to at most
 * 2^24, and the coefficients to at most 2^28. The result's values must be integers whose squares
 * average at most 2^48 over the rows. Then no partial sum exceeds 2^53, by the Cauchy-Schwarz
 * inequality, and no value exceeds 2^24 times the square root of {@link #MOST_COMBINED}.
 */
public final class Projection {

  /** The most output channels, and the most output rows of all images, that are combined. */
  public static final int MOST_COMBINED = 1 << 13;

  /** The largest sum of all coefficients. */
  private static final long MOST_COEFFICIENTS = 1L << 28;

  /** Adding this to a small number and subtracting it again rounds to an integer. */
  private static final double ROUNDING = 3L << 51;

  /** Multiplied by this twice, the smallest fraction exceeds every sum of squares. */
  private static final double ENORMOUS = 0x1p1000;

  /** The largest mean of the squares of a column's values. */
  private static final double MOST_MEAN_SQUARE = 1L << 48;

  /** The prime is 2 to the power of this, minus 1. */
  private static final int PRIME_BITS = 31;

  private static final long PRIME = (1L << PRIME_BITS) - 1;

  private final ConvTransposeGeometry geometry;
  private final Tensor4 input;
  private final Tensor4 filter;
  private final long seed;

  /**
   * Creates a projection of the results of an input and a filter.
   *
   * @param geometry both axes
   * @param input integers, {@code [batch, row, column, channel in]}
   * @param filter integers, {@code [row, column, channel out of a group, channel in]}, with at most
   *     {@link #MOST_COMBINED} channels out in all groups; the magnitudes of the terms of each
   *     output cell must add up to at most 2^24
   * @param seed the seed of the coefficients
   */
  public Projection(ConvTransposeGeometry geometry, Tensor4 input, Tensor4 filter, long seed) {
    this.geometry = geometry;
    this.input = input;
    this.filter = filter;
    this.seed = seed;
  }

  /** Whether a result has no more rows and channels than can be combined. */
  public static boolean combines(Tensor4 result) {
    return result.size(0) * (long) result.size(1) <= MOST_COMBINED
        && result.size(3) <= MOST_COMBINED;
  }

  /** The outcome of a comparison. */
  public enum Outcome {
    /** Every column has the closed form's combination. */
    AGREES,
    /** As AGREES, and every value is zero. */
    ZERO,
    /** Some cell differs. */
    DIFFERS
  }

  /**
   * Compares a result, {@code [batch, output row, output column, channel out]}, for which {@link
   * #combines} holds.
   */
  public Outcome compare(Tensor4 result) {
    double[] rows = coefficients(seed, result.size(0) * result.size(1));
    double[] channels = coefficients(~seed, result.size(3));
    int rowLength = result.size(2) * result.size(3);
    double[] sums = new double[LoopLength.of(rowLength)];
    double[] squares = new double[sums.length];
    double[] values = new double[sums.length];
    for (int row = 0; row < rows.length; row++) {
      result.copy(row * rowLength, rowLength, values);
      addIntegers(rows[row], values, sums, squares);
    }
    if (!areAtMost(MOST_MEAN_SQUARE * rows.length, squares)
        || !areCongruent(
            channelsCombined(sums, channels, result.size(2)),
            closedForm(rows, channels, result.size(1), result.size(2)))) {
      return Outcome.DIFFERS;
    }
    return areAtMost(0, squares) ? Outcome.ZERO : Outcome.AGREES;
  }

  private static boolean areAtMost(double most, double[] values) {
    for (double value : values) {
      // No comparison with NaN holds.
      if (!(value <= most)) {
        return false;
      }
    }
    return true;
  }

  /** The coefficients of {@code count} rows or channels. */
  private static double[] coefficients(long seed, int count) {
    double[] coefficients = new double[count];
    long range = range(count);
    for (int i = 0; i < count; i++) {
      coefficients[i] = coefficient(seed, i, range);
    }
    return coefficients;
  }

  /** One coefficient, from 1 to {@code range}. */
  static long coefficient(long seed, int index, long range) {
    // The word is a fraction of 2^63; this is its product with the range, rounded down.
    return 1 + Math.multiplyHigh(RandomWord.at(seed, index) >>> 1, 2 * range);
  }

  /** The number of values that each of {@code count} coefficients may have. */
  static long range(int count) {
    return MOST_COEFFICIENTS / count;
  }

  /**
   * Adds multiples of values to sums, and their squares to squares; a value that is no integer adds
   * more than any square, or NaN. The loop has no branch, so that it is vectorized.
   */
  private static void addIntegers(double factor, double[] values, double[] sums, double[] squares) {
    for (int i = 0; i < sums.length; i++) {
      double value = values[i];
      double fraction = Math.abs(value + ROUNDING - ROUNDING - value);
      sums[i] += factor * value;
      squares[i] += value * value + fraction * ENORMOUS * ENORMOUS;
    }
  }

  /** A combined row of the result, {@code [column, channel out]}, with its channels combined. */
  private static long[] channelsCombined(double[] row, double[] channels, int columns) {
    long[] values = reduced(row);
    long[] coefficients = reduced(channels);
    int count = coefficients.length;
    long[] combined = new long[columns];
    for (int column = 0; column < columns; column++) {
      combined[column] = sumOfProducts(values, column * count, coefficients, 0, count);
    }
    return combined;
  }

  /** Numbers congruent to integers of magnitudes up to 2^53; products of two stay below 2^63. */
  private static long[] reduced(double[] integers) {
    long[] reduced = new long[integers.length];
    for (int i = 0; i < reduced.length; i++) {
      reduced[i] = reduced((long) integers[i]);
    }
    return reduced;
  }

  /** A number that is congruent modulo the prime, of magnitude at most 2^33. */
  private static long reduced(long integer) {
    // 2 to the power of PRIME_BITS is congruent to 1.
    return (integer & PRIME) + (integer >> PRIME_BITS);
  }

  /**
   * The reduced sum of the products of {@code count} pairs of elements, beginning at two indices;
   * fewer than 2^30 reduced products fit.
   */
  private static long sumOfProducts(
      long[] some, int someAt, long[] others, int othersAt, int count) {
    long sum = 0;
    for (int i = 0; i < count; i++) {
      sum += reduced(some[someAt + i] * others[othersAt + i]);
    }
    return reduced(sum);
  }

  private static boolean areCongruent(long[] some, long[] others) {
    for (int i = 0; i < some.length; i++) {
      if ((some[i] - others[i]) % PRIME != 0) {
        return false;
      }
    }
    return true;
  }

  /** The expected combination: the transposed convolution of one row and one channel. */
  private long[] closedForm(double[] rows, double[] channels, int outputHeight, int outputWidth) {
    AxisGeometry width = geometry.width();
    int inputChannels = filter.size(3);
    int crop = width.cropBefore(outputWidth);
    double[][] combinedInput = combinedInput(rows, outputHeight);
    long[] w = reduced(combinedFilter(channels));
    long[] output = new long[outputWidth];
    for (int u = 0; u < combinedInput.length; u++) {
      long[] x = reduced(combinedInput[u]);
      for (int v = 0; v < width.kernel(); v++) {
        int tap = (u * width.kernel() + v) * inputChannels;
        for (int j = 0; j < width.input(); j++) {
          int q = j * width.stride() + v * width.dilation() - crop;
          if (q >= 0 && q < outputWidth) {
            output[q] += sumOfProducts(x, j * inputChannels, w, tap, inputChannels);
          }
        }
      }
    }
    return output;
  }

  /**
   * The input with its rows combined, {@code [kernel row][column, channel in]}: for each kernel
   * row, an input row has the coefficient of the output row that it lands in.
   */
  private double[][] combinedInput(double[] rows, int outputHeight) {
    AxisGeometry height = geometry.height();
    int rowLength = geometry.width().input() * input.size(3);
    double[] row = new double[LoopLength.of(rowLength)];
    double[][] combined = new double[height.kernel()][row.length];
    int crop = height.cropBefore(outputHeight);
    for (int at = 0; at < input.size(0) * height.input(); at++) {
      input.copy(at * rowLength, rowLength, row);
      for (int u = 0; u < height.kernel(); u++) {
        int p = at % height.input() * height.stride() + u * height.dilation() - crop;
        if (p >= 0 && p < outputHeight) {
          add(rows[at / height.input() * outputHeight + p], row, combined[u]);
        }
      }
    }
    return combined;
  }

  private static void add(double factor, double[] values, double[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += factor * values[i];
    }
  }

  /**
   * The filter with its output channels combined, {@code [tap, channel in]}: each input channel has
   * weights for the output channels of its own group.
   */
  private double[] combinedFilter(double[] channels) {
    int inputChannels = filter.size(3);
    int outputs = filter.size(2);
    int inputs = inputChannels * outputs / channels.length;
    double[] w = filter.values();
    double[] combined = new double[filter.size(0) * filter.size(1) * inputChannels];
    int next = 0;
    for (int tap = 0; tap < combined.length; tap += inputChannels) {
      for (int output = 0; output < outputs; output++) {
        for (int channel = 0; channel < inputChannels; channel++) {
          combined[tap + channel] += channels[channel / inputs * outputs + output] * w[next++];
        }
      }
    }
    return combined;
  }
}
