package crosscheck.check.published;

import crosscheck.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the caller of another framework says about padding. */
sealed interface PeerPadding {

  /**
   * A word.
   *
   * @param word in upper case, such as SAME_UPPER
   */
  record Word(String word) implements PeerPadding {}

  /** Cells in the framework's own meaning, mostly to cut; those at the end may be negative. */
  record Pads(int top, int bottom, int left, int right) implements PeerPadding {}

  /**
   * Reads a word, {@code {"auto_pad": word}}, {@code {"pads": [all beginnings, all ends]}} or the
   * list top, bottom, left, right.
   *
   * @throws IllegalArgumentException if it is something else
   */
  static PeerPadding of(Object json) {
    if (json instanceof String word) {
      return word(word);
    }
    if (json instanceof List<?> list && list.size() == 4) {
      List<Integer> pads = integers(list);
      return new Pads(pads.get(0), pads.get(1), pads.get(2), pads.get(3));
    }
    if (json instanceof Map<?, ?> map && map.size() == 1) {
      if (map.get("auto_pad") instanceof String word) {
        return word(word);
      }
      if (map.get("pads") instanceof List<?> list && list.size() == 4) {
        List<Integer> pads = integers(list);
        return new Pads(pads.get(0), pads.get(2), pads.get(1), pads.get(3));
      }
      if (map.get("pads") instanceof List<?> list && list.size() == 2) {
        List<Integer> pads = integers(list);
        return new Pads(0, 0, pads.get(0), pads.get(1));
      }
    }
    throw bad(json);
  }

  private static PeerPadding word(String word) {
    String upper = word.toUpperCase(Locale.ROOT);
    return upper.equals("NOTSET") ? new Pads(0, 0, 0, 0) : new Word(upper);
  }

  private static List<Integer> integers(List<?> list) {
    List<Integer> integers = new ArrayList<>();
    for (Object item : list) {
      if (!(item instanceof Integer number)) {
        throw bad(list);
      }
      integers.add(number);
    }
    return integers;
  }

  private static IllegalArgumentException bad(Object json) {
    return new IllegalArgumentException(
        "padding: must be a word, {\"auto_pad\": word}, {\"pads\": [2 or 4 integers]} or"
            + " [top, bottom, left, right], was "
            + Json.spaced(json));
  }
}
