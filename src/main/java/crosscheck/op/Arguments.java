package crosscheck.op;

import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.Padding;
import crosscheck.tensor.DataFormat;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The arguments of {@code Conv2DBackpropInput}, valid or not, in TensorFlow's words and order.
 *
 * @param inputSizes the requested shape of the result, integers of 32 bits
 * @param filterType the filter's type
 * @param filter the filter's shape
 * @param outBackpropType the type of the transposed convolution's input
 * @param outBackprop its shape
 * @param strides the attribute
 * @param dilations the attribute
 * @param padding the attribute
 * @param explicitPaddings the attribute
 * @param dataFormat the attribute
 */
public record Arguments(
    List<Long> inputSizes,
    OperandType filterType,
    List<Long> filter,
    OperandType outBackpropType,
    List<Long> outBackprop,
    List<Long> strides,
    List<Long> dilations,
    String padding,
    List<Long> explicitPaddings,
    String dataFormat) {

  /** The most elements of the filter, and of the input: an invalid call need not be large. */
  public static final long MOST_ELEMENTS = 1 << 24;

  /**
   * Throws {@link IllegalArgumentException} if a requested size does not fit in 32 bits, or if a
   * shape has a negative size or more than {@link #MOST_ELEMENTS} elements.
   */
  public Arguments {
    for (long size : inputSizes) {
      if (size != (int) size) {
        throw new IllegalArgumentException("input_sizes: must be integers of 32 bits, was " + size);
      }
    }
    requireShape("filter", filter);
    requireShape("out_backprop", outBackprop);
  }

  private static void requireShape(String name, List<Long> shape) {
    long elements = 1;
    for (long size : shape) {
      if (size < 0 || size > MOST_ELEMENTS || elements * size > MOST_ELEMENTS) {
        throw new IllegalArgumentException(
            "%s: must be sizes >= 0 of at most %d elements together, was %s"
                .formatted(name, MOST_ELEMENTS, text(shape)));
      }
      elements *= Math.max(1, size);
    }
  }

  /** The arguments of a case. */
  public static Arguments of(Case c) {
    DataFormat format = c.dataFormat();
    AxisGeometry height = c.geometry().height();
    AxisGeometry width = c.geometry().width();
    OperandType type = OperandType.of(c.elementType());
    return new Arguments(
        longs(format.shape(c.batch(), c.outputHeight(), c.outputWidth(), c.outputChannels())),
        type,
        longs(c.filterShape()),
        type,
        longs(format.shape(c.batch(), height.input(), width.input(), c.inputChannels())),
        longs(format.shape(1, height.stride(), width.stride(), 1)),
        longs(format.shape(1, height.dilation(), width.dilation(), 1)),
        c.geometry().paddingKind().name(),
        explicitPaddings(format, height.padding(), width.padding()),
        format.name());
  }

  /** Pairs of before and after for each axis in the layout's order; empty unless explicit. */
  public static List<Long> explicitPaddings(DataFormat format, Padding rows, Padding columns) {
    if (rows.kind() != Padding.Kind.EXPLICIT) {
      return List.of();
    }
    int height = 2 * format.heightAxis();
    int[] pads = new int[8];
    pads[height] = rows.before();
    pads[height + 1] = rows.after();
    pads[height + 2] = columns.before();
    pads[height + 3] = columns.after();
    return longs(pads);
  }

  /**
   * The padding of an axis of the layout.
   *
   * @param axis rows or columns, by their place in a shape
   * @throws IllegalArgumentException if the attribute is no padding
   * @throws ArithmeticException if a padding does not fit in 32 bits
   */
  public Padding paddingOf(int axis) {
    return switch (Padding.Kind.valueOf(padding)) {
      case VALID -> new Padding.Valid();
      case SAME -> new Padding.Same();
      case EXPLICIT ->
          new Padding.Explicit(
              Math.toIntExact(explicitPaddings.get(2 * axis)),
              Math.toIntExact(explicitPaddings.get(2 * axis + 1)));
    };
  }

  /**
   * These arguments with one replaced by a text, a word or numbers separated by dots.
   *
   * @throws IllegalArgumentException if it is none; the message names the argument
   */
  Arguments with(Argument argument, String text) {
    List<Long> sizes = inputSizes;
    OperandType w = filterType;
    List<Long> filterShape = filter;
    OperandType x = outBackpropType;
    List<Long> outBackpropShape = outBackprop;
    List<Long> s = strides;
    List<Long> d = dilations;
    String pad = padding;
    List<Long> pads = explicitPaddings;
    String format = dataFormat;
    switch (argument) {
      case INPUT_SIZES -> sizes = numbers(argument, text);
      case FILTER -> filterShape = numbers(argument, text);
      case OUT_BACKPROP -> outBackpropShape = numbers(argument, text);
      case STRIDES -> s = numbers(argument, text);
      case DILATIONS -> d = numbers(argument, text);
      case PADDING -> pad = text;
      case EXPLICIT_PADDINGS -> pads = numbers(argument, text);
      case DATA_FORMAT -> format = text;
      case DTYPE -> {
        w = OperandType.of(argument.id(), text);
        x = w;
      }
      case FILTER_DTYPE -> w = OperandType.of(argument.id(), text);
    }
    return new Arguments(sizes, w, filterShape, x, outBackpropShape, s, d, pad, pads, format);
  }

  /** Numbers as integers of 32 bits; throws {@link ArithmeticException} if one does not fit. */
  public static int[] ints(List<Long> numbers) {
    return numbers.stream().mapToInt(Math::toIntExact).toArray();
  }

  /** The number of elements of a shape; throws {@link ArithmeticException} past 2^63. */
  public static long elements(List<Long> shape) {
    return shape.contains(0L) ? 0 : shape.stream().reduce(1L, Math::multiplyExact);
  }

  /** Numbers as written in ids, separated by dots. */
  public static String text(List<Long> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining("."));
  }

  private static List<Long> numbers(Argument argument, String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    try {
      return Arrays.stream(text.split("\\.", -1)).map(Long::valueOf).toList();
    } catch (NumberFormatException none) {
      throw new IllegalArgumentException(
          "%s: must be integers with dots between them, was '%s'".formatted(argument.id(), text),
          none);
    }
  }

  private static List<Long> longs(int... numbers) {
    return Arrays.stream(numbers).asLongStream().boxed().toList();
  }
}
