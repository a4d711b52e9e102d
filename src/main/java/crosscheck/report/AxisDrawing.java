package crosscheck.report;

import crosscheck.geometry.AxisGeometry;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * One axis drawn as SVG: the input's cells spread by the stride, the kernel's footprint of each,
 * the crop at both ends, and the output. It needs the JDK alone, and runs in a browser as well.
 *
 * @param axis the axis
 * @param output the output's cells, at least 1
 * @param wrong the output cells, from 0, whose values are not as they must be
 */
public record AxisDrawing(AxisGeometry axis, int output, Set<Integer> wrong) {

  /** More could not be told apart on a page. */
  private static final int MOST_COLUMNS = 64;

  private static final int MOST_ROWS = 24;
  private static final int CELL = 26;
  private static final int MARGIN = 84;

  /** Copies the set. */
  public AxisDrawing {
    wrong = Set.copyOf(wrong);
  }

  /** Whether the axis has few enough cells to be drawn. */
  public boolean fits() {
    return columns() <= MOST_COLUMNS && axis.input() <= MOST_ROWS;
  }

  /** The drawing; the classes of its cells are for the page's style sheet. */
  public String svg() {
    int rows = axis.input() + 2;
    int width = MARGIN + columns() * CELL + 1;
    int height = rows * CELL + 1;
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg class=\"axis\" role=\"img\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\"><title>%s</title>"
            .formatted(width, height, width, height, words()));
    row(svg, 0, "input", cell -> cell % axis.stride() == 0 && cell / axis.stride() < axis.input());
    for (int i = 0; i < axis.input(); i++) {
      int first = i * axis.stride();
      row(
          svg,
          i + 1,
          "kernel of x" + i,
          cell ->
              cell >= first
                  && (cell - first) % axis.dilation() == 0
                  && (cell - first) / axis.dilation() < axis.kernel());
    }
    row(svg, rows - 1, "output", cell -> true);
    for (int edge : new int[] {crop(), crop() + output}) {
      int x = MARGIN + edge * CELL;
      svg.append("<path class=\"edge\" d=\"M%d 0V%d\"/>".formatted(x, height));
    }
    return svg.append("</svg>").toString();
  }

  private int crop() {
    return axis.cropBefore(output);
  }

  private int columns() {
    return Math.max(axis.fullSize(), crop() + output);
  }

  private String words() {
    return "%d input cells, %d apart, kernel of %d; the full scatter has %d cells, %d are cut at the start, the output keeps %d"
        .formatted(axis.input(), axis.stride(), axis.kernel(), axis.fullSize(), crop(), output);
  }

  private void row(StringBuilder svg, int row, String name, IntPredicate has) {
    svg.append("<text class=\"name\" x=\"0\" y=\"%d\">%s</text>".formatted(baseline(row), name));
    for (int cell = 0; cell < columns(); cell++) {
      if (row == axis.input() + 1) {
        outputCell(svg, row, cell);
      } else if (has.test(cell)) {
        cell(svg, row, cell, row == 0 ? "input" : "kernel", label(row, cell));
      } else if (row == 0 && cell <= (axis.input() - 1) * axis.stride()) {
        cell(svg, row, cell, "gap", "0");
      }
    }
  }

  private String label(int row, int cell) {
    return row == 0
        ? "x" + cell / axis.stride()
        : "w" + (cell - (row - 1) * axis.stride()) / axis.dilation();
  }

  private void outputCell(StringBuilder svg, int row, int cell) {
    int kept = cell - crop();
    if (kept < 0 || kept >= output) {
      cell(svg, row, cell, "cut", "cut");
    } else if (wrong.contains(kept)) {
      cell(svg, row, cell, "wrong", "✗" + kept);
    } else {
      cell(svg, row, cell, cell < axis.fullSize() ? "output" : "zero", "y" + kept);
    }
  }

  private static int baseline(int row) {
    return row * CELL + CELL * 2 / 3;
  }

  private static void cell(StringBuilder svg, int row, int cell, String kind, String text) {
    int x = MARGIN + cell * CELL;
    svg.append(
        "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/><text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>"
            .formatted(
                kind,
                x + 1,
                row * CELL + 2,
                CELL - 2,
                CELL - 4,
                kind,
                x + CELL / 2,
                baseline(row),
                text));
  }
}
