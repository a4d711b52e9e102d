package crosscheck.report;

import crosscheck.check.conformance.ConformanceSummary;
import crosscheck.check.conformance.Support;
import crosscheck.op.InstructionSet;
import crosscheck.op.KernelFamily;
import crosscheck.op.KernelPath;
import crosscheck.op.Operation;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What one kernel path computes of one operation: a row for each element type and layout, without
 * and with groups of channels, a column for each padding with and without dilation.
 *
 * @param name the operation and the kernel path
 * @param columns the columns' names
 * @param rows the rows
 * @param reasons TensorFlow's words on what it does not support, each once
 */
public record SupportMatrix(
    String name, List<String> columns, List<Row> rows, List<String> reasons) {

  /**
   * A row.
   *
   * @param name element type and layout
   * @param cells a cell for each column
   */
  public record Row(String name, List<Cell> cells) {}

  /**
   * Whether a combination is computed.
   *
   * @param kind the same as a class of the page's style sheet
   * @param text the family that computes it, or that none does
   * @param words the same in words
   */
  public record Cell(String kind, String text, String words) {

    private static final Cell NONE = new Cell("none", "", "no case");

    private static Cell of(Support support, InstructionSet instructions) {
      String words =
          "%,d cases, %,d not supported".formatted(support.cases(), support.unsupported());
      if (support.unsupported() == support.cases()) {
        return new Cell("refused", "no", words + ": " + support.reason());
      }
      KernelFamily first = support.kernelPath().family(support.elementType(), support.padding());
      boolean has =
          instructions.has(support.elementType())
              || !first.needsInstructionsFor(support.elementType());
      String family = (has ? first : KernelFamily.STOCK).name().toLowerCase(Locale.ROOT);
      return new Cell(
          "accepted", support.unsupported() == 0 ? family : family + ", in part", words);
    }
  }

  private record Key(Operation operation, KernelPath kernelPath) {
    @Override
    public String toString() {
      return operation.id() + ", " + kernelPath.id();
    }
  }

  /** The matrices of a run, one for each operation and kernel path. */
  static List<SupportMatrix> of(ConformanceSummary summary) {
    InstructionSet instructions = summary.outcome().surroundings().oneDnn().instructionSet();
    Map<Key, List<Support>> matrices =
        summary.support().stream()
            .collect(
                Collectors.groupingBy(
                    support -> new Key(support.operation(), support.kernelPath()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return matrices.entrySet().stream()
        .sorted(Comparator.comparing(matrix -> matrix.getKey().operation()))
        .map(
            matrix ->
                new SupportMatrix(
                    matrix.getKey().toString(),
                    Support.COLUMNS,
                    rows(matrix.getValue(), instructions),
                    reasons(matrix.getValue())))
        .toList();
  }

  private static List<Row> rows(List<Support> path, InstructionSet instructions) {
    Map<String, Map<String, Cell>> rows = new LinkedHashMap<>();
    for (Support support : path) {
      rows.computeIfAbsent(support.row(), first -> new LinkedHashMap<>())
          .put(support.column(), Cell.of(support, instructions));
    }
    return rows.entrySet().stream()
        .map(
            row ->
                new Row(
                    row.getKey(),
                    Support.COLUMNS.stream()
                        .map(
                            column ->
                                Objects.requireNonNull(
                                    row.getValue().getOrDefault(column, Cell.NONE)))
                        .toList()))
        .toList();
  }

  private static List<String> reasons(List<Support> path) {
    return path.stream()
        .map(Support::reason)
        .filter(reason -> !reason.isEmpty())
        .distinct()
        .toList();
  }
}
