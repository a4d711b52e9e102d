package crosscheck.check.conformance;

import crosscheck.geometry.AxisGeometry;
import crosscheck.op.Case;
import crosscheck.op.KernelFamily;
import crosscheck.op.KernelPath;
import crosscheck.tensor.DataFormat;
import java.util.HashSet;
import java.util.Set;

/**
 * The axes that the forward convolution has been asked about, each with the size of the image.
 *
 * <p>A kernel family computes the size that it gives back from one axis alone, whatever the type,
 * the other axis and the channels ({@code ComputeConv2DDimension} of TensorFlow 2.18 and {@code
 * GetOutputAndPadSizeInMklOrder} of its oneDNN kernels ask {@code GetWindowedOutputSizeVerbose}
 * once for the rows and once for the columns). So another case with the same axis says the same.
 */
final class DistinctAxes {

  /**
   * One axis of an image.
   *
   * @param format the layout, which says where the axis is
   * @param family the kernels that get the forward convolution
   * @param rows whether it is the height
   * @param geometry the axis
   * @param size the image's cells along it
   */
  private record Axis(
      DataFormat format, KernelFamily family, boolean rows, AxisGeometry geometry, int size) {}

  private final Set<Axis> known = new HashSet<>();

  /** Adds the axes of a case of the forward convolution; false if both were known. */
  boolean add(Case c) {
    boolean height = add(c, /* rows= */ true, c.geometry().height(), c.outputHeight());
    boolean width = add(c, /* rows= */ false, c.geometry().width(), c.outputWidth());
    return height || width;
  }

  private boolean add(Case c, boolean rows, AxisGeometry geometry, int size) {
    KernelFamily family = KernelPath.ofForwardConvolution(c).family(c);
    return known.add(new Axis(c.dataFormat(), family, rows, geometry, size));
  }
}
