package crosscheck.reproduction;

import crosscheck.op.KernelFamily;
import crosscheck.op.KernelPath;
import crosscheck.tensor.ElementType;

/**
 * The largest admissible error of a rounded value: a share of the magnitudes of its terms, and an
 * absolute one.
 *
 * <p>It is the bound of {@link crosscheck.oracle.ErrorBound} for the largest number of terms that a
 * value can have, which is not smaller than that of any value.
 *
 * @param relative the share
 * @param absolute what underflow can lose
 */
record Tolerance(double relative, double absolute) {

  /** The tolerance of a call that must be accepted, on the kernels of a path. */
  static Tolerance of(ElementType result, KernelPath path, ClosedForm closedForm) {
    KernelFamily family = path.family(result, closedForm.padding());
    // On a processor without the instructions the stock kernels get the call, and are right.
    ElementType accumulator =
        (family.needsInstructionsFor(result) ? KernelFamily.STOCK : family).accumulator(result);
    long terms = closedForm.mostTerms();
    double summed = growth(terms, accumulator);
    return new Tolerance(
        summed + result.unitRoundoff() * (1 + summed) + growth(terms, ElementType.FLOAT64),
        2 * terms * Math.scalb(0.5, accumulator.smallestExponent())
            + Math.scalb(0.5, result.smallestExponent()));
  }

  /** (1 + u)^n − 1. */
  private static double growth(long terms, ElementType type) {
    return Math.expm1(terms * Math.log1p(type.unitRoundoff()));
  }
}
