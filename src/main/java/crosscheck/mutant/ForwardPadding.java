package crosscheck.mutant;

import crosscheck.geometry.AxisGeometry;

/**
 * The padding before an axis of the forward convolution that is transposed. It equals the crop, but
 * is computed without the full scatter's size.
 */
final class ForwardPadding {

  private ForwardPadding() {}

  /**
   * The number of cells that the forward convolution of an image of this size pads before the
   * first.
   */
  static int before(AxisGeometry axis, int size) {
    return switch (axis.padding().kind()) {
      case VALID -> 0;
      case EXPLICIT -> axis.padding().before();
      case SAME -> {
        int steps = (size + axis.stride() - 1) / axis.stride() - 1;
        int total = steps * axis.stride() + axis.effectiveKernel() - size;
        yield Math.max(0, total) / 2;
      }
    };
  }
}
