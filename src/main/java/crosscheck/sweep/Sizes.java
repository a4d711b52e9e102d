package crosscheck.sweep;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A choice of whole numbers: in JSON a list, {@code [1, 2, 4]}, or a range, {@code "1..12"}.
 *
 * @param values the numbers, each once
 */
record Sizes(List<Integer> values) {

  private static final int MOST = 10_000;

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

  /** The numbers of a list. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Sizes of(List<Integer> values) {
    return new Sizes(values);
  }

  /** The numbers of a range such as {@code 1..12}, both ends included. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Sizes parse(String range) {
    String[] ends = range.split("\\.\\.", -1);
    try {
      int first = Integer.parseInt(ends[0]);
      int last = Integer.parseInt(ends[ends.length - 1]);
      if (ends.length == 2 && first <= last && (long) last - first < MOST) {
        return new Sizes(IntStream.rangeClosed(first, last).boxed().toList());
      }
    } catch (NumberFormatException notANumber) {
      // Said below, with the whole text.
    }
    throw new IllegalArgumentException(
        "must be a list of numbers or a range such as \"1..12\" of at most %d numbers, was \"%s\""
            .formatted(MOST, range));
  }

  /** The smallest number. */
  int least() {
    return values.stream().mapToInt(Integer::intValue).min().orElseThrow();
  }
}
