package crosscheck.check.published;

import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.geometry.Padding;
import crosscheck.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A padding of the op as {@code tf_equivalents} says it. */
record EquivalentPadding(Padding height, Padding width) {

  private static final String EXPLICIT = "EXPLICIT_tblr";

  static final EquivalentPadding VALID =
      new EquivalentPadding(new Padding.Valid(), new Padding.Valid());

  static final EquivalentPadding SAME =
      new EquivalentPadding(new Padding.Same(), new Padding.Same());

  /**
   * Reads a word, in upper or lower case, or {@code {"EXPLICIT_tblr": [top, bottom, left, right]}}.
   *
   * @throws IllegalArgumentException if it is something else
   */
  static EquivalentPadding of(Object json) {
    if (json instanceof String word) {
      return switch (word.toUpperCase(Locale.ROOT)) {
        case "VALID" -> VALID;
        case "SAME" -> SAME;
        default -> throw bad(json);
      };
    }
    if (json instanceof Map<?, ?> map
        && map.size() == 1
        && map.get(EXPLICIT) instanceof List<?> tblr
        && tblr.size() == 4
        && tblr.stream().allMatch(cells -> cells instanceof Integer number && number >= 0)) {
      List<Integer> cells = tblr.stream().map(Integer.class::cast).toList();
      return new EquivalentPadding(
          new Padding.Explicit(cells.get(0), cells.get(1)),
          new Padding.Explicit(cells.get(2), cells.get(3)));
    }
    throw bad(json);
  }

  static EquivalentPadding of(ConvTransposeGeometry geometry) {
    return new EquivalentPadding(geometry.height().padding(), geometry.width().padding());
  }

  Padding.Kind kind() {
    return height.kind();
  }

  /** The cells at the top, the bottom, the left and the right. */
  List<Integer> cells() {
    return List.of(height.before(), height.after(), width.before(), width.after());
  }

  /** What {@link #of(Object)} reads. */
  Object json() {
    return kind() == Padding.Kind.EXPLICIT ? Map.of(EXPLICIT, cells()) : kind().name();
  }

  private static IllegalArgumentException bad(Object json) {
    return new IllegalArgumentException(
        ("tf_equivalents: must be a list of \"VALID\", \"SAME\" and"
                + " {\"%s\": [top, bottom, left, right]}, whole numbers of 0 and more, one was %s")
            .formatted(EXPLICIT, Json.spaced(json)));
  }
}
