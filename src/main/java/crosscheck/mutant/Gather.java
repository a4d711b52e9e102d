package crosscheck.mutant;

import crosscheck.geometry.AxisGeometry;
import crosscheck.op.Case;
import crosscheck.tensor.Tensor4;

/**
 * The right implementation as a gather: for each output cell, every kernel cell looks up its input
 * cell.
 */
final class Gather {

  private Gather() {}

  static Tensor4 result(Case c, Tensor4 image, Tensor4 filter) {
    Tensor4 output = Tensor4.zeros(c.outputShape());
    int[][] rows = sources(c.geometry().height(), c.outputHeight());
    int[][] columns = sources(c.geometry().width(), c.outputWidth());
    int cell = 0;
    for (int b = 0; b < c.batch(); b++) {
      for (int[] row : rows) {
        for (int[] column : columns) {
          for (int channel = 0; channel < c.outputChannels(); channel++) {
            double sum = cell(image, filter, b, row, column, channel);
            output.values()[cell++] = c.elementType().round(sum);
          }
        }
      }
    }
    return output;
  }

  /** For each output cell and kernel cell of an axis, the input cell that lands there, or −1. */
  private static int[][] sources(AxisGeometry axis, int output) {
    int padding = ForwardPadding.before(axis, output);
    int[][] sources = new int[output][axis.kernel()];
    for (int cell = 0; cell < output; cell++) {
      for (int k = 0; k < axis.kernel(); k++) {
        int distance = cell + padding - k * axis.dilation();
        boolean onInput = Math.floorMod(distance, axis.stride()) == 0;
        int source = Math.floorDiv(distance, axis.stride());
        sources[cell][k] = onInput && source >= 0 && source < axis.input() ? source : -1;
      }
    }
    return sources;
  }

  private static double cell(
      Tensor4 image, Tensor4 filter, int b, int[] row, int[] column, int channel) {
    double[] x = image.values();
    double[] w = filter.values();
    double sum = 0;
    for (int u = 0; u < row.length; u++) {
      for (int v = 0; v < column.length; v++) {
        if (row[u] >= 0 && column[v] >= 0) {
          int xAt = image.index(b, row[u], column[v], 0);
          int wAt = filter.index(u, v, channel, 0);
          for (int last = wAt + filter.size(3); wAt < last; wAt++, xAt++) {
            sum += x[xAt] * w[wAt];
          }
        }
      }
    }
    return sum;
  }
}
