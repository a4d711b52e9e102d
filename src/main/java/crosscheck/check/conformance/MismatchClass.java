package crosscheck.check.conformance;

import crosscheck.approval.FindingClass;
import crosscheck.geometry.OutputInterval.Placement;
import crosscheck.geometry.Padding;
import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import crosscheck.op.Operation;
import crosscheck.tensor.Fill;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What alike mismatches have in common.
 *
 * <p>A wrong result depends on the kernel that computed it and on the values, so it is set apart by
 * element type, data format, dilation and fill too. A wrong answer to the call as a whole is not:
 * its cause, an error's words or a signal and the native last words, already says who gave it, and
 * which element types oneDNN takes differs from processor to processor.
 *
 * @param status the outcome, a mismatch
 * @param kernelPath the path on which it happened
 * @param operation the operation that did it
 * @param padding the padding's word
 * @param request whether the requested size was admissible, or on which side of the interval it was
 * @param combination element type, data format, dilation and, unless they are integers, values of a
 *     wrong result, else empty
 * @param cause the verdict's cause
 */
public record MismatchClass(
    Status status,
    KernelPath kernelPath,
    Operation operation,
    Padding.Kind padding,
    String request,
    String combination,
    String cause)
    implements FindingClass<MismatchClass> {

  /** The class of one mismatch. */
  public static MismatchClass of(
      Case c, KernelPath kernelPath, Operation operation, Verdict verdict) {
    return new MismatchClass(
        verdict.status(),
        kernelPath,
        operation,
        c.geometry().paddingKind(),
        request(c),
        combination(c, verdict.status()),
        verdict.cause());
  }

  private static String request(Case c) {
    Set<Placement> placements = EnumSet.of(c.heightPlacement(), c.widthPlacement());
    placements.remove(Placement.ADMISSIBLE);
    return placements.isEmpty()
        ? "admissible"
        : String.join(" and ", placements.stream().map(p -> p.name().replace('_', ' ')).toList())
            .toLowerCase(Locale.ROOT);
  }

  private static String combination(Case c, Status status) {
    return status.isWrongResult()
        ? "%s %s %s%s"
            .formatted(
                c.elementType().id(),
                c.dataFormat(),
                c.geometry().dilated() ? "dilated" : "undilated",
                c.fill() == Fill.INTEGERS ? "" : " " + c.fill().id())
        : "";
  }

  @Override
  public boolean explains(MismatchClass other) {
    return equals(other);
  }

  @Override
  public boolean dependsOnProcessor() {
    return status.isWrongResult();
  }

  @Override
  public String toString() {
    return "%s %s %s %s, size %s%s%s"
        .formatted(
            status,
            kernelPath.id(),
            operation.id(),
            padding,
            request,
            combination.isEmpty() ? "" : ", " + combination,
            cause.isEmpty() ? "" : ", " + cause);
  }
}
