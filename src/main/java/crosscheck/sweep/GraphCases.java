package crosscheck.sweep;

import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.op.Case;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * The cases of one element type, data format, padding, and stride and dilation of each axis, which
 * one graph can serve: a case for each number below {@link #size}, but for numbers of which an axis
 * has no such output.
 */
final class GraphCases {

  private final Ranges ranges;
  private final ElementType elementType;
  private final DataFormat dataFormat;
  private final AxisCases height;
  private final AxisCases width;
  private final int mostHeights;
  private final int mostWidths;

  /** Throws {@link IllegalArgumentException} if no axis can be so large. */
  GraphCases(
      Ranges ranges,
      ElementType elementType,
      DataFormat dataFormat,
      AxisCases height,
      AxisCases width) {
    this.ranges = ranges;
    this.elementType = elementType;
    this.dataFormat = dataFormat;
    this.height = height;
    this.width = width;
    mostHeights = height.mostOutputs();
    mostWidths = width.mostOutputs();
  }

  /** How many numbers there are; the largest long if it is no long. */
  long size() {
    return Choices.combinations(
        ranges.height().input().values().size(),
        ranges.height().kernel().values().size(),
        mostHeights,
        ranges.width().input().values().size(),
        ranges.width().kernel().values().size(),
        mostWidths,
        ranges.inputChannels().values().size(),
        ranges.outputChannels().values().size(),
        ranges.batch().values().size());
  }

  /**
   * The case of a number, if it has one.
   *
   * @throws IllegalArgumentException if it has one that is too large
   */
  Optional<Case> at(long number) {
    Choices choices = new Choices(number);
    int batch = choices.take(ranges.batch());
    int outputChannels = choices.take(ranges.outputChannels());
    int inputChannels = choices.take(ranges.inputChannels());
    int columns = choices.take(mostWidths);
    int rows = choices.take(mostHeights);
    AxisGeometry across = geometry(width, choices);
    AxisGeometry down = geometry(height, choices);
    OutputChoice heights = height.ranges().output();
    OutputChoice widths = width.ranges().output();
    if (rows >= heights.count(down) || columns >= widths.count(across)) {
      return Optional.empty();
    }
    return Optional.of(
        new Case(
            elementType,
            dataFormat,
            new ConvTransposeGeometry(down, across),
            heights.size(down, rows),
            widths.size(across, columns),
            inputChannels,
            outputChannels,
            batch));
  }

  private static AxisGeometry geometry(AxisCases axis, Choices choices) {
    int kernel = choices.take(axis.ranges().kernel());
    int input = choices.take(axis.ranges().input());
    return axis.geometry(input, kernel);
  }

  /** Every case; the iterator throws as {@link #at}. */
  Iterator<Case> all() {
    return LongStream.range(0, size()).mapToObj(this::at).flatMap(Optional::stream).iterator();
  }
}
