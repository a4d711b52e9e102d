package crosscheck.sweep;

import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.Padding;

/**
 * The choices for one axis with a given stride, dilation and padding.
 *
 * @param ranges all choices for the axis
 * @param stride its stride
 * @param dilation its dilation
 * @param padding its padding
 */
record AxisCases(AxisRanges ranges, int stride, int dilation, Padding padding) {

  /**
   * The largest number of sizes that are requested of one geometry.
   *
   * @throws IllegalArgumentException if it is more than 10,000, or if the axis would be too large
   */
  int mostOutputs() {
    return ranges.output().count(geometry(ranges.input().greatest(), ranges.kernel().greatest()));
  }

  /** The geometry of an input and a kernel. */
  AxisGeometry geometry(int input, int kernel) {
    return new AxisGeometry(input, kernel, stride, dilation, padding);
  }
}
