package crosscheck.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonFileTest {

  @TempDir Path folder;

  record Point(int x, List<Double> values) {
    Point {
      if (x < 0) {
        throw new IllegalArgumentException("x must be >= 0, was " + x);
      }
    }
  }

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
        "{\n  \"x\" : 3,\n  \"values\" : [1.5,\"NaN\",\"-Infinity\"]\n}\n", Files.readString(file));
  }

  @Test
  void nothingIsLeftBesideAWrittenFile() throws IOException {
    JsonFile.write(folder.resolve("point.json"), new Point(3, List.of()));
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsBadInput() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    var error =
        assertThrows(
            BadInputException.class, () -> JsonFile.write(file.resolve("x.json"), List.of()));
    assertTrue(error.getMessage().contains("x.json: cannot be written"), error::getMessage);
  }

  @Test
  void aMissingFileIsNamed() {
    Path file = folder.resolve("none.json");
    var error = assertThrows(BadInputException.class, () -> JsonFile.read(file, Point.class));
    assertEquals(file + ": no such file", error.getMessage());
  }

  @Test
  void aFileThatIsNotUtf8IsRefused() throws IOException {
    assertTrue(
        refused(new byte[] {'"', (byte) 0xff, '"'}).getMessage().endsWith("must be UTF-8, is not"));
  }

  @Test
  void theMessageNamesTheKeyAndTheValue() throws IOException {
    String error =
        refused("{\"x\": -1, \"values\": []}".getBytes(StandardCharsets.UTF_8)).getMessage();
    assertTrue(error.contains("x must be >= 0, was -1"), error);
  }

  @Test
  void deepNestingIsRefusedAndDoesNotOverflowTheStack() throws IOException {
    String error = refused("[".repeat(1_000_000).getBytes(StandardCharsets.UTF_8)).getMessage();
    assertEquals(1, error.lines().count());
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
}
