package crosscheck.reproduction;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers and texts as both languages read them. */
final class Literals {

  /** The length of a line of numbers. */
  private static final int LINE = 92;

  private Literals() {}

  /** A word in quotation marks. */
  static String quoted(String word) {
    return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  /** A finite number in the fewest digits that give it back: an integer has no point. */
  static String number(double value) {
    boolean isInteger = value == (int) value && !isNegativeZero(value);
    return isInteger ? Integer.toString((int) value) : Double.toString(value);
  }

  private static boolean isNegativeZero(double value) {
    return value == 0 && Math.copySign(1, value) < 0;
  }

  /** Integers with commas between them. */
  static String list(List<Long> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** Items with commas between and after them, in indented lines. */
  static <T> String lines(String indent, Stream<T> items, Function<T, String> text) {
    StringBuilder lines = new StringBuilder();
    int[] length = {LINE};
    items.forEach(
        item -> {
          String next = text.apply(item) + ",";
          if (length[0] + 1 + next.length() > LINE) {
            lines.append(lines.isEmpty() ? "" : "\n").append(indent);
            length[0] = indent.length();
          } else {
            lines.append(' ');
            length[0]++;
          }
          lines.append(next);
          length[0] += next.length();
        });
    return lines.toString();
  }

  /** A text as comment lines that begin with a mark; empty for an empty text. */
  static String comment(String mark, String text) {
    return text.lines()
        .map(line -> mark + (line.isBlank() ? "" : " " + line.replace("\\", "\\\\")))
        .collect(Collectors.joining("\n"));
  }
}
