package crosscheck.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** A table of text for the console, whose columns are as wide as they need. */
public final class Table {

  private static final int GAP = 2;

  private final List<String[]> rows = new ArrayList<>();

  /** A table with a header. */
  public Table(String... header) {
    rows.add(header);
  }

  /** A table with a header of one column and others. */
  public Table(String first, Collection<String> others) {
    this(joined(first, others));
  }

  private static String[] joined(String first, Collection<String> others) {
    List<String> row = new ArrayList<>(List.of(first));
    row.addAll(others);
    return row.toArray(String[]::new);
  }

  /** Adds a row as long as the header. */
  public void row(String... cells) {
    rows.add(cells);
  }

  /** Adds a row of one cell and others. */
  public void row(String first, Collection<String> others) {
    row(joined(first, others));
  }

  /** Whether there is nothing but the header. */
  public boolean isEmpty() {
    return rows.size() == 1;
  }

  /** Returns a number with its thousands set apart; a dash for 0. */
  public static String count(long number) {
    return number == 0 ? "-" : number(number);
  }

  /** Returns a number with its thousands set apart. */
  public static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /**
   * Returns the table with its widest columns broken at spaces until it is so wide at most, as far
   * as words allow, which may be ids to copy.
   */
  public String within(int columns) {
    int[] widths = new int[rows.get(0).length];
    int[] words = new int[widths.length];
    for (String[] row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
        words[i] = Math.max(words[i], longestWord(row[i]));
      }
    }
    int excess = IntStream.of(widths).sum() + GAP * (widths.length - 1) - columns;
    for (; excess > 0; excess--) {
      OptionalInt widest =
          IntStream.range(0, widths.length)
              .filter(i -> widths[i] > words[i])
              .reduce((a, b) -> widths[a] >= widths[b] ? a : b);
      if (widest.isEmpty()) {
        break;
      }
      widths[widest.getAsInt()]--;
    }
    Table broken = new Table();
    broken.rows.clear();
    rows.forEach(row -> broken.addBroken(row, widths));
    return broken.toString();
  }

  /** Without the spaces that set a cell off. */
  private static int longestWord(String cell) {
    int indentation = cell.length() - cell.stripLeading().length();
    return indentation
        + Arrays.stream(cell.strip().split(" ")).mapToInt(String::length).max().orElse(0);
  }

  /** Adds a row of several lines. */
  private void addBroken(String[] row, int[] widths) {
    List<List<String>> cells = new ArrayList<>();
    for (int i = 0; i < row.length; i++) {
      cells.add(lines(row[i], widths[i]));
    }
    int most = cells.stream().mapToInt(List::size).max().orElse(0);
    for (int line = 0; line < most; line++) {
      int at = line;
      rows.add(
          cells.stream().map(cell -> at < cell.size() ? cell.get(at) : "").toArray(String[]::new));
    }
  }

  private static List<String> lines(String cell, int width) {
    List<String> lines = new ArrayList<>();
    String left = cell;
    while (left.length() > width) {
      int space = left.lastIndexOf(' ', width);
      if (space <= left.length() - left.stripLeading().length()) {
        break;
      }
      lines.add(left.substring(0, space));
      left = left.substring(space + 1);
    }
    lines.add(left);
    return lines;
  }

  @Override
  public String toString() {
    Column[] columns = new Column[rows.get(0).length];
    for (int i = 0; i < columns.length; i++) {
      int column = i;
      int width = rows.stream().mapToInt(row -> row[column].length()).max().orElse(0);
      int gap = i == 0 ? 0 : GAP;
      columns[i] = new Column(width + gap, gap, Column.Overflow.SPAN);
    }
    TextTable table = TextTable.forColumns(Help.defaultColorScheme(Help.Ansi.OFF), columns);
    rows.forEach(table::addRowValues);
    return table.toString();
  }
}
