package crosscheck.op;

import crosscheck.geometry.Padding;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;

/**
 * The attributes of a graph's node: everything of a case but its sizes and values.
 *
 * <p>Cases with equal attributes can run on one graph. Building a graph costs as much as some ten
 * cases.
 *
 * @param operation the operation
 * @param elementType the type of input, filter and output
 * @param dataFormat the layout of input and output
 * @param heightStride output rows from one input row to the next
 * @param widthStride output columns from one input column to the next
 * @param heightDilation output rows from one kernel row to the next
 * @param widthDilation output columns from one kernel column to the next
 * @param heightPadding the rows' padding
 * @param widthPadding the columns' padding
 */
public record Attributes(
    Operation operation,
    ElementType elementType,
    DataFormat dataFormat,
    int heightStride,
    int widthStride,
    int heightDilation,
    int widthDilation,
    Padding heightPadding,
    Padding widthPadding) {

  /**
   * The most cases that go to one worker together. That many cost several times what their graph
   * does.
   */
  public static final int MOST_CASES_TOGETHER = 64;
}
