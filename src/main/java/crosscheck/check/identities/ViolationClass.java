package crosscheck.check.identities;

import crosscheck.approval.FindingClass;
import crosscheck.identity.Claim;
import crosscheck.identity.Identity;
import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import crosscheck.tensor.ElementType;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;

/**
 * What alike violations have in common.
 *
 * <p>One that does not come out the same every time has no more in common with others than where it
 * was computed: which identities it shows in is a matter of chance.
 *
 * @param status the outcome, a mismatch
 * @param kernelPath the path on which it came
 * @param elementType the element type
 * @param steady whether it came out the same every time
 * @param identity the id of the identity that does not hold; empty unless steady
 * @param combination data format, padding and dilation; empty unless steady
 * @param cause an error's words or a signal and the native last words, free of numbers; else empty
 */
public record ViolationClass(
    Status status,
    KernelPath kernelPath,
    ElementType elementType,
    boolean steady,
    String identity,
    String combination,
    String cause)
    implements FindingClass<ViolationClass> {

  /** Throws {@link IllegalArgumentException} if the status is no mismatch or the identity none. */
  public ViolationClass {
    if (!status.isMismatch()) {
      throw new IllegalArgumentException("status must be a mismatch, was " + status);
    }
    if (steady) {
      Identity.of(identity);
    }
  }

  /** The class of a claim that does not hold. */
  public static ViolationClass of(
      KernelPath kernelPath, Claim claim, Verdict verdict, boolean steady) {
    return new ViolationClass(
        verdict.status(),
        kernelPath,
        claim.c().elementType(),
        steady,
        steady ? claim.identity().id() : "",
        steady ? combination(claim.c()) : "",
        verdict.cause());
  }

  private static String combination(Case c) {
    return "%s %s %s"
        .formatted(
            c.dataFormat(),
            c.geometry().paddingKind(),
            c.geometry().dilated() ? "dilated" : "undilated");
  }

  @Override
  public boolean explains(ViolationClass other) {
    return equals(other);
  }

  @Override
  public boolean dependsOnProcessor() {
    return status.isWrongResult();
  }

  @Override
  public String toString() {
    String what =
        steady
            ? identity + ", " + elementType.id() + " " + combination
            : "not the same every time, " + elementType.id();
    return "%s %s %s%s"
        .formatted(status, kernelPath.id(), what, cause.isEmpty() ? "" : ", " + cause);
  }
}
