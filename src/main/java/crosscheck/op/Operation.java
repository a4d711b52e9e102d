package crosscheck.op;

/** An operation that a framework can run on a case. */
public enum Operation {
  /** The transposed convolution: the op under test. */
  CONV2D_TRANSPOSE("conv2d_transpose"),
  /**
   * The forward convolution of an image of the output's size, with the same filter and attributes:
   * its result must have the input's size.
   */
  CONV2D("conv2d");

  private final String id;

  Operation(String id) {
    this.id = id;
  }

  /** The operation's name in TensorFlow's Python API. */
  public String id() {
    return id;
  }
}
