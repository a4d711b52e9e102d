package crosscheck.geometry;

/**
 * One axis of a transposed convolution.
 *
 * <p>The output is the full {@link Scatter} without its first {@link #cropBefore} cells, cut or
 * filled with zeros to the requested size. A size is admissible if the forward convolution of that
 * size has {@code input} output cells; the forward sizes are those of {@code
 * GetWindowedOutputSizeVerbose} in TensorFlow 2.18, tensorflow/core/framework/kernel_shape_util.cc.
 *
 * @param input cells of the transposed convolution's input, at least 1
 * @param kernel cells of the kernel, at least 1
 * @param stride output cells from one input cell to the next, at least 1
 * @param dilation output cells from one kernel cell to the next, at least 1
 * @param padding the padding, which crops the output at both ends
 */
public record AxisGeometry(int input, int kernel, int stride, int dilation, Padding padding) {

  /** Throws {@link IllegalArgumentException} as {@link Scatter} does. */
  public AxisGeometry {
    new Scatter(input, kernel, stride, dilation);
  }

  /** The geometry of a scatter with this padding. */
  public static AxisGeometry of(Scatter scatter, Padding padding) {
    return new AxisGeometry(
        scatter.input(), scatter.kernel(), scatter.stride(), scatter.dilation(), padding);
  }

  /** The scatter, which no padding changes. */
  public Scatter scatter() {
    return new Scatter(input, kernel, stride, dilation);
  }

  /** The same axis at dilation 1, with the gaps of the kernel as kernel cells. */
  public AxisGeometry undilated() {
    return new AxisGeometry(input, effectiveKernel(), stride, 1, padding);
  }

  /** The same axis with another padding. */
  public AxisGeometry with(Padding other) {
    return new AxisGeometry(input, kernel, stride, dilation, other);
  }

  /** The kernel's extent, gaps included: (kernel − 1)·dilation + 1. */
  public int effectiveKernel() {
    return scatter().effectiveKernel();
  }

  /** The full scatter's size: (input − 1)·stride + {@link #effectiveKernel}. */
  public int fullSize() {
    return scatter().size();
  }

  /**
   * The sizes that the op admits: {@code stride} consecutive ones, without those below 1.
   *
   * <p>The forward convolution maps exactly these to {@code input} cells. For VALID and EXPLICIT
   * the smallest is the full scatter less the padding; for SAME the largest is {@code
   * input·stride}.
   */
  public OutputInterval admissible() {
    long lowest =
        switch (padding.kind()) {
          case VALID -> fullSize();
          case SAME -> (input - 1L) * stride + 1;
          case EXPLICIT -> (long) fullSize() - padding.before() - padding.after();
        };
    long highest = lowest + stride - 1;
    return new OutputInterval((int) Math.max(1, lowest), (int) Math.max(0, highest));
  }

  /**
   * The number of cells cropped from the start of the full scatter for an output of this size.
   *
   * <p>SAME splits the total crop in halves, the smaller one first, and crops nothing if the output
   * is longer than the scatter.
   */
  public int cropBefore(int output) {
    return switch (padding.kind()) {
      case VALID -> 0;
      case SAME -> Math.max(0, fullSize() - output) / 2;
      case EXPLICIT -> padding.before();
    };
  }

  /** The cells of the full scatter that the op keeps for an output of this size. */
  public Alignment alignment(int output) {
    return new Alignment(output, cropBefore(output));
  }

  /** The largest number of input cells that can meet in one output cell. */
  public int mostTaps() {
    int step = stride / greatestCommonDivisor(stride, dilation);
    return Math.min(input, (kernel - 1) / step + 1);
  }

  private static int greatestCommonDivisor(int a, int b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }
}
