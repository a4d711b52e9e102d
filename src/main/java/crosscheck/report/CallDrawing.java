package crosscheck.report;

import crosscheck.geometry.AxisGeometry;
import crosscheck.op.Case;
import crosscheck.op.CaseId;
import crosscheck.verdict.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A call drawn: each axis that is more than one cell, and its output with the wrong cells.
 *
 * @param axes the axes, with their names
 * @param image the rows of the output; empty if it is too large, or if no value is wrong
 */
public record CallDrawing(List<Axis> axes, List<List<Cell>> image) {

  private static final int MOST_CELLS = 24;

  /**
   * One axis.
   *
   * @param name the rows or the columns, with the sizes
   * @param svg the drawing
   */
  public record Axis(String name, String svg) {}

  /**
   * One cell of the output, whatever its image and channel.
   *
   * @param wrong whether a value of it is known to be wrong
   * @param words what is wrong with it
   */
  public record Cell(boolean wrong, String words) {}

  /**
   * Draws the call of an id; nothing if it is not the id of a case alone, is of a gradient, whose
   * cells are not the output's, or is too large.
   */
  static Optional<CallDrawing> of(String id, List<Difference> differences) {
    Case c;
    try {
      c = CaseId.parse(id);
    } catch (IllegalArgumentException moreThanACase) {
      return Optional.empty();
    }
    if (c.operation().isGradient()) {
      return Optional.empty();
    }
    List<Axis> axes = new ArrayList<>();
    add(axes, "rows", c.geometry().height(), c.outputHeight(), of(differences, Difference::row));
    add(
        axes,
        "columns",
        c.geometry().width(),
        c.outputWidth(),
        of(differences, Difference::column));
    return Optional.of(new CallDrawing(axes, image(c, differences)))
        .filter(drawing -> !drawing.axes().isEmpty() || !drawing.image().isEmpty());
  }

  private static Set<Integer> of(List<Difference> differences, ToIntFunction<Difference> axis) {
    return differences.stream().map(axis::applyAsInt).collect(Collectors.toUnmodifiableSet());
  }

  private static void add(
      List<Axis> axes, String name, AxisGeometry axis, int output, Set<Integer> wrong) {
    AxisDrawing drawing = new AxisDrawing(axis, output, wrong);
    if (drawing.fits() && (axis.fullSize() > 1 || output > 1)) {
      axes.add(
          new Axis(
              "%s: %d asked for, admissible %s".formatted(name, output, axis.admissible()),
              drawing.svg()));
    }
  }

  private static List<List<Cell>> image(Case c, List<Difference> differences) {
    return differences.isEmpty()
            || c.outputHeight() > MOST_CELLS
            || c.outputWidth() > MOST_CELLS
            || c.outputHeight() == 1
            || c.outputWidth() == 1
        ? List.of()
        : IntStream.range(0, c.outputHeight())
            .mapToObj(
                row ->
                    IntStream.range(0, c.outputWidth())
                        .mapToObj(column -> cell(row, column, differences))
                        .toList())
            .toList();
  }

  private static Cell cell(int row, int column, List<Difference> differences) {
    String words =
        differences.stream()
            .filter(d -> d.row() == row && d.column() == column)
            .map(d -> "%s expected %s, was %s".formatted(d.place(), d.expected(), d.actual()))
            .collect(Collectors.joining("; "));
    return new Cell(!words.isEmpty(), words);
  }
}
