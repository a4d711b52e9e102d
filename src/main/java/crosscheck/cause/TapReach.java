package crosscheck.cause;

import crosscheck.geometry.AxisGeometry;

/**
 * The input cells that one cell of the kernel is paired with on one axis, over all cells of the
 * output: those p for which i·stride + tap·dilation − crop = p has a whole i.
 *
 * @param first the first i, which may be negative: a cell of the padding
 * @param last the last i, which may lie beyond the input; less than {@code first} if there is none
 * @param input cells of the input
 */
record TapReach(int first, int last, int input) {

  /** Returns the reach of a kernel's cell for an output of a size. */
  static TapReach of(AxisGeometry axis, int output, int tap) {
    int offset = axis.cropBefore(output) - tap * axis.dilation();
    return new TapReach(
        -Math.floorDiv(-offset, axis.stride()),
        Math.floorDiv(output - 1 + offset, axis.stride()),
        axis.input());
  }

  /** Whether it is paired with a cell of the input. */
  boolean landsInside() {
    return Math.max(first, 0) <= Math.min(last, input - 1);
  }

  /** Whether it is paired with a cell of the padding. */
  boolean landsOutside() {
    return first <= last && (first < 0 || last >= input);
  }
}
