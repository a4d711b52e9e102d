package crosscheck.check.identities;

import crosscheck.identity.Claim;
import crosscheck.op.KernelPath;
import crosscheck.verdict.Verdict;

/**
 * A class of violations as a run has shown it.
 *
 * @param violationClass the class
 * @param count how many claims are of it
 * @param counterexample the smallest of them
 * @param verdict the verdict on that one
 */
public record Violation(
    ViolationClass violationClass, long count, Claim counterexample, Verdict verdict) {

  /** The violation that one claim makes. */
  static Violation of(KernelPath kernelPath, Claim claim, Verdict verdict, boolean steady) {
    return new Violation(ViolationClass.of(kernelPath, claim, verdict, steady), 1, claim, verdict);
  }

  /** This violation and another one of the same class together. */
  Violation plus(Violation other) {
    Violation smaller = counterexample.compareTo(other.counterexample) <= 0 ? this : other;
    return new Violation(
        violationClass, count + other.count, smaller.counterexample, smaller.verdict);
  }
}
