package crosscheck.reproduction;

import crosscheck.op.Arguments;
import crosscheck.op.Case;
import crosscheck.op.Invocation;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.Fill;
import crosscheck.tensor.Fill.Requirement;
import crosscheck.tensor.Filling;
import crosscheck.tensor.IntegerFill;
import crosscheck.tensor.Tensor4;
import java.util.Optional;

/**
 * The values of the two tensors that a {@link Signature} multiplies, in the op's order.
 *
 * @param first those of the first one, an image
 * @param second those of the second one
 */
record Factors(Numbers first, Numbers second) {

  /** The values of a case. */
  static Factors of(Case c, Signature signature) {
    Optional<IntegerFill> integers = integers(filling(c));
    Tensor4 image = c.image();
    Tensor4 other = c.filter();
    DataFormat format = c.dataFormat();
    DataFormat otherFormat = signature.second().layout(format);
    return new Factors(
        Numbers.of(
            format.fromImage(image),
            integers.map(fill -> fill.imageRecipe().withChannels(image.size(3))),
            plane(format, image)),
        Numbers.of(
            otherFormat.fromImage(other),
            integers.map(fill -> fill.filterRecipe(other.size(3))),
            plane(otherFormat, other)));
  }

  private static int plane(DataFormat format, Tensor4 tensor) {
    return switch (format) {
      case NHWC -> 1;
      case NCHW -> tensor.size(1) * tensor.size(2);
    };
  }

  /** The case's own integers; of NaN and its like, the ones that a few others are among. */
  private static Filling filling(Case c) {
    if (c.fill() == Fill.INTEGERS || c.fill() == Fill.WIDE_INTEGERS || c.fill() == Fill.WRAP) {
      return c.filling();
    }
    long taps = (long) c.geometry().height().mostTaps() * c.geometry().width().mostTaps();
    return Fill.INTEGERS.of(c.id(), c.elementType(), taps, c.groupInputChannels());
  }

  /** The values of a call of the transposed convolution; zeros of a type that it does not take. */
  static Factors of(Invocation invocation) {
    Arguments arguments = invocation.arguments();
    Optional<IntegerFill> integers = integers(invocation.filling());
    int channels = arguments.filter().size() == 4 ? Math.toIntExact(arguments.filter().get(3)) : 1;
    return new Factors(
        arguments.outBackpropType().registered().isPresent()
            ? Numbers.of(invocation.outBackpropValues(), integers.map(IntegerFill::imageRecipe))
            : Numbers.zeros(Arguments.elements(arguments.outBackprop())),
        arguments.filterType().registered().isPresent()
            ? Numbers.of(
                invocation.filterValues(),
                integers.map(fill -> fill.filterRecipe(Math.max(1, channels))))
            : Numbers.zeros(Arguments.elements(arguments.filter())));
  }

  private static Optional<IntegerFill> integers(Filling filling) {
    return filling instanceof IntegerFill integers ? Optional.of(integers) : Optional.empty();
  }

  /** What is required of their sums: those of substitutes may be rounded. */
  Requirement requirement(Requirement own) {
    return first.areSubstitutes() || second.areSubstitutes() ? Requirement.BOUNDED : own;
  }
}
