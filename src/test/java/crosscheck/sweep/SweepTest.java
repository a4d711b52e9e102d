package crosscheck.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.input.BadInputException;
import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SweepTest {

  private static final String GRID =
      """
      {"description": "a test", "seed": 7, "blocks": [
        {"kind": "KIND", "name": "block", "kernelPaths": ["STOCK"],
         "ranges": {
           "elementTypes": ["FLOAT32"], "dataFormats": ["NHWC"],
           "paddings": [{"kind": "VALID"}],
           "height": {"input": [1], "kernel": [1, 3], "stride": [2], "dilation": [1], "output": "ADMISSIBLE"},
           "width": {"input": "1..2", "kernel": [1], "stride": [1], "dilation": [1], "output": "ADMISSIBLE"},
           "inputChannels": [1], "outputChannels": [1], "batch": [1], "fills": ["INTEGERS"]}MORE}
      ]}
      """;

  @TempDir Path folder;

  private Plan plan(String json) throws IOException {
    Path file = Files.writeString(folder.resolve("sweep.json"), json);
    return Plan.of(Sweep.read(file), EnumSet.allOf(KernelPath.class));
  }

  private static String grid() {
    return GRID.replace("KIND", "grid").replace("MORE", "");
  }

  private static String sample(int attributes, int shapes) {
    return GRID.replace("KIND", "sample")
        .replace(
            "MORE",
            ", \"attributes\": %d, \"shapes\": %d, \"mostMultiplyAdds\": 1000"
                .formatted(attributes, shapes));
  }

  private static List<String> ids(Plan plan, KernelPath kernelPath) {
    return plan.cases(kernelPath).map(Case::id).toList();
  }

  @Test
  void aGridIsEveryCombinationWithTheColumnsInnermost() throws IOException {
    assertEquals(
        List.of(
            "f32-nhwc-valid-i1x1-k1x1-s2x1-d1x1-o1x1-c1x1-b1",
            "f32-nhwc-valid-i1x1-k1x1-s2x1-d1x1-o2x1-c1x1-b1",
            "f32-nhwc-valid-i1x2-k1x1-s2x1-d1x1-o1x2-c1x1-b1",
            "f32-nhwc-valid-i1x2-k1x1-s2x1-d1x1-o2x2-c1x1-b1",
            "f32-nhwc-valid-i1x1-k3x1-s2x1-d1x1-o3x1-c1x1-b1",
            "f32-nhwc-valid-i1x1-k3x1-s2x1-d1x1-o4x1-c1x1-b1",
            "f32-nhwc-valid-i1x2-k3x1-s2x1-d1x1-o3x2-c1x1-b1",
            "f32-nhwc-valid-i1x2-k3x1-s2x1-d1x1-o4x2-c1x1-b1"),
        ids(plan(grid()), KernelPath.STOCK));
  }

  @Test
  void aPathOnWhichNoBlockRunsIsNotPlanned() throws IOException {
    assertEquals(List.of(KernelPath.STOCK), plan(grid()).kernelPaths());
    assertEquals(List.of(), ids(plan(grid()), KernelPath.ONEDNN));
  }

  @Test
  void theSameFileDrawsTheSameCasesOnEveryMachine() throws IOException {
    assertEquals(
        List.of(
            "f32-nhwc-valid-i1x2-k1x1-s2x1-d1x1-o2x2-c1x1-b1",
            "f32-nhwc-valid-i1x2-k3x1-s2x1-d1x1-o4x2-c1x1-b1",
            "f32-nhwc-valid-i1x2-k1x1-s2x1-d1x1-o1x2-c1x1-b1"),
        ids(plan(sample(1, 3)), KernelPath.STOCK));
  }

  @Test
  void aSampleOfEverythingIsTheGrid() throws IOException {
    assertEquals(
        Set.copyOf(ids(plan(grid()), KernelPath.STOCK)),
        Set.copyOf(ids(plan(sample(2, 4)), KernelPath.STOCK)));
  }

  @Test
  void whereOneGraphHoldsTooFewCasesAnotherGivesThem() throws IOException {
    // 4 cases at stride 1 and 12 at stride 3; each stride must give 8.
    String one = "\"stride\": [2]";
    String two = "\"stride\": [1, 3]";
    List<String> drawn = ids(plan(sample(2, 8).replace(one, two)), KernelPath.STOCK);
    List<String> all = ids(plan(grid().replace(one, two)), KernelPath.STOCK);
    assertEquals(16, drawn.size());
    assertEquals(Set.copyOf(all), Set.copyOf(drawn));
  }

  @Test
  void aLargeSampleRepeatsNoCaseAndSetsUpEachGraphOnce() throws IOException {
    String json =
        sample(5, 400)
            .replace("\"input\": [1]", "\"input\": \"1..9\"")
            .replace("\"stride\": [1]", "\"stride\": \"1..5\"")
            .replace("\"batch\": [1]", "\"batch\": \"1..20\"");
    List<Case> cases = plan(json).cases(KernelPath.STOCK).toList();
    assertEquals(2_000, cases.size());
    assertEquals(2_000, Set.copyOf(cases).size());
    long graphs = cases.stream().map(Case::attributes).distinct().count();
    long changes =
        IntStream.range(1, cases.size())
            .filter(i -> !cases.get(i).attributes().equals(cases.get(i - 1).attributes()))
            .count();
    assertEquals(5, graphs);
    assertEquals(graphs - 1, changes);
  }

  @Test
  void anotherSeedDrawsOtherCases() throws IOException {
    String other = sample(1, 3).replace("\"seed\": 7", "\"seed\": 8");
    assertTrue(
        !ids(plan(sample(1, 3)), KernelPath.STOCK).equals(ids(plan(other), KernelPath.STOCK)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"input\": [1] | \"input\": [0] | blocks[0].ranges.height: input must be >= 1, was 0",
        "\"1..2\" | \"2..1\" | blocks[0].ranges.width.input: must be a list of numbers or a range",
        "\"1..2\" | \"1..x\" | was \"1..x\"",
        "\"1..2\" | \"1..2000000000\" | of at most 10000 numbers",
        "[1, 3] | [1, 1] | must not repeat a number, was [1, 1]",
        "[1, 3] | [1, 99999999999] | was a list with 99999999999",
        "[1, 3] | [1, 1.5] | blocks[0].ranges.height.kernel: must be a list of numbers or a range",
        "[1, 3] | [1, \"3\"] | was a list with \"3\"",
        "[1, 3] | {\"values\": [1, 3]} | was {\"values\":[1,3]}",
        "[1, 3] | 7 | was 7",
        "[1, 3] | [] | must be 1 to 10000 numbers, were 0",
        "\"FLOAT32\" | \"FLOAT8\" | blocks[0].ranges.elementTypes[0]",
        "\"FLOAT32\" | 0 | blocks[0].ranges.elementTypes[0]",
        "\"VALID\" | \"FULL\" | blocks[0].ranges.paddings[0]",
        "\"kind\": \"VALID\" | \"kind\": \"EXPLICIT\" | blocks[0].ranges.paddings[0]",
        "[\"STOCK\"] | [] | blocks[0]: kernelPaths must not be empty",
        "[\"STOCK\"] | [\"CUDA\"] | blocks[0].kernelPaths[0]",
        "\"name\": \"block\" | \"name\": \"a block\" | blocks[0]: name must be of lower-case letters",
        "\"name\": \"block\", | `` | name",
        "\"seed\": 7 | \"seed\": null | seed",
        "[\"FLOAT32\"] | [null] | blocks[0].ranges.elementTypes[0]",
        "[\"FLOAT32\"] | [\"FLOAT32\", \"FLOAT32\"] | each once, was [FLOAT32, FLOAT32]",
        "\"a test\" | 5 | description",
        "\"seed\": 7 | \"seed\": 7, \"seed\": 8 | seed",
        "\"seed\": 7 | \"seed\": 7, \"more\": 8 | more",
        "\"blocks\": [ | \"blocks\": [[ | blocks[0]",
        "\"INTEGERS\"] | \"INTEGERS\"]} | Unexpected close marker",
        "\"batch\": [1] | \"batch\": [1]} | missing key 'fills'",
        "\"INTEGERS\" | \"WRAP\" | fill of f32 must be one of integers, gaussian,",
        "\"INTEGERS\" | \"WORDS\" | fills",
      })
  void whatIsWrongWithAFileIsReportedInOneLine(String right, String wrong, String words)
      throws IOException {
    String json = grid().replace(right, wrong);
    assertTrue(!json.equals(grid()));
    var error = assertThrows(BadInputException.class, () -> plan(json));
    assertTrue(
        error.getMessage().startsWith(folder.resolve("sweep.json") + ": "), error::getMessage);
    assertTrue(error.getMessage().contains(words), error::getMessage);
    assertEquals(1, error.getMessage().lines().count());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"kernel\": [1, 3] | \"kernel\": [2147483647] | blocks[0] \"block\": input x stride + (kernel - 1) x dilation + 1 must be <= 2147483647",
        "{\"kind\": \"VALID\"} | {\"kind\": \"EXPLICIT\", \"top\": [9], \"bottom\": [0], \"left\": [0],"
            + " \"right\": [0]} | must have a case, has none",
        "\"batch\": [1] | \"batch\": [99999999] | elements of input, filter and output must be <= 16777216",
      })
  void anImpossibleSweepNamesItsBlock(String right, String wrong, String words) {
    String json = grid().replace(right, wrong).replace("\"kernel\": [1, 3]", "\"kernel\": [1]");
    var error = assertThrows(IllegalArgumentException.class, () -> plan(json));
    assertTrue(error.getMessage().contains(words), error::getMessage);
  }

  @Test
  void moreCasesThanTheRangesHoldCannotBeDrawn() {
    var error = assertThrows(IllegalArgumentException.class, () -> plan(sample(3, 3)));
    assertEquals(
        "blocks[0] \"block\": attributes x shapes asks for 9 cases of f32 NHWC VALID, but the ranges gave"
            + " only 8",
        error.getMessage());
  }

  @Test
  void aNumberOfAThousandDigitsIsBadInput() {
    String json = grid().replace("\"seed\": 7", "\"seed\": " + "7".repeat(1_200));
    assertThrows(BadInputException.class, () -> plan(json));
  }

  @Test
  void aFileThatSaysNullIsBadInput() {
    assertThrows(BadInputException.class, () -> plan("null"));
  }

  @Test
  void aGridOfNothingButEmptyIntervalsIsRefusedBeforeItIsSearched() {
    String everything =
        grid()
            .replace("\"input\": [1]", "\"input\": \"1..9999\"")
            .replace("\"kernel\": [1, 3]", "\"kernel\": \"1..9999\"")
            .replace("\"stride\": [2]", "\"stride\": \"1..9999\"");
    assertThrows(BadInputException.class, () -> plan(everything));
  }

  @Test
  void aSweepThatNobodyCouldRunIsRefusedBeforeItIsEnumerated() {
    String huge =
        grid()
            .replace("\"input\": [1]", "\"input\": \"1..9999\"")
            .replace("\"1..2\"", "\"1..9999\"")
            .replace("\"batch\": [1]", "\"batch\": \"1..9\"");
    var error = assertThrows(BadInputException.class, () -> plan(huge));
    assertEquals(
        folder.resolve("sweep.json") + ": must have at most 1000000000 combinations",
        error.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1..10000", "1..30"})
  void aGridIsCountedBeforeItIsEnumerated(String sizes) throws IOException {
    // Up to 10^16 axes times 10^6 paddings, which is no long; few of them have an output.
    String json =
        grid()
            .replace(
                "{\"kind\": \"VALID\"}",
                """
                {"kind": "EXPLICIT", "top": [0], "bottom": [0],
                 "left": "0..999", "right": "0..999"}""")
            .replaceAll(
                "(?s)\"width\": \\{[^}]*\\}",
                """
                "width": {"input": "SIZES", "kernel": "SIZES", "stride": "SIZES",
                 "dilation": "SIZES", "output": "ADMISSIBLE"}""")
            .replace("SIZES", sizes);
    var error =
        assertTimeoutPreemptively(
            Duration.ofSeconds(10), () -> assertThrows(BadInputException.class, () -> plan(json)));
    assertEquals(
        folder.resolve("sweep.json") + ": must have at most 1000000000 combinations",
        error.getMessage());
  }

  @Test
  void aSampleThatSeldomDrawsANewCaseEnds() throws IOException {
    String json =
        sample(100, 100)
            .replace("\"input\": [1]", "\"input\": \"1..10000\"")
            .replace("\"batch\": [1]", "\"batch\": \"1..200\"");
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertThrows(IllegalArgumentException.class, () -> plan(json)));
  }

  @Test
  void theCasesOfOneBlockAreGivenByItsName() throws IOException {
    Sweep sweep = Sweep.read(Path.of("fixtures", "sweeps", "vectors.json"));
    assertEquals(30, sweep.cases("interval").count());
    assertTrue(sweep.cases("interval").allMatch(Case::admissible));
    assertThrows(IllegalArgumentException.class, () -> sweep.cases("none"));
  }
}
