package crosscheck.explanation;

import crosscheck.geometry.Alignment;
import crosscheck.geometry.AxisGeometry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One axis drawn as text: the input's cells spread by the stride, the kernel's footprint of each,
 * the crop at both ends, and the output.
 *
 * <p>A long input is drawn with a few cells. Each cell that is left out takes a stride from scatter
 * and output alike, so that the crop at both ends stays as it is.
 */
final class Picture {

  private static final int MOST_INPUT = 4;
  private static final int MOST_COLUMNS = 24;
  private static final int COLUMN = 4;
  private static final int MARGIN = 14;

  private Picture() {}

  /**
   * Draws the axis of an admissible output; an axis that needs too many cells has one line that
   * says so.
   */
  static List<String> of(AxisGeometry axis, int output) {
    for (int input = Math.min(axis.input(), MOST_INPUT); input >= 1; input--) {
      AxisGeometry drawn =
          new AxisGeometry(input, axis.kernel(), axis.stride(), axis.dilation(), axis.padding());
      int size = output - (axis.input() - input) * axis.stride();
      if (size >= 1 && columns(drawn, size) <= MOST_COLUMNS) {
        return draw(axis, drawn, new Alignment(size, axis.cropBefore(output)));
      }
    }
    return List.of("not drawn: it needs more than %d cells".formatted(MOST_COLUMNS));
  }

  private static int columns(AxisGeometry axis, int size) {
    return Math.max(axis.fullSize(), axis.cropBefore(size) + size);
  }

  private static List<String> draw(AxisGeometry axis, AxisGeometry drawn, Alignment kept) {
    int columns = Math.max(drawn.fullSize(), kept.crop() + kept.size());
    List<String> lines = new ArrayList<>();
    String[] input = cells(columns, "");
    Arrays.fill(input, 0, (drawn.input() - 1) * drawn.stride() + 1, ".");
    for (int i = 0; i < drawn.input(); i++) {
      input[i * drawn.stride()] = "x" + i;
    }
    lines.add(line("input", input));
    for (int i = 0; i < drawn.input(); i++) {
      String[] footprint = cells(columns, "");
      for (int j = 0; j < drawn.kernel(); j++) {
        footprint[i * drawn.stride() + j * drawn.dilation()] = "w" + j;
      }
      lines.add(line("kernel of x" + i, footprint));
    }
    String[] output = cells(columns, "cut");
    for (int t = 0; t < kept.size(); t++) {
      output[kept.crop() + t] = "y" + t;
    }
    for (int t = drawn.fullSize(); t < columns; t++) {
      output[t] += "=0";
    }
    lines.add(line("output", output));
    if (drawn.input() < axis.input()) {
      lines.add(
          "drawn with %d input cells; each further one adds %d cell%s in the middle"
              .formatted(drawn.input(), axis.stride(), axis.stride() == 1 ? "" : "s"));
    }
    return lines;
  }

  private static String[] cells(int columns, String cell) {
    String[] cells = new String[columns];
    Arrays.fill(cells, cell);
    return cells;
  }

  private static String line(String name, String[] cells) {
    StringBuilder line = new StringBuilder();
    line.append(name).append(" ".repeat(MARGIN - name.length()));
    for (String cell : cells) {
      line.append(cell).append(" ".repeat(Math.max(1, COLUMN + 1 - cell.length())));
    }
    return line.toString().stripTrailing();
  }
}
