package crosscheck.adjudication;

import crosscheck.cases.Case;
import crosscheck.geometry.Alignment;
import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.geometry.Padding;
import crosscheck.oracle.Oracle;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import crosscheck.tensor.Tensor4;

/**
 * A call of the op with one channel and one image, on which two alignments can be compared by their
 * values.
 *
 * @param height the rows' geometry
 * @param outputHeight the rows to ask for
 * @param width the columns' geometry
 * @param outputWidth the columns to ask for
 */
public record Axes(AxisGeometry height, int outputHeight, AxisGeometry width, int outputWidth) {

  private static final AxisGeometry VALID_ROW = new AxisGeometry(1, 1, 1, 1, new Padding.Valid());
  private static final AxisGeometry SAME_ROW = new AxisGeometry(1, 1, 1, 1, new Padding.Same());
  private static final AxisGeometry EXPLICIT_ROW =
      new AxisGeometry(1, 1, 1, 1, new Padding.Explicit(0, 0));

  /** A call about one axis, the columns; it has one row. */
  public static Axes of(AxisGeometry axis, int output) {
    AxisGeometry row =
        switch (axis.padding().kind()) {
          case VALID -> VALID_ROW;
          case SAME -> SAME_ROW;
          case EXPLICIT -> EXPLICIT_ROW;
        };
    return new Axes(row, 1, axis, output);
  }

  /** The case of the op. */
  public Case asCase() {
    return new Case(
        ElementType.FLOAT32,
        DataFormat.NHWC,
        new ConvTransposeGeometry(height, width),
        outputHeight,
        outputWidth,
        1,
        1,
        1);
  }

  /** Whether the op has to accept both sizes. */
  public boolean admissible() {
    return height.admissible().contains(outputHeight) && width.admissible().contains(outputWidth);
  }

  /** The values that the op returns, by its closed form, for the case's own input and filter. */
  public Tensor4 values() {
    return values(height.alignment(outputHeight), width.alignment(outputWidth));
  }

  /** The values of other alignments, for the same input and filter. */
  public Tensor4 values(Alignment rows, Alignment columns) {
    Case c = asCase();
    return Oracle.convTranspose(c.geometry(), rows, columns, image(c), filter(c));
  }

  /** The case's own input, {@code [1, row, column, 1]}. */
  public Tensor4 image() {
    return image(asCase());
  }

  /** The case's own filter, {@code [row, column, 1, 1]}. */
  public Tensor4 filter() {
    return filter(asCase());
  }

  private Tensor4 image(Case c) {
    return c.fill().image(1, height.input(), width.input(), 1);
  }

  private Tensor4 filter(Case c) {
    return c.fill().filter(height.kernel(), width.kernel(), 1, 1);
  }
}
