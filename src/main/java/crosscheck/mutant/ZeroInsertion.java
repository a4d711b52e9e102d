package crosscheck.mutant;

import crosscheck.geometry.AxisGeometry;
import crosscheck.op.Case;
import crosscheck.tensor.Tensor4;
import java.util.Arrays;

/**
 * The right implementation as a correlation of stride 1: zeros are inserted between the cells of
 * the image and around it, and the kernel is rotated by 180 degrees (Dumoulin and Visin, A guide to
 * convolution arithmetic for deep learning, section 4).
 *
 * <p>Inserted zeros are remembered and not multiplied, because zero times infinity is not zero.
 */
final class ZeroInsertion {

  /** Stands for an inserted zero. */
  private static final int INSERTED = -1;

  private ZeroInsertion() {}

  static Tensor4 result(Case c, Tensor4 image, Tensor4 filter) {
    return correlation(c, image, rotated(filter));
  }

  /** The filter with rows and columns in reverse. */
  private static Tensor4 rotated(Tensor4 filter) {
    return filter.gathered(
        filter.shape(),
        at -> filter.index(filter.size(0) - 1 - at[0], filter.size(1) - 1 - at[1], at[2], at[3]));
  }

  /**
   * For each cell of an axis of the spread image, its index in the image or {@link #INSERTED}.
   * There are output + kernel extent − 1 cells: if nothing is cropped, the first output cell has
   * the kernel's last cell on the image's first.
   */
  private static int[] spread(AxisGeometry axis, int output) {
    int[] places = new int[output + axis.effectiveKernel() - 1];
    Arrays.fill(places, INSERTED);
    int before = axis.effectiveKernel() - 1 - ForwardPadding.before(axis, output);
    for (int i = 0; i < axis.input(); i++) {
      int at = before + i * axis.stride();
      if (at >= 0 && at < places.length) {
        places[at] = i;
      }
    }
    return places;
  }

  private static Tensor4 correlation(Case c, Tensor4 image, Tensor4 kernel) {
    int[] rows = spread(c.geometry().height(), c.outputHeight());
    int[] columns = spread(c.geometry().width(), c.outputWidth());
    int down = c.geometry().height().dilation();
    int across = c.geometry().width().dilation();
    Tensor4 output = Tensor4.zeros(c.outputShape());
    int cell = 0;
    for (int b = 0; b < c.batch(); b++) {
      for (int p = 0; p < c.outputHeight(); p++) {
        for (int q = 0; q < c.outputWidth(); q++) {
          for (int channel = 0; channel < c.outputChannels(); channel++) {
            double sum = 0;
            for (int u = 0; u < kernel.size(0); u++) {
              for (int v = 0; v < kernel.size(1); v++) {
                int row = rows[p + u * down];
                int column = columns[q + v * across];
                if (row != INSERTED && column != INSERTED) {
                  sum +=
                      product(
                          image,
                          image.index(b, row, column, 0),
                          kernel,
                          kernel.index(u, v, channel, 0));
                }
              }
            }
            output.values()[cell++] = c.elementType().round(sum);
          }
        }
      }
    }
    return output;
  }

  /** The inner product of a pixel's channels and their weights in a cell of the kernel. */
  private static double product(Tensor4 image, int imageAt, Tensor4 kernel, int kernelAt) {
    double[] x = image.values();
    double[] w = kernel.values();
    double product = 0;
    for (int channel = kernel.size(3) - 1; channel >= 0; channel--) {
      product += x[imageAt + channel] * w[kernelAt + channel];
    }
    return product;
  }
}
