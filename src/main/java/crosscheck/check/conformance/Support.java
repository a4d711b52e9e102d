package crosscheck.check.conformance;

import crosscheck.geometry.Padding;
import crosscheck.op.KernelFamily;
import crosscheck.op.KernelPath;
import crosscheck.op.Operation;
import crosscheck.sweep.Cell;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import crosscheck.tensor.Fill;
import crosscheck.verdict.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One entry of the support matrix.
 *
 * @param kernelPath the kernel path
 * @param operation the operation
 * @param elementType the element type
 * @param dataFormat the data format
 * @param padding the padding's word
 * @param dilated whether the kernel has gaps
 * @param grouped whether the channels are in groups
 * @param cases how many cases of it were planned
 * @param unsupported how many of them TensorFlow says it does not support
 * @param reason TensorFlow's own words, or an empty text
 */
public record Support(
    KernelPath kernelPath,
    Operation operation,
    ElementType elementType,
    DataFormat dataFormat,
    Padding.Kind padding,
    boolean dilated,
    boolean grouped,
    long cases,
    long unsupported,
    String reason) {

  /** The columns of a matrix for people: each padding, without and with gaps in the kernel. */
  public static final List<String> COLUMNS =
      Arrays.stream(Padding.Kind.values())
          .flatMap(padding -> Stream.of(column(padding, false), column(padding, true)))
          .toList();

  private static String column(Padding.Kind padding, boolean dilated) {
    return padding.name() + (dilated ? " dilated" : "");
  }

  /** The one of {@link #COLUMNS} that the entry stands in. */
  public String column() {
    return column(padding, dilated);
  }

  /** The row that it stands in: element type and layout, and whether channels are in groups. */
  public String row() {
    return "%s %s%s".formatted(elementType.id(), dataFormat, grouped ? ", groups" : "");
  }

  /** The matrix of a run: an entry for each combination that it holds. */
  static List<Support> matrix(ConformanceTally tally) {
    Map<Cell, Support> matrix = new LinkedHashMap<>();
    tally
        .cells()
        .forEach((cell, cellTally) -> matrix.merge(key(cell), of(cell, cellTally), Support::plus));
    return new ArrayList<>(matrix.values());
  }

  /** The combination in words. */
  public String words() {
    return kernelPath.id() + " " + cell();
  }

  /** The combination without the kernel path, in words. */
  String cell() {
    return "%s%s %s %s%s%s"
        .formatted(
            operation == Operation.CONV2D_TRANSPOSE ? "" : operation.id() + " ",
            elementType.id(),
            dataFormat,
            padding,
            dilated ? " dilated" : "",
            grouped ? " groups" : "");
  }

  /** The families of kernels that compute each combination of a matrix, without exception. */
  static Map<String, Set<KernelFamily>> computing(List<Support> matrix) {
    Map<String, Set<KernelFamily>> computing = new LinkedHashMap<>();
    for (Support support : matrix) {
      Set<KernelFamily> families =
          computing.computeIfAbsent(support.cell(), first -> EnumSet.noneOf(KernelFamily.class));
      if (support.unsupported == 0) {
        families.add(support.kernelPath.family(support.elementType, support.padding));
      }
    }
    return computing;
  }

  /** What TensorFlow says to it. */
  public String answer() {
    return unsupported == cases ? reason : unsupported == 0 ? "computed" : "computed in part";
  }

  private static Cell key(Cell cell) {
    return new Cell(
        "",
        cell.kernelPath(),
        cell.operation(),
        cell.elementType(),
        cell.dataFormat(),
        cell.padding(),
        cell.dilated(),
        cell.grouped(),
        Fill.INTEGERS);
  }

  private static Support of(Cell cell, CellTally tally) {
    return new Support(
        cell.kernelPath(),
        cell.operation(),
        cell.elementType(),
        cell.dataFormat(),
        cell.padding(),
        cell.dilated(),
        cell.grouped(),
        tally.planned(),
        tally.count(Status.UNSUPPORTED),
        tally.limitation());
  }

  private Support plus(Support other) {
    return new Support(
        kernelPath,
        operation,
        elementType,
        dataFormat,
        padding,
        dilated,
        grouped,
        cases + other.cases,
        unsupported + other.unsupported,
        reason.isEmpty() ? other.reason : reason);
  }
}
