package crosscheck.reproduction;

import crosscheck.op.KernelFamily;
import crosscheck.op.KernelPath;
import crosscheck.oracle.ErrorBound;
import crosscheck.oracle.ErrorBound.Constants;
import crosscheck.tensor.ElementType;

/**
 * The largest admissible error of a rounded value: a share of the magnitudes of its terms, and an
 * absolute one.
 *
 * <p>It is the bound of {@link ErrorBound} for the largest number of terms that a value can have,
 * which is not smaller than that of any value.
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
    Constants bound = new ErrorBound(result, accumulator).constants(closedForm.mostTerms());
    // A program has no word for infinity, and no error is larger than this times a magnitude.
    return new Tolerance(Math.min(bound.relative(), Double.MAX_VALUE), bound.absolute());
  }
}
