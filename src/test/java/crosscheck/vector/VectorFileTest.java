package crosscheck.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.input.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VectorFileTest {

  private static final String VECTOR =
      """
          {
            "id": "bf16-nhwc-valid-i1x1-k1x2-s1x1-d1x1-o1x2-c1x1-b1",
            "catches": 1,
            "elementTypes": ["FLOAT32"],
            "comparison": "VALUES",
            "dataFormat": "NHWC",
            "padding": "VALID",
            "explicitPaddings": [],
            "strides": [1, 1],
            "dilations": [1, 1],
            "groups": 1,
            "outputSize": [1, 2],
            "input": {"shape": [1, 1, 1, 1], "rows": [[3]]},
            "filter": {"shape": [1, 2, 1, 1], "rows": [[2, -1]]},
            "output": {"shape": [1, 1, 2, 1], "rows": [[6, -3]]}
          }\
      """;

  private static final String FILE =
      """
      {
        "schema": "vectors/1",
        "feature": "kernel",
        "description": "Kernels.",
        "vectors": [%s]
      }
      """;

  @TempDir private Path folder;

  private Vectors read(String text) throws IOException {
    Path file = folder.resolve("kernel.json");
    Files.writeString(file, text);
    return Vectors.read(folder);
  }

  private String refused(String text) {
    String message = assertThrows(BadInputException.class, () -> read(text)).getMessage();
    assertEquals(1, message.lines().count(), message);
    assertTrue(message.startsWith(folder.resolve("kernel.json").toString()), message);
    return message.substring(folder.resolve("kernel.json").toString().length());
  }

  @Test
  void aFileOfThisFormCanBeRead() throws IOException {
    assertEquals(1, read(FILE.formatted(VECTOR)).all().count());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"rows\": [[6, -3]]| \"rows\": [[6]]| : vectors[0].output: rows must fill the shape [1, 1, 2, 1], have 1 numbers",
        "\"shape\": [1, 2, 1, 1]| \"shape\": [2, 1, 1]| : vectors[0].filter: shape must be four sizes >= 1, was [2, 1, 1]",
        "\"shape\": [1, 1, 1, 1]| \"shape\": [1, 1, 1, 0]| : vectors[0].input: shape must be four sizes >= 1, was [1, 1, 1, 0]",
        "\"shape\": [1, 1, 2, 1]| \"shape\": [1, 2, 1, 1]| : vectors[0]: output must have the shape [1, 1, 2, 1], has [1, 2, 1, 1]",
        "\"shape\": [1, 1, 1, 1]| \"shape\": [2147483647, 2147483647, 2147483647, 1]| : vectors[0].input: rows must fill the shape [2147483647, 2147483647, 2147483647, 1], have 1 numbers",
        "\"elementTypes\": [\"FLOAT32\"]| \"elementTypes\": []| : vectors[0]: elementTypes must not be empty",
        "\"outputSize\": [1, 2]| \"outputSize\": [1, 0]| : vectors[0]: outputSize must be >= 1, was [1, 0]",
        "\"strides\": [1, 1]| \"strides\": [1]| : vectors[0]: strides must be 2 numbers, was [1]",
        "\"strides\": [1, 1]| \"strides\": [0, 1]| : vectors[0]: stride must be >= 1, was 0",
        "\"explicitPaddings\": []| \"explicitPaddings\": [0, 0, 0, 0]| : vectors[0]: explicitPaddings must be 0 numbers, was [0, 0, 0, 0]",
        "\"outputSize\": [1, 2]| \"outputSize\": [1, 3]| : vectors[0]: output must have the shape [1, 1, 3, 1], has [1, 1, 2, 1]",
        "\"groups\": 1| \"groups\": 2| : vectors[0]: groups must divide the input's 1 channels, were 2",
        "\"rows\": [[6, -3]]| \"rows\": [[6, \"NaN\"]]| : bf16-nhwc-valid-i1x1-k1x2-s1x1-d1x1-o1x2-c1x1-b1: numbers must be finite in vectors of kernel, are not",
        "\"rows\": [[3]]| \"rows\": [[\"-Infinity\"]]| : bf16-nhwc-valid-i1x1-k1x2-s1x1-d1x1-o1x2-c1x1-b1: numbers must be finite in vectors of kernel, are not",
        "\"rows\": [[3]]| \"rows\": [[\"3\"]]| : vectors[0].input.rows[0][0]: must be a number, was \"3\"",
        "\"rows\": [[3]]| \"rows\": [[null]]| : vectors[0].input.rows[0][0]: must be a value, was null",
        "\"catches\": 1| \"catches\": 1, \"catched\": 1| : vectors[0]: unknown key 'catched'; allowed: id, first, catches, elementTypes, comparison, dataFormat, padding, explicitPaddings, strides, dilations, groups, outputSize, input, filter, output, refusal",
        "\"catches\": 1,| ''| : vectors[0]: missing key 'catches': must be a whole number from -2147483648 to 2147483647",
        "\"kernel\"| \"kernels\"| : feature: must be one of",
        "\"vectors/1\"| \"vectors/2\"| : schema: must be \"vectors/1\", was \"vectors/2\", which is newer than this program",
        "\"output\"| \"refusal\": \"\", \"output\"| : vectors[0]: there must be either output or refusal",
        "\"padding\": \"VALID\"| \"padding\": \"SAME\"| : vectors[0]: the size must be refused, as width 2 is not in [1, 1]; has an output"
      })
  void whatIsWrongIsSaidInOneLineWithItsPlace(String right, String wrong, String said) {
    assertTrue(FILE.formatted(VECTOR).contains(right), right);
    String message = refused(FILE.formatted(VECTOR).replace(right, wrong));
    assertTrue(message.startsWith(said), message);
  }

  @Test
  void aNewerFormIsRefusedAsSuchWhateverKeysItHas() {
    String newer = FILE.replace("\"vectors/1\",", "\"vectors/2\", \"unknown\": 1,");
    assertEquals(
        ": schema: must be \"vectors/1\", was \"vectors/2\", which is newer than this program",
        refused(newer.formatted("{}")));
  }

  @Test
  void aSizeThatIsAdmissibleMayNotBeRefused() {
    assertEquals(
        ": vectors[0]: the size must be accepted, has a refusal",
        refused(
            FILE.formatted(
                VECTOR.replaceFirst("\"output\": .*}", "\"refusal\": \"for a reason\""))));
  }

  @Test
  void twoVectorsOfOneFileMayNotHaveOneId() {
    assertEquals(
        ": two vectors have the id bf16-nhwc-valid-i1x1-k1x2-s1x1-d1x1-o1x2-c1x1-b1",
        refused(FILE.formatted(VECTOR + "," + VECTOR)));
  }

  @Test
  void twoVectorsOfDifferentFilesMayNotHaveOneId() throws IOException {
    Files.writeString(
        folder.resolve("batch.json"), FILE.formatted(VECTOR).replace("\"kernel\"", "\"batch\""));
    String message =
        assertThrows(BadInputException.class, () -> read(FILE.formatted(VECTOR))).getMessage();
    assertEquals(
        "kernel.json: batch.json has a vector with the same id,"
            + " bf16-nhwc-valid-i1x1-k1x2-s1x1-d1x1-o1x2-c1x1-b1",
        message);
  }
}
