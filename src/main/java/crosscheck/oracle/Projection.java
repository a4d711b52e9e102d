package crosscheck.oracle;

import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.tensor.RandomWord;
import crosscheck.tensor.Tensor4;
import java.util.Arrays;

/**
 * Compares every cell of an exact result with the closed form at a fraction of its cost, by a
 * random combination of the output channels.
 *
 * <p>Freivalds (Probabilistic machines can use less running time, IFIP Congress 1977) checks a
 * product of matrices by multiplying both sides with one random vector. Here each channel has a
 * random coefficient from 1 to {@link #range}; the channels of the result so combined have to be,
 * pixel by pixel, the transposed convolution with the filter so combined, which has one output
 * channel. A pixel with several wrong cells is missed with a probability of at most 1 in that
 * range, as all other coefficients leave one value of the last at most for which the errors cancel;
 * one with a single wrong cell is never missed, as no coefficient is zero. The range is 2^28 over
 * the number of channels: 2^19 for 512 of them.
 *
 * <p>All arithmetic is on doubles, and no modulus is needed: magnitudes of terms add up to at most
 * 2^24 in a cell, so that everything is exact while the result's values are integers up to 2^25, as
 * that times the coefficients of all channels is 2^53. What is no integer is seen value by value. A
 * pixel with a larger value has a sum that may be rounded, but is off by far more than that: by a
 * half of that value at least, times a coefficient, to a rounding of 2^-53 for each channel.
 */
public final class Projection {

  /** To add this to a small number and take it away again rounds to an integer. */
  private static final double ROUNDING = 3L << 51;

  /** Twice this makes the smallest fraction larger than every sum. */
  private static final double ENORMOUS = 0x1p1000;

  /** The most output channels, for which a coefficient still has 2^15 values. */
  public static final int MOST_CHANNELS = 1 << 13;

  /** What the coefficients of all channels may add up to. */
  private static final int MOST_COEFFICIENTS = 1 << 28;

  /** The values of a result that are looked at together; they stay in the nearest cache. */
  private static final int BLOCK = 1 << 12;

  /** The least pixels that are looked at together, so that loops over them pay. */
  private static final int LEAST_PIXELS = 16;

  /** The values of an input that are weighed together; they stay in the second cache. */
  private static final int INPUT_BLOCK = 1 << 14;

  private final ConvTransposeGeometry geometry;
  private final Tensor4 input;
  private final Tensor4 filter;
  private final double[] coefficients;

  /**
   * Chooses the coefficients.
   *
   * @param geometry both axes
   * @param input integers, {@code [batch, row, column, channel in]}
   * @param filter integers, {@code [row, column, channel out, channel in]}, of which no output cell
   *     has terms whose magnitudes add up to more than 2^24, and at most {@link #MOST_CHANNELS}
   *     channels out
   * @param seed what the coefficients depend on
   */
  public Projection(ConvTransposeGeometry geometry, Tensor4 input, Tensor4 filter, long seed) {
    this.geometry = geometry;
    this.input = input;
    this.filter = filter;
    coefficients = new double[filter.size(2)];
    long range = range(coefficients.length);
    for (int channel = 0; channel < coefficients.length; channel++) {
      coefficients[channel] = coefficient(seed, channel, range);
    }
  }

  /** A channel's coefficient, from 1 to {@code range}. */
  static long coefficient(long seed, int channel, long range) {
    return 1 + Math.floorMod(RandomWord.at(seed, channel), range);
  }

  /** The number of values that each coefficient may have, for so many output channels. */
  static long range(int channels) {
    return MOST_COEFFICIENTS / channels;
  }

  /** How a result fared. */
  public enum Outcome {
    /** Every pixel has the closed form's combination. */
    AGREES,
    /** As AGREES, and every combination is zero, as of a result of zeros. */
    ZERO,
    /** Some cell differs. */
    DIFFERS
  }

  /** Compares a result, {@code [batch, output row, output column, channel out]}. */
  public Outcome compare(Tensor4 result) {
    double[] combined = combinedConvolution(result.size(1), result.size(2));
    if (!combinesTo(result, combined)) {
      return Outcome.DIFFERS;
    }
    return Arrays.stream(combined).allMatch(value -> value == 0) ? Outcome.ZERO : Outcome.AGREES;
  }

