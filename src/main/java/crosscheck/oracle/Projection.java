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
 * result, over all images, has a random coefficient, and each output channel has one. The result so
 * combined is a number for each output column; it must be what the input, combined with the same
 * coefficients for each kernel row, and the filter, with its output channels combined, make of that
 * column.
 *
 * <p>Coefficients are from 1 to {@link #range}, and what is combined is compared modulo a prime
 * that is larger than each of them, and than each error. A wrong result is missed with a
 * probability of at most 1 in the range of the rows and 1 in that of the channels: errors of one
 * column and channel cancel for one value of a row's coefficient at most, and what is left of
 * several channels for one of a channel's. A single wrong cell in a column is never missed: of its
 * error and its two coefficients none is a multiple of the prime.
 *
 * <p>Rows are combined in doubles, exactly: magnitudes of terms add up to at most 2^24 in a cell,
 * and the coefficients to 2^28. That the result's values are whole, and that their squares average
 * no more than 2^48, is looked at as well; then no partial sum passes 2^53, by the Cauchy-Schwarz
 * inequality, and no value is larger than 2^24 times the root of {@link #MOST_COMBINED}.
 */
public final class Projection {

  /** The most output channels, and the most output rows of all images, that are combined. */
  public static final int MOST_COMBINED = 1 << 13;

  /** What all coefficients may add up to. */
  private static final long MOST_COEFFICIENTS = 1L << 28;

  /** To add this to a small number and take it away again rounds to an integer. */
  private static final double ROUNDING = 3L << 51;

  /** Twice this makes the smallest fraction larger than every sum of squares. */
  private static final double ENORMOUS = 0x1p1000;

  /** What the squares of the values of a column may be on average. */
  private static final double MOST_MEAN_SQUARE = 1L << 48;

  /** The prime is two to the power of this, less one. */
  private static final int PRIME_BITS = 31;

  private static final long PRIME = (1L << PRIME_BITS) - 1;

  private final ConvTransposeGeometry geometry;
  private final Tensor4 input;
  private final Tensor4 filter;
  private final long seed;

  /**
   * Takes what a result should come of.
   *
   * @param geometry both axes
   * @param input integers, {@code [batch, row, column, channel in]}
   * @param filter integers, {@code [row, column, channel out, channel in]}, of which no output cell
   *     has terms whose magnitudes add up to more than 2^24, and at most {@link #MOST_COMBINED}
   *     channels out
   * @param seed what the coefficients depend on
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

  /** How a result fared. */
  public enum Outcome {
    /** Every column has the closed form's combination. */
    AGREES,
    /** As AGREES, and every value is zero. */
    ZERO,
    /** Some cell differs. */
    DIFFERS
  }

  /**
   * Compares a result, {@code [batch, output row, output column, channel out]}, that this {@link
   * #combines}.
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
      // NaN is not at most anything.
      if (!(value <= most)) {
        return false;
      }
    }
    return true;
  }

  /** The coefficients of so many rows or channels. */
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

  /** The number of values that each of so many coefficients may have. */
  static long range(int count) {
    return MOST_COEFFICIENTS / count;
  }

  /**
   * Adds multiples of values to sums, and their squares; of what is no integer, something larger
   * than every square, or NaN. Without a branch, so that it is done to several at a time.
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

  /** Congruent numbers; of magnitudes of no more than 2^53, products of two stay below 2^63. */
  private static long[] reduced(double[] integers) {
    long[] reduced = new long[integers.length];
    for (int i = 0; i < reduced.length; i++) {
      reduced[i] = reduced((long) integers[i]);
    }
    return reduced;
  }

  /** A number that is congruent modulo the prime, of a magnitude of no more than 2^33. */
  private static long reduced(long integer) {
    // Two to the power of PRIME_BITS is congruent to 1.
    return (integer & PRIME) + (integer >> PRIME_BITS);
  }

  /**
   * What the products of so many pairs, taken from two arrays from two places on, add up to;
   * reduced as they are, fewer than 2^30 of them fit.
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

  /** What the combined result must be: the transposed convolution of one row and one channel. */
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
   * The input with its rows combined, {@code [kernel row][column, channel in]}: what lands in an
   * output row from a kernel row has the output row's coefficient.
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

  /** The filter with its output channels combined, {@code [tap, channel in]}. */
  private double[] combinedFilter(double[] channels) {
    int inputChannels = filter.size(3);
    double[] w = filter.values();
    double[] combined = new double[filter.size(0) * filter.size(1) * inputChannels];
    int next = 0;
    for (int tap = 0; tap < combined.length; tap += inputChannels) {
      for (double coefficient : channels) {
        for (int channel = 0; channel < inputChannels; channel++) {
          combined[tap + channel] += coefficient * w[next++];
        }
      }
    }
    return combined;
  }
}
