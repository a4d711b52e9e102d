package crosscheck.sweep;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import crosscheck.json.Json;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A choice of whole numbers: in JSON a list, {@code [1, 2, 4]}, or a range, {@code "1..12"}.
 *
 * @param values the numbers, each once
 */
@JsonClassDescription(Sizes.FORM)
record Sizes(List<Integer> values) {

  private static final int MOST = 10_000;

  static final String FORM =
      "a list of numbers or a range such as \"1..12\" of at most " + MOST + " numbers";

  Sizes {
    if (values.isEmpty() || values.size() > MOST) {
      throw new IllegalArgumentException(
          "must be 1 to %d numbers, were %d".formatted(MOST, values.size()));
    }
    if (new LinkedHashSet<>(values).size() < values.size()) {
      throw new IllegalArgumentException("must not repeat a number, was " + values);
    }
    values = List.copyOf(values);
  }

  /** The numbers of a list, or of a range, both ends included. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Sizes of(Object json) {
    if (json instanceof List<?> list) {
      return new Sizes(list.stream().map(Sizes::number).toList());
    }
    if (json instanceof String range) {
      return parse(range);
    }
    throw bad(Json.line(json));
  }

  /** The numbers as people write them: a range where they are three or more in a row. */
  @JsonValue
  Object json() {
    int first = values.get(0);
    boolean inRow = IntStream.range(0, values.size()).allMatch(i -> values.get(i) == first + i);
    return inRow && values.size() > 2 ? first + ".." + values.get(values.size() - 1) : values;
  }

  private static Integer number(Object json) {
    if (json instanceof Integer number) {
      return number;
    }
    throw bad("a list with " + Json.line(json));
  }

  private static Sizes parse(String range) {
    String[] ends = range.split("\\.\\.", -1);
    try {
      int first = Integer.parseInt(ends[0]);
      int last = Integer.parseInt(ends[ends.length - 1]);
      if (ends.length == 2 && first <= last && (long) last - first < MOST) {
        return new Sizes(IntStream.rangeClosed(first, last).boxed().toList());
      }
    } catch (NumberFormatException notANumber) {
      // Reported below, with the whole text.
    }
    throw bad(Json.line(range));
  }

  private static IllegalArgumentException bad(String was) {
    return new IllegalArgumentException("must be " + FORM + ", was " + was);
  }

  /** The smallest number. */
  int least() {
    return values.stream().mapToInt(Integer::intValue).min().orElseThrow();
  }

  /** The largest number. */
  int greatest() {
    return values.stream().mapToInt(Integer::intValue).max().orElseThrow();
  }
}
