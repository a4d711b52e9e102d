package crosscheck.json;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Lines of JSON, held against the schemas that they say they have. */
public final class JsonLines {

  private JsonLines() {}

  /**
   * Returns what is wrong with lines, one entry each; nothing if each keeps one of some schemas.
   *
   * @param schemas the names of the schemas that a line may have
   */
  public static List<String> problems(String lines, List<String> schemas) {
    return lines.lines().flatMap(line -> problem(line, schemas).stream()).toList();
  }

  private static List<String> problem(String line, List<String> schemas) {
    JsonNode json = Json.tree(new Document(Path.of("line"), 1, line));
    String name = json.path(SchemaKey.KEY).asString("none").replaceAll("/.*", "");
    if (!schemas.contains(name)) {
      return List.of("the schema is %s, not one of %s".formatted(name, schemas));
    }
    return Schemas.firstViolation(name, json).stream()
        .map(violation -> "%s: %s: %s".formatted(name, violation.pointer(), violation.complaint()))
        .toList();
  }
}
