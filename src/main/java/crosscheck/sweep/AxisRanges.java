package crosscheck.sweep;

/**
 * The choices for one axis.
 *
 * @param input input sizes, at least 1
 * @param kernel kernel sizes, at least 1
 * @param stride strides, at least 1
 * @param dilation dilations, at least 1
 * @param output which output sizes to request of each geometry
 */
record AxisRanges(Sizes input, Sizes kernel, Sizes stride, Sizes dilation, OutputChoice output) {

  AxisRanges {
    requirePositive("input", input);
    requirePositive("kernel", kernel);
    requirePositive("stride", stride);
    requirePositive("dilation", dilation);
  }

  static void requirePositive(String name, Sizes sizes) {
    if (sizes.least() < 1) {
      throw new IllegalArgumentException(name + " must be >= 1, was " + sizes.least());
    }
  }
}
