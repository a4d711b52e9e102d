package crosscheck.op;

import crosscheck.input.OneOf;
import java.util.Locale;

/** An argument of the op, by the name that TensorFlow gives it. */
public enum Argument {
  /** The requested shape of the result: integers of 32 bits. */
  INPUT_SIZES,
  /** The filter's shape. */
  FILTER,
  /** The shape of the transposed convolution's input. */
  OUT_BACKPROP,
  STRIDES,
  DILATIONS,
  PADDING,
  EXPLICIT_PADDINGS,
  DATA_FORMAT,
  /** The type of both tensors, TensorFlow's {@code T}. */
  DTYPE,
  /** The type of the filter alone. */
  FILTER_DTYPE;

  /** The name in lower case, as used in ids. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The argument with this id; throws {@link IllegalArgumentException} if there is none. */
  static Argument of(String id) {
    return OneOf.named("argument", values(), Argument::id, id);
  }
}
