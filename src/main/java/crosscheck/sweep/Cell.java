package crosscheck.sweep;

import crosscheck.geometry.Padding;
import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import crosscheck.op.Operation;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import crosscheck.tensor.Fill;
import java.util.Comparator;

/**
 * The part of a sweep that one test reports on.
 *
 * @param block the block's name
 * @param kernelPath the kernel path
 * @param operation the operation
 * @param elementType the element type
 * @param dataFormat the data format
 * @param padding the kind of padding
 * @param dilated whether the kernel is dilated
 * @param grouped whether the channels are in more than one group
 * @param fill the kind of values
 */
public record Cell(
    String block,
    KernelPath kernelPath,
    Operation operation,
    ElementType elementType,
    DataFormat dataFormat,
    Padding.Kind padding,
    boolean dilated,
    boolean grouped,
    Fill fill)
    implements Comparable<Cell> {

  private static final Comparator<Cell> ORDER =
      Comparator.comparing(Cell::kernelPath)
          .thenComparing(Cell::block)
          .thenComparing(Cell::operation)
          .thenComparing(Cell::elementType)
          .thenComparing(Cell::dataFormat)
          .thenComparing(Cell::padding)
          .thenComparing(Cell::dilated)
          .thenComparing(Cell::grouped)
          .thenComparing(Cell::fill);

  /** The cell of a case of a block. */
  public static Cell of(String block, KernelPath kernelPath, Case c) {
    return new Cell(
        block,
        kernelPath,
        c.operation(),
        c.elementType(),
        c.dataFormat(),
        c.geometry().paddingKind(),
        c.geometry().dilated(),
        c.groups() > 1,
        c.fill());
  }

  @Override
  public int compareTo(Cell other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return "%s %s%s %s %s %s%s%s%s"
        .formatted(
            kernelPath.id(),
            block,
            operation == Operation.CONV2D_TRANSPOSE ? "" : " " + operation.id(),
            elementType.id(),
            dataFormat,
            padding,
            dilated ? " dilated" : "",
            grouped ? " groups" : "",
            fill == Fill.INTEGERS ? "" : " " + fill.id());
  }
}
