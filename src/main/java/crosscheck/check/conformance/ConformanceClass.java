package crosscheck.check.conformance;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import crosscheck.approval.FindingClass;
import crosscheck.geometry.OutputInterval.Placement;
import crosscheck.geometry.Padding;
import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import crosscheck.op.Operation;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import crosscheck.tensor.Fill;
import crosscheck.verdict.Status;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the mismatches of one class have in common: a {@link WrongResult} or a {@link WrongAnswer};
 * in JSON its {@code about} says which.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "about")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ConformanceClass.WrongResult.class, name = "result"),
  @JsonSubTypes.Type(value = ConformanceClass.WrongAnswer.class, name = "answer")
})
public sealed interface ConformanceClass extends FindingClass {

  /** The outcome, a mismatch. */
  Status status();

  @Override
  default String outcome() {
    return status().name();
  }

  /** The path on which it happened. */
  KernelPath kernelPath();

  /** The operation that did it. */
  Operation operation();

  /** The padding's word. */
  Padding.Kind padding();

  /**
   * A wrong result of a call with an admissible size: it depends on the kernel that computed it and
   * on the values.
   *
   * @param status VALUE_MISMATCH or SHAPE_MISMATCH
   * @param kernelPath the path on which it happened
   * @param operation the operation that did it
   * @param padding the padding's word
   * @param elementType the element type
   * @param dataFormat the data format
   * @param dilated whether a dilation is more than 1
   * @param fill the kind of values
   */
  record WrongResult(
      Status status,
      KernelPath kernelPath,
      Operation operation,
      Padding.Kind padding,
      ElementType elementType,
      DataFormat dataFormat,
      boolean dilated,
      Fill fill)
      implements ConformanceClass {

    /** Throws {@link IllegalArgumentException} if the status is not of a wrong result. */
    public WrongResult {
      if (!status.isWrongResult()) {
        throw new IllegalArgumentException(
            "status must be VALUE_MISMATCH or SHAPE_MISMATCH, was " + status);
      }
    }

    @Override
    public String toString() {
      return "%s %s %s %s, size admissible, %s %s %s%s"
          .formatted(
              status,
              kernelPath.id(),
              operation.id(),
              padding,
              elementType.id(),
              dataFormat,
              dilated ? "dilated" : "undilated",
              fill == Fill.INTEGERS ? "" : " " + fill.id());
    }
  }

  /**
   * A wrong answer to the call as a whole: its cause already says who gave it, and which element
   * types oneDNN takes differs from processor to processor.
   *
   * @param status any other mismatch
   * @param kernelPath the path on which it happened
   * @param operation the operation that did it
   * @param padding the padding's word
   * @param outside on which sides of the interval the requested size was; empty if it was
   *     admissible
   * @param cause an error's words or a signal and the native last words, free of numbers
   */
  record WrongAnswer(
      Status status,
      KernelPath kernelPath,
      Operation operation,
      Padding.Kind padding,
      List<Placement> outside,
      String cause)
      implements ConformanceClass {

    /**
     * Throws {@link IllegalArgumentException} if the status is of a wrong result, or a side is
     * ADMISSIBLE.
     */
    public WrongAnswer {
      if (status.isWrongResult()) {
        throw new IllegalArgumentException("status must not be of a wrong result, was " + status);
      }
      if (outside.contains(Placement.ADMISSIBLE)) {
        throw new IllegalArgumentException("outside must not hold ADMISSIBLE, was " + outside);
      }
      outside = List.copyOf(outside);
    }

    @Override
    public String toString() {
      return "%s %s %s %s, size %s%s"
          .formatted(
              status,
              kernelPath.id(),
              operation.id(),
              padding,
              outside.isEmpty() ? "admissible" : words(outside),
              cause.isEmpty() ? "" : ", " + cause);
    }

    private static String words(List<Placement> outside) {
      return String.join(" and ", outside.stream().map(p -> p.name().replace('_', ' ')).toList())
          .toLowerCase(Locale.ROOT);
    }
  }

  /** The class of one mismatch. */
  static ConformanceClass of(JudgedCase judged) {
    Case c = judged.c();
    Status status = judged.verdict().status();
    return status.isWrongResult()
        ? new WrongResult(
            status,
            judged.kernelPath(),
            c.operation(),
            c.geometry().paddingKind(),
            c.elementType(),
            c.dataFormat(),
            c.geometry().dilated(),
            c.fill())
        : new WrongAnswer(
            status,
            judged.kernelPath(),
            c.operation(),
            c.geometry().paddingKind(),
            outside(c),
            judged.verdict().cause());
  }

  private static List<Placement> outside(Case c) {
    Set<Placement> placements = EnumSet.of(c.heightPlacement(), c.widthPlacement());
    placements.remove(Placement.ADMISSIBLE);
    return List.copyOf(placements);
  }
}
