package crosscheck.json;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * JSON laid out as people write it: what is short stands on one line, a list of numbers always
 * does, and each row of a tensor has a line of its own.
 */
final class Layout {

  private static final int COLUMNS = 120;
  private static final Set<String> NUMBERS = Set.of("NaN", "Infinity", "-Infinity");

  /** Larger numbers are shorter with an exponent. */
  private static final double MOST_WHOLE = 1e15;

  private final StringBuilder text = new StringBuilder();

  private Layout() {}

  /** A value of an object or a list, after its key and colon, or after nothing. */
  private record Member(String key, JsonNode value) {
    static Stream<Member> of(JsonNode container) {
      return container.isObject()
          ? container.properties().stream()
              .map(member -> new Member(Json.line(member.getKey()) + ": ", member.getValue()))
          : container.valueStream().map(value -> new Member("", value));
    }

    String line() {
      return key + Layout.line(value);
    }
  }

  /** Returns a value laid out, with a line break at its end. */
  static String text(JsonNode value) {
    Layout layout = new Layout();
    if (value.isObject()) {
      layout.appendLines(value, "");
    } else {
      layout.append(value, "");
    }
    return layout.text.append('\n').toString();
  }

  /** Appends a value to a line that has begun. */
  private void append(JsonNode value, String indentation) {
    String line = line(value);
    int column = text.length() - text.lastIndexOf("\n") - 1;
    // A comma may follow.
    boolean fits = column + line.length() < COLUMNS && !holdsRows(value);
    if (fits || !value.isContainer() || isRow(value)) {
      text.append(line);
    } else {
      appendLines(value, indentation);
    }
  }

  private void appendLines(JsonNode container, String indentation) {
    if (container.isEmpty()) {
      text.append(line(container));
      return;
    }
    text.append(container.isObject() ? '{' : '[');
    String own = indentation + "  ";
    String start = "\n" + own;
    for (Member member : Member.of(container).toList()) {
      text.append(start).append(member.key());
      append(member.value(), own);
      start = ",\n" + own;
    }
    text.append('\n').append(indentation).append(container.isObject() ? '}' : ']');
  }

  /** Returns a value as one line, whatever its length, without a line break at its end. */
  static String line(JsonNode value) {
    if (value.isDouble() && isWhole(value.doubleValue())) {
      return Long.toString((long) value.doubleValue());
    }
    if (!value.isContainer()) {
      return Json.line(value);
    }
    String members = Member.of(value).map(Member::line).collect(Collectors.joining(", "));
    return value.isObject() ? "{" + members + "}" : "[" + members + "]";
  }

  /** Whether a number is written without a point; one has a sign that only the point can keep. */
  private static boolean isWhole(double number) {
    return number == Math.rint(number)
        && Math.abs(number) < MOST_WHOLE
        && Double.doubleToRawLongBits(number) != Double.doubleToRawLongBits(-0.0);
  }

  private static boolean isRow(JsonNode value) {
    return value.isArray()
        && !value.isEmpty()
        && value.valueStream().allMatch(v -> v.isNumber() || NUMBERS.contains(v.asString("")));
  }

  /** Whether it is a list of lists of numbers, as a tensor is, or holds one. */
  private static boolean holdsRows(JsonNode value) {
    return value.isContainer()
        && value
            .valueStream()
            .anyMatch(member -> (value.isArray() && isRow(member)) || holdsRows(member));
  }
}
