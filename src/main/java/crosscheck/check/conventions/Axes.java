package crosscheck.check.conventions;

import crosscheck.geometry.Alignment;
import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.geometry.Padding;
import crosscheck.op.Case;
import crosscheck.oracle.FastOracle;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import crosscheck.tensor.Filling;
import crosscheck.tensor.RandomWord;
import crosscheck.tensor.Tensor4;
import crosscheck.verdict.Verdict;
import java.util.Arrays;
import java.util.List;

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

  /** The element type of every call. */
  static final ElementType ELEMENT_TYPE = ElementType.FLOAT32;

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
        ELEMENT_TYPE,
        DataFormat.NHWC,
        new ConvTransposeGeometry(height, width),
        outputHeight,
        outputWidth,
        1,
        1,
        1);
  }

  /** A pseudo-random word that depends on the call's numbers alone. */
  long word() {
    long word = RandomWord.seed(height.padding().kind().name());
    for (AxisGeometry axis : List.of(height, width)) {
      word = RandomWord.at(word, axis.input());
      word = RandomWord.at(word, axis.kernel());
      word = RandomWord.at(word, axis.stride());
      word = RandomWord.at(word, axis.dilation());
      word = RandomWord.at(word, axis.padding().before());
      word = RandomWord.at(word, axis.padding().after());
    }
    return RandomWord.at(RandomWord.at(word, outputHeight), outputWidth);
  }

  /** Whether the op must accept both sizes. */
  public boolean admissible() {
    return height.admissible().contains(outputHeight) && width.admissible().contains(outputWidth);
  }

  /** What the op did with the call, in words. */
  String observed(Verdict verdict) {
    return switch (verdict.status()) {
      case AGREES -> admissible() ? "every value is the closed form's" : "refused";
      case VACUOUS -> "every value is zero, as it must be";
      default -> verdict.status() + ": " + verdict.observed();
    };
  }

  /**
   * The case's own input and filter.
   *
   * @param image {@code [1, row, column, 1]}
   * @param filter {@code [row, column, 1, 1]}
   */
  record Operands(Tensor4 image, Tensor4 filter) {}

  /** The case's own input and filter, a function of its id. */
  Operands operands() {
    Filling filling = asCase().filling();
    return new Operands(
        filling.image(1, height.input(), width.input(), 1),
        filling.filter(height.kernel(), width.kernel(), 1, 1));
  }

  /** The values that the op returns, by its closed form. */
  Tensor4 values(Operands operands) {
    return values(operands, height.alignment(outputHeight), width.alignment(outputWidth));
  }

  /** The values of other alignments, for the same input and filter. */
  Tensor4 values(Operands operands, Alignment rows, Alignment columns) {
    ConvTransposeGeometry geometry = new ConvTransposeGeometry(height, width);
    return FastOracle.convTranspose(geometry, rows, columns, operands.image(), operands.filter());
  }

  /** Compares the op's values with those of other alignments. */
  Agreement compare(Alignment rows, Alignment columns) {
    if (rows.equals(height.alignment(outputHeight))
        && columns.equals(width.alignment(outputWidth))) {
      // The same cells of the same scatter are the same values.
      return height.scatter().meets(rows) && width.scatter().meets(columns)
          ? Agreement.AGREES
          : Agreement.VACUOUS;
    }
    Operands operands = operands();
    Tensor4 ours = values(operands);
    if (!Arrays.equals(ours.values(), values(operands, rows, columns).values())) {
      return Agreement.SHIFTED;
    }
    return ours.allZero() ? Agreement.VACUOUS : Agreement.AGREES;
  }
}
