package crosscheck.check.identities;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import crosscheck.approval.FindingClass;
import crosscheck.geometry.Padding;
import crosscheck.identity.Claim;
import crosscheck.identity.Identity;
import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;

/**
 * What the claims of one class that do not hold have in common: {@link Steady} or {@link Unsteady};
 * in JSON its {@code comes} says which.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "comes")
@JsonSubTypes({
  @JsonSubTypes.Type(value = IdentityClass.Steady.class, name = "every time"),
  @JsonSubTypes.Type(value = IdentityClass.Unsteady.class, name = "now and then")
})
sealed interface IdentityClass extends FindingClass {

  /** The outcome, a mismatch. */
  Status status();

  /** The path on which it came. */
  KernelPath kernelPath();

  /** The element type. */
  ElementType elementType();

  /** An error's words or a signal and the native last words, free of numbers; else empty. */
  String cause();

  /**
   * Claims that came out the same every time.
   *
   * @param status the outcome, a mismatch
   * @param kernelPath the path on which it came
   * @param elementType the element type
   * @param identity the id of the identity that does not hold
   * @param dataFormat the data format
   * @param padding the padding's word
   * @param dilated whether a dilation is more than 1
   * @param cause an error's words or a signal and the native last words; else empty
   */
  record Steady(
      Status status,
      KernelPath kernelPath,
      ElementType elementType,
      String identity,
      DataFormat dataFormat,
      Padding.Kind padding,
      boolean dilated,
      String cause)
      implements IdentityClass {

    /**
     * Throws {@link IllegalArgumentException} if the status is no mismatch, or if there is no such
     * identity.
     */
    public Steady {
      requireMismatch(status);
      Identity.of(identity);
    }

    @Override
    public String toString() {
      return text(
          "%s, %s %s %s %s"
              .formatted(
                  identity,
                  elementType.id(),
                  dataFormat,
                  padding,
                  dilated ? "dilated" : "undilated"));
    }
  }

  /**
   * Claims that came out one way now and another then: they have no more in common than where they
   * were computed, and in which identities they show is a matter of chance.
   *
   * @param status the outcome, a mismatch
   * @param kernelPath the path on which it came
   * @param elementType the element type
   * @param cause an error's words or a signal and the native last words; else empty
   */
  record Unsteady(Status status, KernelPath kernelPath, ElementType elementType, String cause)
      implements IdentityClass {

    /** Throws {@link IllegalArgumentException} if the status is no mismatch. */
    public Unsteady {
      requireMismatch(status);
    }

    @Override
    public String toString() {
      return text("not the same every time, " + elementType.id());
    }
  }

  /** The class of a claim that does not hold. */
  static IdentityClass of(KernelPath kernelPath, Claim claim, Verdict verdict, boolean steady) {
    Case c = claim.c();
    return steady
        ? new Steady(
            verdict.status(),
            kernelPath,
            c.elementType(),
            claim.identity().id(),
            c.dataFormat(),
            c.geometry().paddingKind(),
            c.geometry().dilated(),
            verdict.cause())
        : new Unsteady(verdict.status(), kernelPath, c.elementType(), verdict.cause());
  }

  @Override
  default String outcome() {
    return status().name();
  }

  /** The class in words. */
  default String text(String what) {
    return "%s %s %s%s"
        .formatted(status(), kernelPath().id(), what, cause().isEmpty() ? "" : ", " + cause());
  }

  static void requireMismatch(Status status) {
    if (!status.isMismatch()) {
      throw new IllegalArgumentException("status must be a mismatch, was " + status);
    }
  }
}
