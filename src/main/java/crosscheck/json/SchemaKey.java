package crosscheck.json;

import java.util.Optional;
import tools.jackson.core.JsonPointer;

/**
 * The first key of a file that has a {@link Schema}.
 *
 * @param name the schema's name
 * @param version its version, at least 1
 */
record SchemaKey(String name, int version) {

  /** The key. */
  static final String KEY = "schema";

  /** Where it is in a document. */
  static final JsonPointer PLACE = JsonPointer.empty().appendProperty(KEY);

  /** The key of a form's files, if it has a schema. */
  static Optional<SchemaKey> of(Class<?> form) {
    return Optional.ofNullable(form.getAnnotation(Schema.class))
        .map(schema -> new SchemaKey(schema.value(), schema.version()));
  }

  /** The file that explains every key. */
  String file() {
    return "fixtures/schema/" + name + ".json";
  }

  /**
   * Throws {@link crosscheck.input.BadInputException} if the document says that it has another
   * schema, or another version.
   */
  void requireIn(Document document) {
    String own = '"' + toString() + '"';
    document
        .value(PLACE)
        .filter(said -> !said.equals(own))
        .ifPresent(
            other -> {
              throw document.refused(
                  PLACE, "must be %s, was %s%s".formatted(own, other, newer(other)));
            });
  }

  private String newer(String other) {
    boolean sameName = other.matches("\"" + name + "/[1-9][0-9]{0,8}\"");
    return sameName && Integer.parseInt(other.replaceAll("\\D", "")) > version
        ? ", which is newer than this program"
        : "";
  }

  @Override
  public String toString() {
    return name + "/" + version;
  }
}
