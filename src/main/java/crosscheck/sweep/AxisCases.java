package crosscheck.sweep;

import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.Padding;

/**
 * The choices that are left for one axis when its stride, dilation and padding are given.
 *
 * @param ranges all choices for the axis
 * @param stride its stride
 * @param dilation its dilation
 * @param padding its padding
 */
record AxisCases(AxisRanges ranges, int stride, int dilation, Padding padding) {

  /**
   * The most sizes that are requested of one geometry.
   *
   * @throws IllegalArgumentException if they are more than 10,000, or if no axis can be so large
   */
  int mostOutputs() {
    return ranges.output().count(geometry(ranges.input().greatest(), ranges.kernel().greatest()));
  }

  /** The geometry of an input and a kernel. */
  AxisGeometry geometry(int input, int kernel) {
    return new AxisGeometry(input, kernel, stride, dilation, padding);
  }
}
