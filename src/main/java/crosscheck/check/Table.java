package crosscheck.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
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
