package crosscheck.sweep;

import crosscheck.geometry.Padding;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import java.util.List;

/**
 * What a block's choices come to for one element type, data format and kind of padding: graphs, by
 * their numbers, and the cases of each.
 */
final class Family {

  private final Ranges ranges;
  private final ElementType elementType;
  private final DataFormat dataFormat;
  private final List<Padding> heightPaddings;
  private final List<Padding> widthPaddings;

  Family(Ranges ranges, ElementType elementType, DataFormat dataFormat, PaddingRanges padding) {
    this.ranges = ranges;
    this.elementType = elementType;
    this.dataFormat = dataFormat;
    heightPaddings = padding.height();
    widthPaddings = padding.width();
  }

  /** How many graphs there are; the largest long if it is no long. */
  long graphs() {
    return Choices.combinations(
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
   * @throws IllegalArgumentException if no axis can be so large
   */
  GraphCases graph(long number) {
    Choices choices = new Choices(number);
    Padding widthPadding = choices.take(widthPaddings);
    Padding heightPadding = choices.take(heightPaddings);
    int widthDilation = choices.take(ranges.width().dilation());
    int heightDilation = choices.take(ranges.height().dilation());
    int widthStride = choices.take(ranges.width().stride());
    int heightStride = choices.take(ranges.height().stride());
    return new GraphCases(
        ranges,
        elementType,
        dataFormat,
        new AxisCases(ranges.height(), heightStride, heightDilation, heightPadding),
        new AxisCases(ranges.width(), widthStride, widthDilation, widthPadding));
  }

  /** The family in words. */
  @Override
  public String toString() {
    return "%s %s %s".formatted(elementType.id(), dataFormat, heightPaddings.get(0).kind());
  }
}
