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
 * one with a single wrong cell is never missed, as no coefficient is zero. The range is 2^29 over
 * the number of channels: 2^20 for 512 of them.
 *
 * <p>All arithmetic is on doubles and exact, so that no modulus is needed: magnitudes of terms add
 * up to at most 2^24 in a cell, and 2^24 times the coefficients of all channels to 2^53.
 */
public final class Projection {

  /** What the magnitudes of the terms of a cell may add up to. */
  private static final double MOST = 1 << 24;

  /** To add this to a small number and take it away again rounds to an integer. */
  private static final double ROUNDING = 3L << 51;

  /** The most output channels, for which a coefficient still has 2^16 values. */
  public static final int MOST_CHANNELS = 1 << 13;

  /** What the coefficients of all channels may add up to. */
  private static final int MOST_COEFFICIENTS = 1 << 29;

  /** The values that are looked at together; they stay in the processor's nearest cache. */
  private static final int BLOCK = 1 << 10;

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

  /**
   * Whether a result's values are small integers whose channels combine to what is given, pixel by
   * pixel.
   */
  private boolean combinesTo(Tensor4 result, double[] combined) {
    int channels = coefficients.length;
    int most = Math.max(1, BLOCK / channels);
    double[] values = new double[most * channels];
    for (int from = 0; from < combined.length; from += most) {
      int count = Math.min(most, combined.length - from);
      result.copy(from * channels, count * channels, values);
      if (!combinesTo(values, count, combined, from)) {
        return false;
      }
    }
    return true;
  }

  private boolean combinesTo(double[] values, int pixels, double[] combined, int from) {
    int next = 0;
    for (int i = 0; i < pixels; i++) {
      double sum = 0;
      for (double coefficient : coefficients) {
        double value = values[next++];
        // NaN is not even small.
        if (!(Math.abs(value) <= MOST) || value + ROUNDING - ROUNDING != value) {
          return false;
        }
        sum += coefficient * value;
      }
      if (sum != combined[from + i]) {
        return false;
      }
    }
    return true;
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
    AxisGeometry height = geometry.height();
    AxisGeometry width = geometry.width();
    double[] w = combinedFilter();
    int cropTop = height.cropBefore(outputHeight);
    int cropLeft = width.cropBefore(outputWidth);
    int inputChannels = filter.size(3);
    double[] planes = new double[width.input() * inputChannels];
    double[] row = new double[width.input()];
    double[] output = new double[input.size(0) * outputHeight * outputWidth];
    for (int b = 0; b < input.size(0); b++) {
      for (int i = 0; i < height.input(); i++) {
        channelByChannel(input.index(b, i, 0, 0), planes);
        for (int u = 0; u < height.kernel(); u++) {
          int p = i * height.stride() + u * height.dilation() - cropTop;
          if (p < 0 || p >= outputHeight) {
            continue;
          }
          int start = (b * outputHeight + p) * outputWidth;
          for (int v = 0; v < width.kernel(); v++) {
            weigh(planes, w, (u * width.kernel() + v) * inputChannels, row);
            scatter(row, output, start, outputWidth, v * width.dilation() - cropLeft);
          }
        }
      }
    }
    return output;
  }

  /** One row of the input with the channels outermost, so that the columns lie side by side. */
  private void channelByChannel(int from, double[] planes) {
    int inputChannels = filter.size(3);
    int columns = planes.length / inputChannels;
    double[] x = input.values();
    for (int j = 0; j < columns; j++) {
      for (int channel = 0; channel < inputChannels; channel++) {
        planes[channel * columns + j] = x[from + j * inputChannels + channel];
      }
    }
  }

  /** The sum of all channels of a row, each times its weight; four at a time, which is faster. */
  private static void weigh(double[] planes, double[] w, int first, double[] row) {
    int columns = row.length;
    int channels = planes.length / columns;
    Arrays.fill(row, 0);
    int channel = 0;
    for (; channel + 4 <= channels; channel += 4) {
      int at0 = channel * columns;
      int at1 = at0 + columns;
      int at2 = at1 + columns;
      int at3 = at2 + columns;
      double w0 = w[first + channel];
      double w1 = w[first + channel + 1];
      double w2 = w[first + channel + 2];
      double w3 = w[first + channel + 3];
      for (int j = 0; j < columns; j++) {
        row[j] +=
            w0 * planes[at0 + j]
                + w1 * planes[at1 + j]
                + w2 * planes[at2 + j]
                + w3 * planes[at3 + j];
      }
    }
    for (; channel < channels; channel++) {
      add(w[first + channel], planes, channel * columns, row);
    }
  }

  private static void add(double factor, double[] values, int from, double[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += factor * values[from + i];
    }
  }

  /** Adds a row's cells to those of the output that they meet, a stride apart from the left on. */
  private void scatter(double[] row, double[] output, int start, int outputWidth, int left) {
    int stride = geometry.width().stride();
    int first = left >= 0 ? 0 : (-left + stride - 1) / stride;
    int end = left >= outputWidth ? 0 : Math.min(row.length, (outputWidth - 1 - left) / stride + 1);
    for (int j = first; j < end; j++) {
      output[start + left + j * stride] += row[j];
    }
  }
}
