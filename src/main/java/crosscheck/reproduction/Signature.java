package crosscheck.reproduction;

import crosscheck.op.Arguments;
import crosscheck.op.OperandType;
import crosscheck.op.Operation;
import crosscheck.tensor.DataFormat;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/**
 * What TensorFlow calls an operation, and which two tensors of y = T(x, w) it multiplies for the
 * third: all that its programs differ by.
 *
 * @param operation the operation
 * @param name TensorFlow's name for it
 * @param words what it is to the transposed convolution
 * @param first the first factor of the closed form's terms, the case's image
 * @param second the second one, the case's filter
 * @param result what the terms are added up in
 */
public record Signature(
    Operation operation, String name, String words, Letter first, Letter second, Letter result) {

  /** Throws {@link IllegalArgumentException} if the letters are not three. */
  public Signature {
    if (!EnumSet.of(first, second, result).equals(EnumSet.allOf(Letter.class))) {
      throw new IllegalArgumentException(
          "%s: must be three letters, were %s, %s and %s".formatted(name, first, second, result));
    }
  }

  /** The signature of an operation. */
  static Signature of(Operation operation) {
    return switch (operation) {
      case CONV2D_TRANSPOSE ->
          new Signature(
              operation, "Conv2DBackpropInput", "conv2d_transpose", Letter.X, Letter.W, Letter.Y);
      case CONV2D ->
          new Signature(
              operation,
              "Conv2D",
              "conv2d_transpose's gradient with respect to its input",
              Letter.Y,
              Letter.W,
              Letter.X);
      case CONV2D_BACKPROP_FILTER ->
          new Signature(
              operation,
              "Conv2DBackpropFilter",
              "conv2d_transpose's gradient with respect to its filter",
              Letter.X,
              Letter.Y,
              Letter.W);
      case DEPTHWISE_CONV2D_NATIVE_BACKPROP_INPUT ->
          new Signature(
              operation,
              "DepthwiseConv2dNativeBackpropInput",
              "conv2d_transpose, one output channel a group",
              Letter.X,
              Letter.W,
              Letter.Y);
    };
  }

  /** The method of a Java program that adds the operation: its name as TensorFlow Java has it. */
  String method() {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1).replace("2D", "2d");
  }

  /** Whether the operation is told the shape of its result, which the forward one works out. */
  private boolean takesSizes() {
    return result != Letter.X;
  }

  /**
   * The operands of a call in TensorFlow's order.
   *
   * @param arguments the arguments of the transposed convolution
   * @param factors the values of the operands
   */
  List<Operand> operands(Arguments arguments, Factors factors) {
    return Arrays.stream(Letter.values())
        .filter(letter -> letter != result || takesSizes())
        .map(letter -> operand(letter, arguments, factors))
        .toList();
  }

  private Operand operand(Letter letter, Arguments arguments, Factors factors) {
    List<Long> shape = shape(letter, arguments);
    if (letter == result) {
      return new Operand.Sizes(letter, shape);
    }
    OperandType type = letter == Letter.W ? arguments.filterType() : arguments.outBackpropType();
    return new Operand.Tensor(
        letter, type, shape, letter == first ? factors.first() : factors.second());
  }

  private List<Long> shape(Letter letter, Arguments arguments) {
    return switch (letter) {
      case Y -> arguments.inputSizes();
      case W -> isDepthwise() ? depthwiseFilter(arguments) : arguments.filter();
      case X -> arguments.outBackprop();
    };
  }

  /** Whether TensorFlow's filter is {@code [row, column, group, input channel of the group]}. */
  boolean isDepthwise() {
    return operation == Operation.DEPTHWISE_CONV2D_NATIVE_BACKPROP_INPUT;
  }

  private static List<Long> depthwiseFilter(Arguments arguments) {
    List<Long> filter = arguments.filter();
    DataFormat format = DataFormat.valueOf(arguments.dataFormat());
    long groups = arguments.inputSizes().get(format.channelAxis());
    return List.of(filter.get(0), filter.get(1), groups, filter.get(3) / groups);
  }
}
