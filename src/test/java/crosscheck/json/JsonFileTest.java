package crosscheck.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import crosscheck.input.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFileTest {

  @TempDir Path folder;

  record Point(int x, List<Double> values) {
    Point {
      if (x < 0) {
        throw new IllegalArgumentException("x must be >= 0, was " + x);
      }
    }
  }

  enum Color {
    @JsonProperty("red")
    RED,
    GREEN
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Circle.class, name = "circle"),
    @JsonSubTypes.Type(value = Dot.class, name = "dot")
  })
  sealed interface Shape {}

  record Circle(long r) implements Shape {}

  record Dot() implements Shape {}

  record Drawing(Color color, String name, Boolean flag, Shape shape) {
    Drawing {
      if (name != null && !name.matches("[a-z]+")) {
        throw new IllegalArgumentException("name: must be of letters, was " + name);
      }
    }
  }

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Label(String text, Optional<Integer> size) {}

  private BadInputException refused(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("point.json"), bytes);
    return assertThrows(BadInputException.class, () -> JsonFile.read(file, Point.class));
  }

  @Test
  void whatIsWrittenIsReadBackAndEndsInALineBreak() throws IOException {
    Path file = folder.resolve("a").resolve("b").resolve("point.json");
    Point point = new Point(3, List.of(1.5, Double.NaN, Double.NEGATIVE_INFINITY));
    JsonFile.write(file, point);
    assertEquals(point, JsonFile.read(file, Point.class));
    assertEquals(
        "{\n  \"x\": 3,\n  \"values\": [1.5, \"NaN\", \"-Infinity\"]\n}\n", Files.readString(file));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'x': -1, 'values': []}| x must be >= 0, was -1",
        "{'x': 12345678901, 'values': []}| x: must be a whole number from -2147483648 to 2147483647, was 12345678901",
        "{'x': 1e3, 'values': []}| x: must be a whole number from -2147483648 to 2147483647, was 1e3",
        "{'x': '1', 'values': []}| x: must be a whole number from -2147483648 to 2147483647, was '1'",
        "{'x': 1, 'values': 7}| values: must be a list, was 7",
        "{'x': 1, 'values': {}}| values: must be a list, was an object",
        "{'x': 1, 'values': [0.5, null]}| values[1]: must be a number, was null",
        "{'x': 1, 'values': [0.5, 1e400]}| values[1]: must be a number within +-1.7976931348623157E308 (infinity is 'Infinity'), was 1e400",
        "{'x': 1e400, 'values': []}| x: must be a number within +-1.7976931348623157E308 (infinity is 'Infinity'), was 1e400",
        "{'values': []}| missing key 'x': must be a whole number from -2147483648 to 2147483647",
        "{'x': 1, 'values': [], 'y': 2}| unknown key 'y'; allowed: x, values",
        "{'x': 1, 'values': [], '': 2}| unknown key ''; allowed: x, values",
        "{'x': 1, 'values': [1, 2}| line 1, column 25: must be strict JSON, is not: Unexpected close marker '}': expected ']' (for Array starting at [Source: (StringReader); line: 1, column: 20])",
        "{'x': 1, 'x': 2, 'values': []}| line 1, column 13: must be strict JSON, is not: Duplicate Object property 'x'",
        "{'x': 1, 'values': [1, 2| line 1, column 25: ends in the middle of a value",
        "{'x': 1, 'values': []} {}| line 1, column 24: must end after the object, goes on",
        "{'x': NaN, 'values': []}| line 1, column 10: must be strict JSON, is not: Non-standard token 'NaN': enable `JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS` to allow",
        "{'x': 0x1F, 'values': []}| line 1, column 8: must be strict JSON, is not: Unexpected character ('x' (code 120)): hexadecimal number literals require enabling `JsonReadFeature.ALLOW_HEXADECIMAL_NUMBERS`",
        "[]| must be an object, was a list",
        "null| must be an object, was null",
        "``| must be an object, is empty",
      })
  void theMessageNamesTheKeyTheValueAndWhatIsAllowed(String json, String words) throws IOException {
    assertComplaint(words, json, Point.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'color': 'REDD'}| color: must be one of red, GREEN, was 'REDD'",
        "{'color': 0}| color: must be one of red, GREEN, was 0",
        "{'name': [7]}| name: must be a text, was a list",
        "{'name': 'a\\u0000'}| name: must be of letters, was a\\u0000",
        "{'flag': 0}| flag: must be true or false, was 0",
        "{'shape': {'kind': 'oval'}}| shape.kind: must be one of circle, dot, was 'oval'",
        "{'shape': {'kind': []}}| shape.kind: must be one of circle, dot, was a list",
        "{'shape': {'kind': 'circle', 'r': 1.5}}| shape.r: must be a whole number from -9223372036854775808 to 9223372036854775807, was 1.5",
        "{'shape': {}}| shape: missing key 'kind': must be one of circle, dot",
        "{'shape': 'dot'}| shape: must be an object, was 'dot'",
        "{'shape': {'kind': 'dot', 'r': 1}}| shape: unknown key 'r'; allowed: none",
      })
  void theMessageNamesTheKeyTheValueAndWhatIsAllowedWhereKeysMayBeMissing(String json, String words)
      throws IOException {
    assertComplaint("line 1: " + words, json, Drawing.class);
  }

  private void assertComplaint(String words, String json, Class<?> form) throws IOException {
    Path file = Files.writeString(folder.resolve("it.json"), json.replace('\'', '"'));
    var error =
        assertThrows(
            BadInputException.class,
            () -> {
              if (form == Point.class) {
                JsonFile.read(file, form);
              } else {
                JsonFile.readLinesWithOptionalKeys(file, form);
              }
            });
    assertEquals(file + ": " + words, error.getMessage().replace('"', '\''));
  }

  record Anything(Object any) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1e400| any| 1e400",
        "-1e400| any| -1e400",
        "[[1, 2], [3, 1e400]]| any[1][1]| 1e400",
        "{'a': [{'b': 1e400}]}| any.a[0].b| 1e400",
      })
  void aNumberPastDoubleIsRefusedInItsPlaceWhateverIsRead(
      String json, String place, String number) {
    Document document =
        new Document(Path.of("it.json"), 0, "{'any': %s}".formatted(json).replace('\'', '"'));
    String words =
        "it.json: %s: must be a number within +-1.7976931348623157E308 (infinity is \"Infinity\"), was %s"
            .formatted(place, number);
    for (Executable read :
        List.<Executable>of(
            () -> document.as(Anything.class),
            () -> document.withOptionalKeys(Anything.class),
            () -> Json.tree(document))) {
      assertEquals(words, assertThrows(BadInputException.class, read).getMessage());
    }
  }

  @Test
  void aWholeNumberOfManyDigitsIsRefusedWhereItIsPastDouble() {
    Document document =
        new Document(Path.of("it.json"), 0, "{\"any\": 1%s}".formatted("0".repeat(400)));
    String message =
        assertThrows(BadInputException.class, () -> document.as(Anything.class)).getMessage();
    assertTrue(message.startsWith("it.json: any: must be a number within +-1.79"), message);
  }

  @Test
  void aLongValueIsShownByItsBeginning() throws IOException {
    String error =
        refused(("{\"x\": \"" + "1".repeat(100_000) + "\"}").getBytes(UTF_8)).getMessage();
    assertTrue(error.endsWith("1... (100000 characters)\""), error);
  }

  @Test
  void deepNestingIsRefusedAndDoesNotOverflowTheStack() throws IOException {
    String error = refused("[".repeat(1_000_000).getBytes(UTF_8)).getMessage();
    assertEquals(1, error.lines().count());
  }

  @Test
  void aKeyThatIsTooLongIsRefusedWithWhatIsAllowed() throws IOException {
    String error = refused(("{\"" + "x".repeat(60_000) + "\": 1}").getBytes(UTF_8)).getMessage();
    assertTrue(error.contains("is larger than allowed: keys to 50000 characters, "), error);
  }

  @Test
  void aLineOfManyIsNamedByItsNumber() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("points.jsonl"),
            "{\"x\": 1, \"values\": []}\n\n{\"x\": \"one\", \"values\": []}\n");
    var error = assertThrows(BadInputException.class, () -> JsonFile.readLines(file, Point.class));
    assertTrue(error.getMessage().startsWith(file + ": line 3: x: "), error::getMessage);
  }

  @Test
  void aFileWithoutLinesIsBadInput() throws IOException {
    Path file = Files.writeString(folder.resolve("points.jsonl"), "\n");
    assertThrows(BadInputException.class, () -> JsonFile.readLines(file, Point.class));
  }

  @Test
  void aKeyMayBeMissingIfItsValueIsOptionalAndNoOther() throws IOException {
    Path file = folder.resolve("label.json");
    for (Label label : List.of(new Label("a", Optional.empty()), new Label("a", Optional.of(3)))) {
      JsonFile.write(file, label);
      assertEquals(label, JsonFile.read(file, Label.class));
    }
    Files.writeString(file, "{\"size\": 3}");
    var missing = assertThrows(BadInputException.class, () -> JsonFile.read(file, Label.class));
    assertEquals(file + ": missing key 'text': must be a text", missing.getMessage());
    Files.writeString(file, "{\"text\": \"a\", \"size\": \"3\"}");
    assertThrows(BadInputException.class, () -> JsonFile.read(file, Label.class));
  }
}
