package crosscheck.explanation;

import java.util.List;
import java.util.stream.Collectors;

/** How many spatial axes a person speaks of; the op itself has two. */
public enum Rank {
  /** A length; the op is given one row, of which nobody speaks. */
  ONE,
  /** A height and a width. */
  TWO;

  private static final int AXES = 2;

  /** The axes' names. */
  List<String> axes() {
    return this == ONE ? List.of("length") : List.of("height", "width");
  }

  /** What one step along each axis is called. */
  List<String> cells() {
    return this == ONE ? List.of("cell") : List.of("row", "column");
  }

  /** The number of axes. */
  int count() {
    return axes().size();
  }

  /** Returns those of height and width of which a person speaks. */
  <T> List<T> spokenOf(List<T> heightAndWidth) {
    return heightAndWidth.subList(AXES - count(), AXES);
  }

  /** Returns a size in words, {@code 96x128} or {@code 96}. */
  String size(List<Integer> heightAndWidth) {
    return spokenOf(heightAndWidth).stream().map(String::valueOf).collect(Collectors.joining("x"));
  }
}
