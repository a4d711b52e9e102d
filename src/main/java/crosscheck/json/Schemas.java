package crosscheck.json;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schemas of {@code fixtures/schema}, draft 2020-12, which the program carries. */
final class Schemas {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  /** The keywords whose message already says which key it is about. */
  private static final Set<String> ABOUT_KEYS = Set.of("required", "additionalProperties");

  private Schemas() {}

  /** Where a document breaks its schema first, what is expected there and what was found. */
  record Violation(String pointer, String complaint) {
    private static Violation of(Error error) {
      JsonNode was = error.getInstanceNode();
      boolean showsValue = !ABOUT_KEYS.contains(error.getKeyword()) && was != null;
      return new Violation(
          error.getInstanceLocation().toString(),
          error.getMessage() + (showsValue ? ", was " + Document.shortened(Json.line(was)) : ""));
    }
  }

  /**
   * Returns the first violation of a schema by a document, in the order of places; nothing if there
   * is none.
   */
  static Optional<Violation> firstViolation(String schema, JsonNode document) {
    return read(schema).validate(document).stream()
        .map(Violation::of)
        .min(Comparator.comparing(Violation::pointer).thenComparing(Violation::complaint));
  }

  /** Returns an object's members in the order in which its schema names them. */
  static JsonNode ordered(String schema, JsonNode object) {
    ObjectNode ordered = JsonNodeFactory.instance.objectNode();
    read(schema)
        .getSchemaNode()
        .path("properties")
        .propertyStream()
        .map(Map.Entry::getKey)
        .filter(object::has)
        .forEach(key -> ordered.set(key, object.get(key)));
    return ordered;
  }

  /** The registry keeps what it has read. */
  private static com.networknt.schema.Schema read(String name) {
    return REGISTRY.getSchema(
        SchemaLocation.of("classpath:crosscheck/fixtures/schema/" + name + ".json"));
  }
}
