package crosscheck.reproduction;

import crosscheck.tensor.DataFormat;

/**
 * A tensor of the transposed convolution y = T(x, w), by its letter in {@link
 * crosscheck.oracle.Oracle}; they stand in the order in which TensorFlow takes them.
 *
 * <p>TensorFlow names all three after the forward convolution, of which every operation here is one
 * or a gradient.
 */
public enum Letter {
  /** The image of the output's size. */
  Y("y", "input"),
  /** The filter. */
  W("w", "filter"),
  /** The image of the input's size. */
  X("x", "out_backprop");

  private final String id;
  private final String argument;

  Letter(String id, String argument) {
    this.id = id;
    this.argument = argument;
  }

  /** The letter, as programs write it. */
  String id() {
    return id;
  }

  /** The layout of the tensor in a call of some data format: a filter has one. */
  DataFormat layout(DataFormat format) {
    return this == W ? DataFormat.NHWC : format;
  }

  /** The name of TensorFlow's argument that holds the tensor. */
  String argument() {
    return argument;
  }
}
