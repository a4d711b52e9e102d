package crosscheck.json;

import crosscheck.input.BadInputException;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.filter.FilteringParserDelegate;
import tools.jackson.core.filter.JsonPointerBasedFilter;
import tools.jackson.core.filter.TokenFilter;
import tools.jackson.core.filter.TokenFilter.Inclusion;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON text and where it was read.
 *
 * @param file its file
 * @param line its line in a file of JSON lines; 0 if the text is the whole file
 * @param text the text
 */
record Document(Path file, int line, String text) {

  /** The words for an object, whatever it holds. */
  static final String OBJECT = "an object";

  private static final int LONGEST = 60;

  /** Returns the refusal of the document for the value in a place. */
  BadInputException refused(JsonPointer place, String complaint) {
    String inLine = line == 0 ? "" : "line " + line + ": ";
    String inPlace = place.matches() ? "" : words(place) + ": ";
    return new BadInputException(file + ": " + inLine + inPlace + complaint);
  }

  /** A place as users read it, {@code a.b[1]}. */
  private static String words(JsonPointer place) {
    StringBuilder words = new StringBuilder();
    for (JsonPointer step = place; !step.matches(); step = step.tail()) {
      if (step.mayMatchElement()) {
        words.append('[').append(step.getMatchingIndex()).append(']');
      } else {
        words.append(words.isEmpty() ? "" : ".").append(shortened(step.getMatchingProperty()));
      }
    }
    return words.toString();
  }

  /** Returns the refusal of the document for the text at a line and column. */
  BadInputException refusedAt(TokenStreamLocation place, String complaint) {
    // Within a JSON line the parser counts one line.
    return new BadInputException(
        "%s: line %d, column %d: %s"
            .formatted(file, Math.max(line, place.getLineNr()), place.getColumnNr(), complaint));
  }

  /**
   * Returns the value in a place, in a few words; empty if the text has none before it is
   * malformed.
   */
  Optional<String> value(JsonPointer place) {
    TokenFilter filter =
        place.matches() ? TokenFilter.INCLUDE_ALL : new JsonPointerBasedFilter(place);
    try (JsonParser parser =
        new FilteringParserDelegate(
            JsonMapper.shared().createParser(text), filter, Inclusion.ONLY_INCLUDE_ALL, false)) {
      return Optional.ofNullable(parser.nextToken()).map(token -> words(token, parser));
    } catch (JacksonException malformed) {
      return Optional.empty();
    }
  }

  private static String words(JsonToken token, JsonParser parser) {
    return switch (token) {
      case START_OBJECT -> OBJECT;
      case START_ARRAY -> "a list";
      case VALUE_STRING -> '"' + shortened(parser.getString()) + '"';
      default -> shortened(parser.getString());
    };
  }

  /** Returns a text of the document, or its beginning and its length if it is long. */
  static String shortened(String text) {
    return text.length() <= LONGEST
        ? text
        : "%s... (%d characters)".formatted(text.substring(0, LONGEST), text.length());
  }
}