  /** Whether a result's values are integers whose channels combine to what is given. */
  private boolean combinesTo(Tensor4 result, double[] combined) {
    int channels = coefficients.length;
    int most = Math.max(LEAST_PIXELS, BLOCK / channels);
    double[] values = new double[Math.min(most, combined.length)];
    double[] sums = new double[values.length];
    for (int from = 0; from < combined.length; from += most) {
      int count = Math.min(most, combined.length - from);
      Arrays.fill(sums, 0);
      for (int channel = 0; channel < channels; channel++) {
        result.copyEvery(channels, from * channels + channel, count, values);
        addIntegers(coefficients[channel], values, sums);
      }
      // NaN is equal to nothing.
      for (int i = 0; i < count; i++) {
        if (sums[i] != combined[from + i]) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Adds multiples of values to sums; of what is no integer, something larger than every sum of
   * integers, or NaN. Without a branch, so that it is done to several at a time.
   */
  private static void addIntegers(double factor, double[] values, double[] sums) {
    for (int i = 0; i < sums.length; i++) {
      double value = values[i];
      double fraction = Math.abs(value + ROUNDING - ROUNDING - value);
      sums[i] += factor * value + fraction * ENORMOUS * ENORMOUS;
    }
  }

  /** The filter with its output channels combined, {@code [tap, channel in]}. */
  private double[] combinedFilter() {
    int inputChannels = filter.size(3);
    double[] w = filter.values();
    double[] combined = new double[filter.size(0) * filter.size(1) * inputChannels];
    int next = 0;
    for (int tap = 0; tap < combined.length; tap += inputChannels) {
      for (double coefficient : coefficients) {
        for (int channel = 0; channel < inputChannels; channel++) {
          combined[tap + channel] += coefficient * w[next++];
        }
      }
    }
    return combined;
  }

  /** The transposed convolution with the combined filter, {@code [batch, row, column]}. */
  private double[] combinedConvolution(int outputHeight, int outputWidth) {
    int columns = geometry.width().input();
    int inputChannels = filter.size(3);
    int rows = input.size(0) * geometry.height().input();
    int most = Math.max(1, INPUT_BLOCK / Math.max(1, columns * inputChannels));
    double[] w = combinedFilter();
    double[] output = new double[input.size(0) * outputHeight * outputWidth];
    for (int from = 0; from < rows; from += most) {
      int count = Math.min(most, rows - from);
      double[][] planes = channelByChannel(from, count);
      double[] weighed = new double[count * columns];
      for (int tap = 0; tap * inputChannels < w.length; tap++) {
        weigh(planes, w, tap * inputChannels, weighed);
        scatter(weighed, from, tap, output, outputHeight, outputWidth);
      }
    }
    return output;
  }

  /**
   * Some rows of the input, {@code [channel in][column]} with all columns side by side. An array
   * for each channel: a compiler makes vectors of loops whose arrays start together, and no others.
   */
  private double[][] channelByChannel(int firstRow, int rows) {
    int inputChannels = filter.size(3);
    int columns = rows * geometry.width().input();
    double[][] planes = new double[inputChannels][columns];
    int first = firstRow * geometry.width().input() * inputChannels;
    for (int channel = 0; channel < inputChannels; channel++) {
      copyEvery(inputChannels, input.values(), first + channel, planes[channel]);
    }
    return planes;
  }

  private static void copyEvery(int step, double[] from, int first, double[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] = from[first + i * step];
    }
  }

  /** The sum of all channels, each times its weight; two at a time, which is faster. */
  private static void weigh(double[][] planes, double[] w, int first, double[] sums) {
    Arrays.fill(sums, 0);
    int channel = 0;
    for (; channel + 2 <= planes.length; channel += 2) {
      int at = first + channel;
      add(w[at], planes[channel], w[at + 1], planes[channel + 1], sums);
    }
    for (; channel < planes.length; channel++) {
      add(w[first + channel], planes[channel], sums);
    }
  }

  private static void add(double factor, double[] plane, double[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += factor * plane[i];
    }
  }

  private static void add(
      double factor0, double[] plane0, double factor1, double[] plane1, double[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += factor0 * plane0[i] + factor1 * plane1[i];
    }
  }

  /** Adds what a tap makes of some rows of the input to the cells of the output that it meets. */
  private void scatter(
      double[] weighed, int firstRow, int tap, double[] output, int outputHeight, int outputWidth) {
    AxisGeometry height = geometry.height();
    AxisGeometry width = geometry.width();
    int top = tap / width.kernel() * height.dilation() - height.cropBefore(outputHeight);
    int left = tap % width.kernel() * width.dilation() - width.cropBefore(outputWidth);
    int stride = width.stride();
    int columns = width.input();
    int first = left >= 0 ? 0 : (-left + stride - 1) / stride;
    int end = left >= outputWidth ? 0 : Math.min(columns, (outputWidth - 1 - left) / stride + 1);
    for (int at = 0; at < weighed.length; at += columns) {
      int row = firstRow + at / columns;
      int p = row % height.input() * height.stride() + top;
      if (p >= 0 && p < outputHeight) {
        int start = (row / height.input() * outputHeight + p) * outputWidth + left;
        for (int j = first; j < end; j++) {
          output[start + j * stride] += weighed[at + j];
        }
      }
    }
  }
}
