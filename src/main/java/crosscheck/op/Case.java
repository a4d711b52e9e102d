package crosscheck.op;

import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.geometry.OutputInterval.Placement;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import crosscheck.tensor.Fill;
import crosscheck.tensor.Filling;
import crosscheck.tensor.IntegerFill;
import crosscheck.tensor.Poison;
import crosscheck.tensor.Tensor4;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * One call of the op, with the output size that it asks for, admissible or not.
 *
 * <p>Cases are ordered by the sum of all their numbers, so that the first to show a fault is a
 * small one. Ties are broken by operation, fill, element type, data format, padding and then number
 * by number.
 *
 * @param operation the operation that is called
 * @param elementType the type of input, filter and output
 * @param dataFormat the layout of input and output
 * @param geometry both axes
 * @param outputHeight the requested rows, at least 1
 * @param outputWidth the requested columns, at least 1
 * @param inputChannels channels of the transposed convolution's input, those of all groups, at
 *     least 1
 * @param outputChannels channels of its output, likewise
 * @param groups how many groups the channels are in, each convolved by itself, at least 1; the
 *     group of a channel is its number over the channels of a group, rounded down
 * @param batch images, at least 1
 * @param fill the kind of values in input and filter
 */
public record Case(
    Operation operation,
    ElementType elementType,
    DataFormat dataFormat,
    ConvTransposeGeometry geometry,
    int outputHeight,
    int outputWidth,
    int inputChannels,
    int outputChannels,
    int groups,
    int batch,
    Fill fill)
    implements Comparable<Case> {

  /** The most multiply-adds of a case: some ten seconds of the oracle. */
  public static final long MOST_MULTIPLY_ADDS = 10_000_000_000L;

  /** The most elements of input, filter and output together: 128 MiB of doubles. */
  public static final long MOST_ELEMENTS = 1 << 24;

  private static final Comparator<Case> SMALLEST_FIRST =
      Comparator.comparingLong(Case::magnitude)
          .thenComparing(Case::operation)
          .thenComparing(Case::fill)
          .thenComparing(Case::elementType)
          .thenComparing(Case::dataFormat)
          .thenComparing(c -> c.geometry().paddingKind())
          .thenComparing(Case::numbers, Arrays::compare);

  /**
   * Throws {@link IllegalArgumentException} if a number is less than 1, if the groups do not divide
   * both numbers of channels, if the operation has no such call ({@link Operation}), if the tensors
   * together have more than {@link #MOST_ELEMENTS}, if the work is more than {@link
   * #MOST_MULTIPLY_ADDS}, if the element type has no such fill, or if no fill of integers is exact
   * in it.
   */
  public Case {
    CaseRules.requirePositive("output height", outputHeight);
    CaseRules.requirePositive("output width", outputWidth);
    CaseRules.requirePositive("input channels", inputChannels);
    CaseRules.requirePositive("output channels", outputChannels);
    CaseRules.requirePositive("groups", groups);
    CaseRules.requirePositive("batch", batch);
    CaseRules.requireWhole(groups, inputChannels, outputChannels);
    if (operation.isGradient()) {
      CaseRules.requireGradient(operation, elementType, geometry, outputHeight, outputWidth, fill);
    }
    if (operation == Operation.DEPTHWISE_CONV2D_NATIVE_BACKPROP_INPUT) {
      CaseRules.requireDepthwise(elementType, geometry, groups, outputChannels);
    }
    int groupOutputs = outputChannels / groups;
    requireFits(
        geometry, outputHeight, outputWidth, inputChannels, outputChannels, groupOutputs, batch);
    CaseRules.requireAtMost(
        "multiply-adds",
        MOST_MULTIPLY_ADDS,
        multiplyAdds(geometry, inputChannels, groupOutputs, batch));
    fill.requireAppliesTo(elementType);
    IntegerFill.requireExact(elementType, taps(operation, geometry, batch));
  }

  /**
   * A transposed convolution in one group, filled with {@link Fill#INTEGERS}; throws as the other
   * constructor does.
   */
  public Case(
      ElementType elementType,
      DataFormat dataFormat,
      ConvTransposeGeometry geometry,
      int outputHeight,
      int outputWidth,
      int inputChannels,
      int outputChannels,
      int batch) {
    this(
        Operation.CONV2D_TRANSPOSE,
        elementType,
        dataFormat,
        geometry,
        outputHeight,
        outputWidth,
        inputChannels,
        outputChannels,
        /* groups= */ 1,
        batch,
        Fill.INTEGERS);
  }

  private static void requireFits(
      ConvTransposeGeometry geometry,
      int rows,
      int columns,
      int cin,
      int cout,
      int groupOutputs,
      int batch) {
    long elements;
    try {
      elements = elements(geometry, rows, columns, cin, cout, groupOutputs, batch);
    } catch (ArithmeticException overflow) {
      elements = Long.MAX_VALUE;
    }
    CaseRules.requireAtMost("elements of input, filter and output", MOST_ELEMENTS, elements);
  }

  private static long elements(
      ConvTransposeGeometry geometry,
      int rows,
      int columns,
      int cin,
      int cout,
      int groupOutputs,
      int batch) {
    AxisGeometry height = geometry.height();
    AxisGeometry width = geometry.width();
    return Math.addExact(
        Tensor4.elements(batch, height.input(), width.input(), cin),
        Math.addExact(
            Tensor4.elements(height.kernel(), width.kernel(), groupOutputs, cin),
            Tensor4.elements(batch, rows, columns, cout)));
  }

  /** The elements of input, filter and output together. */
  public long elements() {
    return elements(
        geometry,
        outputHeight,
        outputWidth,
        inputChannels,
        outputChannels,
        groupOutputChannels(),
        batch);
  }

  /** The input channels of one group. */
  public int groupInputChannels() {
    return inputChannels / groups;
  }

  /** The output channels of one group. */
  public int groupOutputChannels() {
    return outputChannels / groups;
  }

  /** The most terms of a result's cell that have one channel. */
  private static long taps(Operation operation, ConvTransposeGeometry geometry, int batch) {
    AxisGeometry height = geometry.height();
    AxisGeometry width = geometry.width();
    return switch (operation) {
      case CONV2D_TRANSPOSE, DEPTHWISE_CONV2D_NATIVE_BACKPROP_INPUT ->
          (long) height.mostTaps() * width.mostTaps();
      case CONV2D -> (long) height.kernel() * width.kernel();
      case CONV2D_BACKPROP_FILTER -> Tensor4.elements(batch, height.input(), width.input(), 1);
    };
  }

  /** The channels that a cell of the result is summed over. */
  private int summedChannels() {
    return switch (operation) {
      case CONV2D_TRANSPOSE, DEPTHWISE_CONV2D_NATIVE_BACKPROP_INPUT -> groupInputChannels();
      case CONV2D -> groupOutputChannels();
      case CONV2D_BACKPROP_FILTER -> 1;
    };
  }

  /** This case with another fill; throws as the constructor does. */
  public Case with(Fill other) {
    return with(operation, inputChannels, outputChannels, groups, other);
  }

  /** This case of another operation; throws as the constructor does. */
  public Case asking(Operation other) {
    return with(other, inputChannels, outputChannels, groups, fill);
  }

  /** The case of one of the groups alone. */
  public Case ofOneGroup() {
    return with(operation, groupInputChannels(), groupOutputChannels(), /* newGroups= */ 1, fill);
  }

  private Case with(
      Operation newOperation, int newInputs, int newOutputs, int newGroups, Fill newFill) {
    return new Case(
        newOperation,
        elementType,
        dataFormat,
        geometry,
        outputHeight,
        outputWidth,
        newInputs,
        newOutputs,
        newGroups,
        batch,
        newFill);
  }

  /** The id, from which the case can be read back. */
  public String id() {
    return CaseId.format(this);
  }

  /** Where the number of requested rows lies relative to the admissible ones. */
  public Placement heightPlacement() {
    return geometry.height().admissible().placementOf(outputHeight);
  }

  /** Where the number of requested columns lies relative to the admissible ones. */
  public Placement widthPlacement() {
    return geometry.width().admissible().placementOf(outputWidth);
  }

  /** Whether the op must accept the requested output size. */
  public boolean admissible() {
    return heightPlacement() == Placement.ADMISSIBLE && widthPlacement() == Placement.ADMISSIBLE;
  }

  /**
   * This case, filled with {@link Fill#INTEGERS}, in another layout, with other axes and another
   * requested size; throws as the constructor does.
   */
  public Case with(DataFormat format, ConvTransposeGeometry axes, int rows, int columns) {
    return new Case(
        operation,
        elementType,
        format,
        axes,
        rows,
        columns,
        inputChannels,
        outputChannels,
        groups,
        batch,
        Fill.INTEGERS);
  }

  /** The shape of the transposed convolution's input, {@code [batch, row, column, channel in]}. */
  public int[] inputShape() {
    return new int[] {batch, geometry.height().input(), geometry.width().input(), inputChannels};
  }

  /** The requested shape, {@code [batch, output row, output column, channel out]}. */
  public int[] outputShape() {
    return new int[] {batch, outputHeight, outputWidth, outputChannels};
  }

  /** The shape of the filter, {@code [row, column, channel out of a group, channel in]}. */
  public int[] filterShape() {
    return new int[] {
      geometry.height().kernel(), geometry.width().kernel(), groupOutputChannels(), inputChannels
    };
  }

  /** The values of input and filter, a function of the id alone. */
  public Filling filling() {
    return fill.of(id(), elementType, taps(operation, geometry, batch), summedChannels());
  }

  /** Where the one NaN or infinity stands; nothing if there is none. */
  public Optional<Poison> poison() {
    return filling().poison(operation.imageShape(this), operation.otherShape(this));
  }

  /** The values of the operation's first operand, an image. */
  public Tensor4 image() {
    return filling().image(operation.imageShape(this));
  }

  /** The values of its second operand, the filter, or of the filter's gradient an image. */
  public Tensor4 filter() {
    return filling().filter(operation.otherShape(this));
  }

  /** The attributes that a graph's node fixes; sizes and values are fed. */
  public Attributes attributes() {
    return new Attributes(
        operation,
        elementType,
        dataFormat,
        geometry.height().stride(),
        geometry.width().stride(),
        geometry.height().dilation(),
        geometry.width().dilation(),
        geometry.height().padding(),
        geometry.width().padding());
  }

  /** The multiply-adds of the full scatter, before any crop. */
  public long multiplyAdds() {
    return multiplyAdds(geometry, inputChannels, groupOutputChannels(), batch);
  }

  private static long multiplyAdds(
      ConvTransposeGeometry geometry, int cin, int groupOutputs, int batch) {
    AxisGeometry height = geometry.height();
    AxisGeometry width = geometry.width();
    long cells = Tensor4.elements(batch, height.input(), width.input(), cin);
    return cells * Tensor4.elements(height.kernel(), width.kernel(), groupOutputs);
  }

  @Override
  public int compareTo(Case other) {
    return SMALLEST_FIRST.compare(this, other);
  }

  private long magnitude() {
    long sum = 0;
    for (int number : numbers()) {
      sum += number;
    }
    return sum;
  }

  private int[] numbers() {
    AxisGeometry height = geometry.height();
    AxisGeometry width = geometry.width();
    return new int[] {
      height.input(),
      width.input(),
      height.kernel(),
      width.kernel(),
      height.stride(),
      width.stride(),
      height.dilation(),
      width.dilation(),
      height.padding().before(),
      height.padding().after(),
      width.padding().before(),
      width.padding().after(),
      outputHeight,
      outputWidth,
      inputChannels,
      outputChannels,
      batch,
      groups
    };
  }
}
