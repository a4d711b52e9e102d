package crosscheck.sweep;

import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.op.Case;
import crosscheck.op.Operation;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import crosscheck.tensor.Fill;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * The cases that one graph can serve: those of one operation, element type, data format, padding,
 * and stride and dilation of each axis. Each number below {@link #size} has a case, unless an axis
 * has no such output.
 */
final class GraphCases {

  private final Ranges ranges;
  private final Operation operation;
  private final ElementType elementType;
  private final DataFormat dataFormat;
  private final AxisCases height;
  private final AxisCases width;
  private final int mostHeights;
  private final int mostWidths;

  /** Throws {@link IllegalArgumentException} if an axis would be too large. */
  GraphCases(
      Ranges ranges,
      Operation operation,
      ElementType elementType,
      DataFormat dataFormat,
      AxisCases height,
      AxisCases width) {
    this.ranges = ranges;
    this.operation = operation;
    this.elementType = elementType;
    this.dataFormat = dataFormat;
    this.height = height;
    this.width = width;
    mostHeights = height.mostOutputs();
    mostWidths = width.mostOutputs();
  }

  /** The number of numbers; {@link Long#MAX_VALUE} if it does not fit. */
  long size() {
    return MixedRadix.combinations(
        ranges.height().input().values().size(),
        ranges.height().kernel().values().size(),
        mostHeights,
        ranges.width().input().values().size(),
        ranges.width().kernel().values().size(),
        mostWidths,
        ranges.inputChannels().values().size(),
        ranges.outputChannels().values().size(),
        ranges.batch().values().size(),
        ranges.groupsOrOne().values().size());
  }

  /**
   * The case of a number, if it has one.
   *
   * @throws IllegalArgumentException if the case is too large
   */
  Optional<Case> at(long number) {
    MixedRadix digits = new MixedRadix(number);
    int batch = digits.choose(ranges.batch());
    int outputChannels = digits.choose(ranges.outputChannels());
    int inputChannels = digits.choose(ranges.inputChannels());
    int columns = digits.choose(mostWidths);
    int rows = digits.choose(mostHeights);
    AxisGeometry across = geometry(width, digits);
    AxisGeometry down = geometry(height, digits);
    int groups = digits.choose(ranges.groupsOrOne());
    OutputChoice heights = height.ranges().output();
    OutputChoice widths = width.ranges().output();
    if (rows >= heights.count(down) || columns >= widths.count(across)) {
      return Optional.empty();
    }
    return Optional.of(
        new Case(
            operation,
            elementType,
            dataFormat,
            new ConvTransposeGeometry(down, across),
            heights.size(down, rows),
            widths.size(across, columns),
            groups * inputChannels,
            groups * outputChannels,
            groups,
            batch,
            Fill.INTEGERS));
  }

  private static AxisGeometry geometry(AxisCases axis, MixedRadix digits) {
    int kernel = digits.choose(axis.ranges().kernel());
    int input = digits.choose(axis.ranges().input());
    return axis.geometry(input, kernel);
  }

  /** Every case; the iterator throws as {@link #at}. */
  Iterator<Case> all() {
    return LongStream.range(0, size()).mapToObj(this::at).flatMap(Optional::stream).iterator();
  }
}
