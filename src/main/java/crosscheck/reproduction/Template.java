package crosscheck.reproduction;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text with places such as <code>${name}</code> to fill.
 *
 * @param text the text
 */
record Template(String text) {

  private static final Pattern PLACE = Pattern.compile("\\$\\{(\\w+)}");

  /**
   * Fills every place once, with a value up to its last line's end; what is filled in is not
   * searched again. A line that only holds a place is left out if nothing is filled in.
   *
   * @throws IllegalArgumentException if a place has no value
   */
  String filled(Map<String, String> values) {
    return text.lines().map(line -> filled(line, values)).collect(Collectors.joining());
  }

  private static String filled(String line, Map<String, String> values) {
    Matcher places = PLACE.matcher(line);
    String filled =
        places.replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), values)));
    boolean onlyPlaces = !line.isBlank() && places.reset().replaceAll("").isBlank();
    return onlyPlaces && filled.isBlank() ? "" : filled + "\n";
  }

  private static String value(String name, Map<String, String> values) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("there is no value for the place " + name);
    }
    return value.stripTrailing();
  }
}
