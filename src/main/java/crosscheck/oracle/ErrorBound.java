package crosscheck.oracle;

import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.tensor.ElementType;
import crosscheck.tensor.Tensor4;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The largest admissible error of each cell of a rounded result, computed from the cell's own
 * terms.
 *
 * <p>A sum of n rounded products, added up in any order with a rounding each, lies within ((1 +
 * u)^n − 1)·S of the exact one, where S sums the magnitudes of the products and u is the unit
 * roundoff of the accumulator (Higham, Accuracy and Stability of Numerical Algorithms, 2nd edition,
 * SIAM 2002, section 3.1; with n·u &lt; 1 that is at most his γ_n·S). Added to it are half a unit
 * in the last place of the result's type; the same bound for the closed form itself, which is
 * computed in doubles; and for each operation half of the smallest number, the absolute error of an
 * underflow.
 *
 * <p>With so many terms that (1 + u)^n − 1 reaches 1 the bound reaches S, which no sum of the terms
 * exceeds, whatever their signs: it says nothing, and is infinite here.
 *
 * @param result the type of the result
 * @param accumulator the type in which terms are added up, at most as precise as a double
 */
public record ErrorBound(ElementType result, ElementType accumulator) {

  /**
   * The bound of every cell.
   *
   * @param geometry both axes
   * @param input {@code [batch, row, column, channel in]}
   * @param filter {@code [row, column, channel out of a group, channel in]}
   * @param exact the closed form of them, whose channels say how many groups there are, {@code
   *     [batch, output row, output column, channel out]}
   * @return the same shape
   */
  public Tensor4 of(ConvTransposeGeometry geometry, Tensor4 input, Tensor4 filter, Tensor4 exact) {
    int outputHeight = exact.size(1);
    int outputWidth = exact.size(2);
    int groups = exact.size(3) / filter.size(2);
    double[] magnitudes =
        FastOracle.convTranspose(
                geometry, outputHeight, outputWidth, groups, magnitude(input), magnitude(filter))
            .values();
    int[] rows = taps(geometry.height(), outputHeight);
    int[] columns = taps(geometry.width(), outputWidth);
    double[] values = exact.values();
    double[] bounds = new double[values.length];
    // There are few different numbers of terms, and the constants of one take long to compute.
    Map<Long, Constants> byTerms = new HashMap<>();
    int next = 0;
    for (int b = 0; b < exact.size(0); b++) {
      for (int row : rows) {
        for (int column : columns) {
          Constants constants =
              byTerms.computeIfAbsent(
                  (long) row * column * filter.size(3) / groups, this::constants);
          for (int channel = 0; channel < exact.size(3); channel++) {
            bounds[next] = constants.bound(magnitudes[next], values[next]);
            next++;
          }
        }
      }
    }
    return exact.with(bounds);
  }

  /** The constants of all cells with this number of terms. */
  public Constants constants(long terms) {
    return new Constants(
        growth(terms, accumulator),
        result.unitRoundoff(),
        growth(terms, ElementType.FLOAT64),
        2 * terms * Math.scalb(0.5, accumulator.smallestExponent()),
        Math.scalb(0.5, result.smallestExponent()));
  }

  /**
   * The bound's constants for a number of terms.
   *
   * @param summation relative to the magnitudes, of the accumulator
   * @param storing relative to the value, of the result's type
   * @param closedForm relative to the magnitudes, of the closed form itself
   * @param underflow absolute, of all operations
   * @param storingUnderflow absolute, of the result
   */
  public record Constants(
      double summation,
      double storing,
      double closedForm,
      double underflow,
      double storingUnderflow) {

    /** The largest share of the magnitudes that the bound can come to; infinite as the bound is. */
    public double relative() {
      return saysNothing()
          ? Double.POSITIVE_INFINITY
          : summation + storing * (1 + summation) + closedForm;
    }

    /** What is added to that share. */
    public double absolute() {
      return underflow + storingUnderflow;
    }

    private boolean saysNothing() {
      return summation >= 1;
    }

    double bound(double magnitude, double exact) {
      if (saysNothing()) {
        return Double.POSITIVE_INFINITY;
      }
      double summed = summation * magnitude;
      return summed
          + storing * (Math.abs(exact) + summed)
          + closedForm * magnitude
          + underflow
          + storingUnderflow;
    }
  }

  /** (1 + u)^n − 1. */
  private static double growth(long terms, ElementType type) {
    return Math.expm1(terms * Math.log1p(type.unitRoundoff()));
  }

  private static Tensor4 magnitude(Tensor4 tensor) {
    return tensor.with(Arrays.stream(tensor.values()).map(Math::abs).toArray());
  }

  /** The number of kernel cells that meet in each output cell of an axis. */
  private static int[] taps(AxisGeometry axis, int output) {
    int[] taps = new int[output];
    int crop = axis.cropBefore(output);
    for (int i = 0; i < axis.input(); i++) {
      for (int u = 0; u < axis.kernel(); u++) {
        int p = i * axis.stride() + u * axis.dilation() - crop;
        if (p >= 0 && p < output) {
          taps[p]++;
        }
      }
    }
    return taps;
  }
}
