package crosscheck.vector;

import crosscheck.geometry.AxisGeometry;
import crosscheck.op.Case;
import crosscheck.oracle.Oracle;
import crosscheck.tensor.Tensor4;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A case as a vector calls it.
 *
 * @param c the case
 */
record Call(Case c) {

  String id() {
    return c.id();
  }

  /**
   * What must come of an admissible size, {@code [batch, row, column, channel out]}; −0 where the
   * sign of a zero is open.
   */
  Tensor4 expected() {
    Tensor4 exact =
        Oracle.convTransposeWithSignedZeros(
            c.geometry(), c.outputHeight(), c.outputWidth(), c.groups(), c.image(), c.filter());
    return exact.with(Arrays.stream(exact.values()).map(c.elementType()::round).toArray());
  }

  /** Whether no tensor has more than so many numbers. */
  boolean isSmall(int most) {
    return Tensor4.elements(c.outputShape()) <= most
        && Tensor4.elements(c.inputShape()) <= most
        && Tensor4.elements(c.filterShape()) <= most;
  }

  /** Whether a result could be wrong: not every expected number is zero. */
  boolean proves() {
    return !c.admissible() || !expected().allZero();
  }

  /**
   * The vector of this call.
   *
   * @param first its place among those to run first
   * @param catches how many faulty implementations fail on it
   */
  Vector vector(Optional<Integer> first, int catches) {
    AxisGeometry height = c.geometry().height();
    AxisGeometry width = c.geometry().width();
    Tensor4 filter = c.filter();
    Optional<String> refusal = c.geometry().refusal(c.outputHeight(), c.outputWidth());
    return new Vector(
        id(),
        first,
        catches,
        new Exactness(this).types(),
        Comparison.of(c.fill()),
        c.dataFormat(),
        c.geometry().paddingKind(),
        c.geometry().explicitPaddings(),
        List.of(height.stride(), width.stride()),
        List.of(height.dilation(), width.dilation()),
        c.groups(),
        List.of(c.outputHeight(), c.outputWidth()),
        laidOut(c.image()),
        Numbers.of(c.filterShape(), filter.values(), 3),
        refusal.isPresent() ? Optional.empty() : Optional.of(laidOut(written(expected()))),
        refusal);
  }

  /** An expected result as it is written: where no sign of a zero counts, none is. */
  private Tensor4 written(Tensor4 expected) {
    return Comparison.of(c.fill()) == Comparison.ZERO_SIGNS
        ? expected
        // The sum of -0 and 0 is 0.
        : expected.with(Arrays.stream(expected.values()).map(value -> value + 0.0).toArray());
  }

  /** An image in the case's layout, a row of its pixels on a line. */
  private Numbers laidOut(Tensor4 image) {
    return Numbers.of(
        c.dataFormat().shape(image),
        c.dataFormat().fromImage(image),
        switch (c.dataFormat()) {
          case NHWC -> 2;
          case NCHW -> 1;
        });
  }
}
