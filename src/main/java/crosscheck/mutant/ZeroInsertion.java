package crosscheck.mutant;

import crosscheck.cases.Case;
import crosscheck.geometry.AxisGeometry;
import crosscheck.observation.Observation;
import crosscheck.observation.Observation.Produced;
import crosscheck.observation.Operation;
import crosscheck.observation.Operator;
import crosscheck.tensor.Tensor4;
import java.util.Arrays;

/**
 * The right one as a plain correlation of stride 1: zeros are put between the cells of the image
 * and around it, and the kernel is turned by 180 degrees (Dumoulin and Visin, A guide to
 * convolution arithmetic for deep learning, section 4).
 *
 * <p>What was put in is remembered and multiplied with nothing, as a zero times an infinity is not
 * a zero.
 */
final class ZeroInsertion implements Operator {

  /** The place of what was put in. */
  private static final int INSERTED = -1;

  @Override
  public Observation observe(Operation operation, Case c, Tensor4 image, Tensor4 filter) {
    Convolution.requireTransposed(operation);
    return Convolution.refusal(c)
        .orElseGet(() -> new Produced(correlation(c, image, turned(filter))));
  }

  /** The filter with rows and columns in reverse. */
  private static Tensor4 turned(Tensor4 filter) {
    return filter.gathered(
        filter.shape(),
        at -> filter.index(filter.size(0) - 1 - at[0], filter.size(1) - 1 - at[1], at[2], at[3]));
  }

  /**
   * The cells of an axis of the spread image, each with its place in the image: as many as the
   * output has and a kernel's extent less one, so that the first output cell sees the kernel's last
   * cell on the image's first if nothing is cropped.
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
    for (int cell = 0; cell < output.values().length; cell++) {
      int[] at = output.coordinates(cell);
      double sum = 0;
      for (int u = 0; u < kernel.size(0); u++) {
        int row = rows[at[1] + u * down];
        for (int v = 0; row != INSERTED && v < kernel.size(1); v++) {
          int column = columns[at[2] + v * across];
          for (int ci = 0; column != INSERTED && ci < kernel.size(3); ci++) {
            double x = image.values()[image.index(at[0], row, column, ci)];
            sum += x * kernel.values()[kernel.index(u, v, at[3], ci)];
          }
        }
      }
      output.values()[cell] = c.elementType().round(sum);
    }
    return output;
  }
}
