package crosscheck.mutant;

import crosscheck.geometry.AxisGeometry;

/**
 * The padding before an axis of the forward convolution, of which the transposed one is the
 * transpose: another way to the crop than that of the full scatter's size.
 */
final class ForwardPadding {

  private ForwardPadding() {}

  /** The cells that the forward convolution of an image of this size adds before its first. */
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
