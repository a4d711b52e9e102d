package crosscheck.check;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** Tables of text for the console. */
public final class Tables {

  private Tables() {}

  /** A number with its thousands set apart; a dash for 0. */
  public static String count(long number) {
    return number == 0 ? "-" : String.format(Locale.ROOT, "%,d", number);
  }

  /** A table of rows of one length, whose columns are as wide as they need. */
  public static String of(List<List<String>> rows) {
    int columns = rows.get(0).size();
    Column[] shape = new Column[columns];
    for (int i = 0; i < columns; i++) {
      int column = i;
      int width = rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
      shape[i] = new Column(width + (i == 0 ? 0 : 2), i == 0 ? 0 : 2, Column.Overflow.SPAN);
    }
    TextTable table = TextTable.forColumns(Help.defaultColorScheme(Help.Ansi.OFF), shape);
    rows.forEach(row -> table.addRowValues(row.toArray(new String[0])));
    return table.toString();
  }
}
