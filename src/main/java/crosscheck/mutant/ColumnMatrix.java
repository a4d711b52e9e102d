package crosscheck.mutant;

import crosscheck.geometry.AxisGeometry;
import crosscheck.op.Case;
import crosscheck.tensor.Tensor4;
import java.util.Arrays;

/**
 * The right implementation as a product of two matrices: the image, a row for each pixel, times the
 * filter, a column for each kernel cell and output channel. Each row of the product is then a patch
 * of the output, and all patches are added where they belong (im2col's transpose, col2im).
 */
final class ColumnMatrix {

  private ColumnMatrix() {}

  static Tensor4 result(Case c, Tensor4 image, Tensor4 filter) {
    int columns = filter.size(0) * filter.size(1) * filter.size(2);
    int pixels = image.size(0) * image.size(1) * image.size(2);
    double[] patch = new double[columns];
    Tensor4 output = Tensor4.zeros(c.outputShape());
    for (int pixel = 0; pixel < pixels; pixel++) {
      multiply(image.values(), pixel * filter.size(3), filter.values(), patch);
      addPatch(c, pixel, patch, output);
    }
    return output.with(Arrays.stream(output.values()).map(c.elementType()::round).toArray());
  }

  /** One row of the product: a pixel's channels times the filter's matrix. */
  private static void multiply(double[] image, int from, double[] filter, double[] row) {
    int inner = filter.length / row.length;
    for (int column = 0; column < row.length; column++) {
      double product = 0;
      for (int k = 0; k < inner; k++) {
        product += image[from + k] * filter[column * inner + k];
      }
      row[column] = product;
    }
  }

  /** Adds a pixel's patch, {@code [kernel row, kernel column, channel]}, to the output. */
  private static void addPatch(Case c, int pixel, double[] patch, Tensor4 output) {
    AxisGeometry height = c.geometry().height();
    AxisGeometry width = c.geometry().width();
    int b = pixel / (height.input() * width.input());
    int top =
        pixel / width.input() % height.input() * height.stride()
            - ForwardPadding.before(height, c.outputHeight());
    int left =
        pixel % width.input() * width.stride() - ForwardPadding.before(width, c.outputWidth());
    int next = 0;
    for (int u = 0; u < height.kernel(); u++) {
      for (int v = 0; v < width.kernel(); v++) {
        int row = top + u * height.dilation();
        int column = left + v * width.dilation();
        if (row >= 0 && row < c.outputHeight() && column >= 0 && column < c.outputWidth()) {
          int pixelAt = output.index(b, row, column, 0);
          for (int channel = 0; channel < c.outputChannels(); channel++) {
            output.values()[pixelAt + channel] += patch[next + channel];
          }
        }
        next += c.outputChannels();
      }
    }
  }
}
