package crosscheck.op;

import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.tensor.ElementType;
import crosscheck.tensor.Fill;

/** What the numbers of a case must be; each method throws {@link IllegalArgumentException}. */
final class CaseRules {

  private CaseRules() {}

  static void requirePositive(String name, int size) {
    if (size < 1) {
      throw new IllegalArgumentException(name + " must be >= 1, was " + size);
    }
  }

  /** Requires whole groups of channels. */
  static void requireWhole(int groups, int inputChannels, int outputChannels) {
    if (inputChannels % groups != 0 || outputChannels % groups != 0) {
      throw new IllegalArgumentException(
          "groups must divide the channels, %d and %d, were %d"
              .formatted(inputChannels, outputChannels, groups));
    }
  }

  /** Requires what a gradient must have: an admissible size, plain integers, and a type of it. */
  static void requireGradient(
      Operation operation,
      ElementType type,
      ConvTransposeGeometry geometry,
      int rows,
      int columns,
      Fill fill) {
    if (operation == Operation.CONV2D_BACKPROP_FILTER && type == ElementType.INT32) {
      throw new IllegalArgumentException(operation.id() + " has no " + type.id());
    }
    if (geometry.refusal(rows, columns).isPresent()) {
      throw new IllegalArgumentException(
          operation.id() + " has no gradient, as " + geometry.refusal(rows, columns).orElseThrow());
    }
    if (fill != Fill.INTEGERS) {
      throw new IllegalArgumentException(
          operation.id() + " must be filled with integers, was " + fill.id());
    }
  }

  /** Requires what the depthwise operation must have. */
  static void requireDepthwise(
      ElementType type, ConvTransposeGeometry geometry, int groups, int outputChannels) {
    if (groups != outputChannels
        || geometry.dilated()
        || geometry.height().stride() != geometry.width().stride()
        || type == ElementType.INT32) {
      throw new IllegalArgumentException(
          "%s must have a group for each output channel, one stride, no dilation and a floating type"
              .formatted(Operation.DEPTHWISE_CONV2D_NATIVE_BACKPROP_INPUT.id()));
    }
  }

  static void requireAtMost(String name, long most, long number) {
    if (number > most) {
      throw new IllegalArgumentException(
          name + " must be <= " + most + ", were " + (number == Long.MAX_VALUE ? "more" : number));
    }
  }
}
