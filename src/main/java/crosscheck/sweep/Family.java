package crosscheck.sweep;

import crosscheck.geometry.Padding;
import crosscheck.op.Operation;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import java.util.List;

/**
 * The graphs of a block's ranges for one operation, element type, data format and kind of padding,
 * by number.
 */
final class Family {

  private final Ranges ranges;
  private final Operation operation;
  private final ElementType elementType;
  private final DataFormat dataFormat;
  private final List<Padding> heightPaddings;
  private final List<Padding> widthPaddings;

  Family(
      Ranges ranges,
      Operation operation,
      ElementType elementType,
      DataFormat dataFormat,
      PaddingRanges padding) {
    this.ranges = ranges;
    this.operation = operation;
    this.elementType = elementType;
    this.dataFormat = dataFormat;
    heightPaddings = padding.height();
    widthPaddings = padding.width();
  }

  /** The number of graphs; {@link Long#MAX_VALUE} if it does not fit. */
  long graphs() {
    return MixedRadix.combinations(
        heightPaddings.size(),
        widthPaddings.size(),
        ranges.height().stride().values().size(),
        ranges.width().stride().values().size(),
        ranges.height().dilation().values().size(),
        ranges.width().dilation().values().size());
  }

  /**
   * The cases that one graph serves.
   *
   * @throws IllegalArgumentException if an axis would be too large
   */
  GraphCases graph(long number) {
    MixedRadix digits = new MixedRadix(number);
    Padding widthPadding = digits.choose(widthPaddings);
    Padding heightPadding = digits.choose(heightPaddings);
    int widthDilation = digits.choose(ranges.width().dilation());
    int heightDilation = digits.choose(ranges.height().dilation());
    int widthStride = digits.choose(ranges.width().stride());
    int heightStride = digits.choose(ranges.height().stride());
    return new GraphCases(
        ranges,
        operation,
        elementType,
        dataFormat,
        new AxisCases(ranges.height(), heightStride, heightDilation, heightPadding),
        new AxisCases(ranges.width(), widthStride, widthDilation, widthPadding));
  }

  /** The family in words. */
  @Override
  public String toString() {
    return "%s%s %s %s"
        .formatted(
            operation == Operation.CONV2D_TRANSPOSE ? "" : operation.id() + " ",
            elementType.id(),
            dataFormat,
            heightPaddings.get(0).kind());
  }
}
