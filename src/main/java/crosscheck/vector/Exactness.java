package crosscheck.vector;

import crosscheck.op.Case;
import crosscheck.oracle.Oracle;
import crosscheck.tensor.ElementType;
import crosscheck.tensor.Fill;
import crosscheck.tensor.Tensor4;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * In which element types a call is exact.
 *
 * @param call the call
 */
record Exactness(Call call) {

  private Case c() {
    return call.c();
  }

  /**
   * The element types in which every order of additions gives the expected numbers: those that hold
   * all integers up to the largest sum of magnitudes.
   */
  List<ElementType> types() {
    return switch (c().fill()) {
      case INTEGERS, WIDE_INTEGERS, NAN, POSITIVE_INFINITY, NEGATIVE_INFINITY, SIGNED_ZEROS ->
          typesUpTo(c().fill(), largestSum());
      case SUBNORMAL_INPUTS, SUBNORMAL_RESULTS -> typesThatHold(c().elementType());
      case GAUSSIAN, WIDE, OVERFLOW, WRAP -> List.of(c().elementType());
    };
  }

  private static List<ElementType> typesUpTo(Fill fill, double largest) {
    return types(type -> fill.appliesTo(type) && largest <= type.exactLimit());
  }

  /** Those that hold all numbers of a floating type. */
  private static List<ElementType> typesThatHold(ElementType narrow) {
    return types(
        type ->
            type != ElementType.INT32
                && type.smallestExponent() <= narrow.smallestExponent()
                && type.exactLimit() >= narrow.exactLimit());
  }

  private static List<ElementType> types(Predicate<ElementType> exact) {
    return Arrays.stream(ElementType.values()).filter(exact).toList();
  }

  private double largestSum() {
    double factor = Math.max(largest(magnitudes(c().image())), largest(magnitudes(c().filter())));
    return c().admissible() ? Math.max(factor, largest(sumsOfMagnitudes())) : factor;
  }

  private Tensor4 sumsOfMagnitudes() {
    return Oracle.convTranspose(
        c().geometry(),
        c().outputHeight(),
        c().outputWidth(),
        c().groups(),
        magnitudes(c().image()),
        magnitudes(c().filter()));
  }

  /** Magnitudes of what is finite; a NaN or an infinity is no reason to round. */
  private static Tensor4 magnitudes(Tensor4 tensor) {
    return tensor.with(
        Arrays.stream(tensor.values()).map(v -> Double.isFinite(v) ? Math.abs(v) : 0).toArray());
  }

  private static double largest(Tensor4 tensor) {
    return Arrays.stream(tensor.values()).max().orElse(0);
  }
}
