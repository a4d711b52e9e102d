package crosscheck.op;

import crosscheck.input.OneOf;

/**
 * An operation that a framework can run on a case: the transposed convolution, also of one channel
 * a group alone, or one of its two gradients, of which every case has one for each operand.
 *
 * <p>With y = T(x, w) and the gradient dy of some number with respect to y, dx = Conv2D(dy, w) is
 * the gradient with respect to x, and dw = Conv2DBackpropFilter(dy, x) that with respect to w.
 */
public enum Operation {
  /** The transposed convolution of an image and a filter: the op under test. */
  CONV2D_TRANSPOSE("conv2d_transpose"),
  /**
   * The forward convolution of an image of the output's size with the same filter and attributes:
   * its result has the input's size.
   */
  CONV2D("conv2d"),
  /**
   * The gradient with respect to the filter, of an image of the input's size and one of the
   * output's: its result has the filter's shape.
   */
  CONV2D_BACKPROP_FILTER("conv2d_backprop_filter"),
  /**
   * The transposed convolution of groups with one output channel each, whose input channels are the
   * depth multiplier's. The same stride on both axes, and no dilation.
   */
  DEPTHWISE_CONV2D_NATIVE_BACKPROP_INPUT("depthwise_conv2d_native_backprop_input");

  private final String id;

  Operation(String id) {
    this.id = id;
  }

  /** The operation's name in TensorFlow's Python API, or in snake case. */
  public String id() {
    return id;
  }

  /** The operation of a name; throws {@link IllegalArgumentException} if there is none. */
  static Operation of(String id) {
    return OneOf.named("operation", values(), Operation::id, id);
  }

  /** Whether this is a gradient of the op under test. */
  public boolean isGradient() {
    return this == CONV2D || this == CONV2D_BACKPROP_FILTER;
  }

  /** The shape of the first operand of a case, an image. */
  public int[] imageShape(Case c) {
    return switch (this) {
      case CONV2D_TRANSPOSE, CONV2D_BACKPROP_FILTER, DEPTHWISE_CONV2D_NATIVE_BACKPROP_INPUT ->
          c.inputShape();
      case CONV2D -> c.outputShape();
    };
  }

  /** The shape of the second operand of a case: the filter, or an image. */
  public int[] otherShape(Case c) {
    return switch (this) {
      case CONV2D_TRANSPOSE, CONV2D, DEPTHWISE_CONV2D_NATIVE_BACKPROP_INPUT -> c.filterShape();
      case CONV2D_BACKPROP_FILTER -> c.outputShape();
    };
  }

  /** The shape of the result of a case. */
  public int[] resultShape(Case c) {
    return switch (this) {
      case CONV2D_TRANSPOSE, DEPTHWISE_CONV2D_NATIVE_BACKPROP_INPUT -> c.outputShape();
      case CONV2D -> c.inputShape();
      case CONV2D_BACKPROP_FILTER -> c.filterShape();
    };
  }
}
