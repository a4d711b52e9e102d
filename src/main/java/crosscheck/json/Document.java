package crosscheck.json;

import crosscheck.input.BadInputException;
import crosscheck.input.TextFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
public record Document(Path file, int line, String text) {

  /** The words for an object, whatever it holds. */
  static final String OBJECT = "an object";

  private static final int LONGEST = 60;

  /**
   * Reads a file that holds one document.
   *
   * @throws BadInputException as {@link TextFiles#read}
   */
  public static Document read(Path file) {
    return new Document(file, 0, TextFiles.read(file));
  }

  /**
   * The lines of the document as documents of their own; blank ones are skipped.
   *
   * @throws BadInputException if there is no line at all
   */
  public List<Document> lines() {
    List<String> lines = text.lines().toList();
    List<Document> documents =
        IntStream.range(0, lines.size())
            .filter(i -> !lines.get(i).isBlank())
            .mapToObj(i -> new Document(file, i + 1, lines.get(i)))
            .toList();
    if (documents.isEmpty()) {
      throw new BadInputException(file + ": must hold at least one line of JSON, held none");
    }
    return documents;
  }

  /** The name of the schema that the document says it has; nothing if it says none. */
  public Optional<String> schema() {
    return value(SchemaKey.PLACE).map(said -> said.replaceAll("^\"|(/[^/]*)?\"$", ""));
  }

  /**
   * Throws {@link BadInputException} if the document is no JSON, if it says that it has another
   * version of a form's schema, such as a newer one, or where it breaks it: with the file, the JSON
   * pointer, what is expected and what was found.
   *
   * @param form a form that has a {@link Schema}
   */
  public void requireValid(Class<?> form) {
    SchemaKey schema = SchemaKey.of(form).orElseThrow();
    schema.requireIn(this);
    Schemas.firstViolation(schema.name(), Json.tree(this))
        .ifPresent(
            violation -> {
              throw new BadInputException(
                  "%s: %s%s; see %s"
                      .formatted(
                          inFile(),
                          violation.pointer().isEmpty() ? "" : violation.pointer() + ": ",
                          violation.complaint(),
                          schema.file()));
            });
  }

  /**
   * Reads the document as a form that has every key of it and no other.
   *
   * @throws BadInputException if it is not of the form; the message names the file, the path inside
   *     the JSON and the value
   */
  public <T> T as(Class<T> form) {
    return Json.parse(this, form);
  }

  /** Reads as {@link #as}, but keys may be missing or null: the form checks that itself. */
  public <T> T withOptionalKeys(Class<T> form) {
    return Json.parseWithOptionalKeys(this, form);
  }

  /**
   * Returns the document as one line, its keys in the order of the form's schema, which it keeps.
   */
  public String line(Class<?> form) {
    String schema = SchemaKey.of(form).orElseThrow().name();
    return Json.line(Schemas.ordered(schema, Json.tree(this)));
  }

  private String inFile() {
    return line == 0 ? file.toString() : "%s: line %d".formatted(file, line);
  }

  /** Returns the refusal of the document for the value in a place. */
  BadInputException refused(JsonPointer place, String complaint) {
    String inPlace = place.matches() ? "" : words(place) + ": ";
    return new BadInputException(inFile() + ": " + inPlace + complaint);
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
