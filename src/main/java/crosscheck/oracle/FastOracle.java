package crosscheck.oracle;

import crosscheck.geometry.Alignment;
import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.tensor.Tensor4;
import java.util.Arrays;

/**
 * The transposed convolution of {@link Oracle}, bit for bit the same, fast enough for whole sweeps.
 *
 * <p>For speed, the filter is laid out with its output channels last, so that the innermost loop
 * reads filter and output contiguously; rows that land outside are skipped as a whole; and input
 * channels are added two at a time, so that each sum is read and written half as often. All terms
 * are added in the same order.
 */
public final class FastOracle {

  private FastOracle() {}

  /** Computes the same as {@link Oracle#convTranspose}. */
  public static Tensor4 convTranspose(
      ConvTransposeGeometry geometry,
      int outputHeight,
      int outputWidth,
      int groups,
      Tensor4 input,
      Tensor4 filter) {
    return convTranspose(
        geometry,
        geometry.height().alignment(outputHeight),
        geometry.width().alignment(outputWidth),
        groups,
        0.0,
        input,
        filter);
  }

  /** Computes the same as {@link Oracle#convTransposeWithSignedZeros}. */
  public static Tensor4 convTransposeWithSignedZeros(
      ConvTransposeGeometry geometry,
      int outputHeight,
      int outputWidth,
      int groups,
      Tensor4 input,
      Tensor4 filter) {
    return convTranspose(
        geometry,
        geometry.height().alignment(outputHeight),
        geometry.width().alignment(outputWidth),
        groups,
        -0.0,
        input,
        filter);
  }

  /**
   * Computes every cell of an output of any alignment, of one group, in double precision.
   *
   * @param geometry both axes, whose padding plays no part; the input's size must be theirs
   * @param rows the rows of the full scatter to keep
   * @param columns its columns to keep
   * @param input {@code [batch, row, column, channel in]}
   * @param filter {@code [row, column, channel out, channel in]}
   * @return {@code [batch, rows.size, columns.size, channel out]}
   */
  public static Tensor4 convTranspose(
      ConvTransposeGeometry geometry,
      Alignment rows,
      Alignment columns,
      Tensor4 input,
      Tensor4 filter) {
    return convTranspose(geometry, rows, columns, 1, 0.0, input, filter);
  }

  private static Tensor4 convTranspose(
      ConvTransposeGeometry geometry,
      Alignment rows,
      Alignment columns,
      int groups,
      double start,
      Tensor4 input,
      Tensor4 filter) {
    AxisGeometry height = geometry.height();
    AxisGeometry width = geometry.width();
    int outputHeight = rows.size();
    int outputWidth = columns.size();
    int cropTop = rows.crop();
    int cropLeft = columns.crop();
    int batch = input.size(0);
    int inputChannels = filter.size(3);
    int outputs = filter.size(2);
    int inputs = inputChannels / groups;
    double[] x = input.values();
    double[] w = withOutputChannelsLast(filter);
    double[] y = new double[batch * outputHeight * outputWidth * groups * outputs];
    Arrays.fill(y, start);
    Tensor4 output = Tensor4.of(batch, outputHeight, outputWidth, groups * outputs, y);
    for (int b = 0; b < batch; b++) {
      for (int i = 0; i < height.input(); i++) {
        for (int u = 0; u < height.kernel(); u++) {
          int p = i * height.stride() + u * height.dilation() - cropTop;
          if (p < 0 || p >= outputHeight) {
            continue;
          }
          for (int j = 0; j < width.input(); j++) {
            for (int v = 0; v < width.kernel(); v++) {
              int q = j * width.stride() + v * width.dilation() - cropLeft;
              if (q < 0 || q >= outputWidth) {
                continue;
              }
              int xAt = input.index(b, i, j, 0);
              int wAt = (u * width.kernel() + v) * inputChannels * outputs;
              int yAt = output.index(b, p, q, 0);
              for (int g = 0; g < groups; g++) {
                addPixel(x, xAt, inputs, w, wAt, y, yAt, outputs);
                xAt += inputs;
                wAt += inputs * outputs;
                yAt += outputs;
              }
            }
          }
        }
      }
    }
    return output;
  }

  /** Adds the input channels of a group to its output channels. */
  private static void addPixel(
      double[] x, int xAt, int inputs, double[] w, int wAt, double[] y, int yAt, int outputs) {
    int ci = 0;
    for (; ci + 1 < inputs; ci += 2) {
      add(x[xAt + ci], x[xAt + ci + 1], w, wAt + ci * outputs, y, yAt, outputs);
    }
    if (ci < inputs) {
      add(x[xAt + ci], w, wAt + ci * outputs, y, yAt, outputs);
    }
  }

  /**
   * Adds a multiple of some weights to as many sums, in a method of its own, which compiles well.
   */
  private static void add(double x, double[] w, int wAt, double[] y, int yAt, int count) {
    for (int co = 0; co < count; co++) {
      y[yAt + co] += x * w[wAt + co];
    }
  }

  /** Adds two input channels, one after the other, reading and writing each sum once. */
  private static void add(
      double first, double second, double[] w, int wAt, double[] y, int yAt, int count) {
    for (int co = 0; co < count; co++) {
      y[yAt + co] = y[yAt + co] + first * w[wAt + co] + second * w[wAt + count + co];
    }
  }

  /** The filter's values as {@code [row, column, channel in, channel out]}. */
  private static double[] withOutputChannelsLast(Tensor4 filter) {
    int outputChannels = filter.size(2);
    int inputChannels = filter.size(3);
    double[] from = filter.values();
    if (outputChannels == 1 || inputChannels == 1) {
      // The order is the same, and a copy of a large filter would take its memory twice.
      return from;
    }
    double[] to = new double[from.length];
    int block = outputChannels * inputChannels;
    int next = 0;
    for (int tap = 0; tap < from.length; tap += block) {
      for (int ci = 0; ci < inputChannels; ci++) {
        for (int co = 0; co < outputChannels; co++) {
          to[next++] = from[tap + co * inputChannels + ci];
        }
      }
    }
    return to;
  }
}
