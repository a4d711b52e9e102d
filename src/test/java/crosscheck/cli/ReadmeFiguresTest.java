package crosscheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.cause.Cause;
import crosscheck.cause.Causes;
import crosscheck.check.FindingFixture;
import crosscheck.check.live.LiveFramework;
import crosscheck.check.published.Publications;
import crosscheck.fixture.FixtureFolder;
import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.OutputInterval;
import crosscheck.geometry.Padding;
import crosscheck.geometry.Scatter;
import crosscheck.op.CaseId;
import crosscheck.op.KernelPath;
import crosscheck.verdict.Sample;
import crosscheck.verdict.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The figures of the README that follow from the program and its fixtures. */
class ReadmeFiguresTest {

  private static final Path FIXTURES = Path.of("fixtures");
  private static final Documented README = Documented.read(Path.of("README.md"));
  private static final Causes CAUSES = Causes.read(FIXTURES);
  private static final int KERNEL = 3;

  /** Some kernels were not run with each version; a row says what its own level showed. */
  private static final String LEVEL = "level standard of ";

  @TempDir private Path folder;

  /** The first finding, whose first value is the square of the input's. */
  @Test
  void theFirstFindingsValuesAreThoseOfItsCase() {
    Matcher shown =
        Pattern.compile(
                "VALUE_MISMATCH  (\\S+)\\s+where +\\[0,0,0,0].*\\s+expected +(\\S+) +but was (\\S+) ")
            .matcher(README.text());
    assertTrue(shown.find());
    Sample sample = Verifier.ownSample(CaseId.parse(shown.group(1)));
    double first = sample.image().values()[0];
    assertEquals(sample.expected().values()[0], Double.parseDouble(shown.group(2)));
    assertEquals(first * first, Double.parseDouble(shown.group(3)));
  }

  /** A row of the lecture's table, {@code layer, shown, formula, admitted}. */
  static List<List<String>> lecture() {
    return README.rows().stream()
        .filter(row -> row.get(0).matches("(valid|same), stride .*"))
        .toList();
  }

  @Test
  void theLectureHasFiveLayers() {
    assertEquals(5, lecture().size());
  }

  @ParameterizedTest
  @MethodSource("lecture")
  void aLayerOfTheLectureIsAsTheRulesSay(List<String> row) {
    boolean valid = row.get(0).startsWith("valid");
    int stride = Integer.parseInt(row.get(0).replaceAll("\\D", ""));
    List<AxisGeometry> axes =
        Stream.of(96, 128)
            .map(
                n ->
                    AxisGeometry.of(
                        new Scatter(n, KERNEL, stride, 1),
                        valid ? new Padding.Valid() : new Padding.Same()))
            .toList();
    int padding = valid ? 0 : (KERNEL - 1) / 2;
    // Keras's "valid" asks for the kernel or the stride beyond the last start, whichever is larger.
    assertEquals(
        row.get(1),
        both(
            "×",
            axes,
            axis ->
                valid
                    ? (axis.input() - 1) * stride + Math.max(KERNEL, stride)
                    : axis.input() * stride));
    assertEquals(
        row.get(2), both("×", axes, axis -> (axis.input() - 1) * stride + KERNEL - 2 * padding));
    assertEquals(row.get(3), both(" × ", axes, axis -> words(axis.admissible())));
  }

  private interface Figure {
    Object of(AxisGeometry axis);
  }

  private static String both(String between, List<AxisGeometry> axes, Figure figure) {
    return axes.stream()
        .map(axis -> figure.of(axis).toString())
        .collect(Collectors.joining(between));
  }

  private static String words(OutputInterval sizes) {
    return sizes.lowest() == sizes.highest()
        ? String.valueOf(sizes.lowest())
        : sizes.lowest() + "…" + sizes.highest();
  }

  /** The rows about causes, with their causes. */
  private record Row(List<Cause> causes, List<String> cells) {
    static Row of(List<String> cells) {
      // One that begins with a hyphen is the first one, continued.
      String base = cells.get(0).replaceAll("^\\[?([a-z0-9-]+).*", "$1");
      Set<String> words =
          Stream.of(cells.get(0).split("[^a-z0-9-]+"))
              .map(word -> word.startsWith("-") ? base + word : word)
              .collect(Collectors.toSet());
      return new Row(
          CAUSES.all().stream().filter(cause -> words.contains(cause.name())).toList(), cells);
    }
  }

  static List<Row> causes() {
    return README.rows().stream()
        .filter(row -> row.size() == 4 && row.get(2).startsWith("`"))
        .map(Row::of)
        .filter(row -> !row.causes.isEmpty())
        .toList();
  }

  @Test
  void thereAreCausesToCompare() {
    assertTrue(causes().size() >= 10, () -> causes().toString());
  }

  @ParameterizedTest
  @MethodSource("causes")
  void theSmallestCallOfACauseIsTheOneThatIsApproved(Row row) {
    String call = row.cells.get(2).replace("`", "");
    if (call.startsWith("…")) {
      return; // Of wrong calls the argument alone.
    }
    Set<String> causes = row.causes.stream().map(Cause::name).collect(Collectors.toSet());
    Set<String> approved =
        FixtureFolder.readValid(List.of(FIXTURES.resolve("conformance")))
            .mismatches(EnumSet.allOf(KernelPath.class))
            .values()
            .stream()
            .filter(fixture -> causes.contains(fixture.cause()))
            .filter(fixture -> fixture.surroundings().tensorflow().equals("2.18.0"))
            .map(FindingFixture::id)
            .collect(Collectors.toSet());
    assertTrue(approved.contains(call), () -> call + " is not among " + approved);
  }

  /**
   * Where a cause's evidence has counts of the level, those of the row are one of them, or a sum.
   */
  @ParameterizedTest
  @MethodSource("causes")
  void theCountsOfACauseAreThoseOfItsEvidence(Row row) {
    Set<String> sums = new HashSet<>(Set.of("0 of 0"));
    boolean counted = false;
    for (Cause cause : row.causes) {
      Set<String> longer = new HashSet<>();
      for (String sum : sums) {
        cause.evidence().stream()
            .filter(evidence -> evidence.run().startsWith(LEVEL + "conformance"))
            .forEach(evidence -> longer.add(plus(sum, evidence.wrong(), evidence.covered())));
      }
      if (!longer.isEmpty()) {
        sums = longer;
        counted = true;
      }
    }
    if (!counted) {
      return;
    }
    assertTrue(sums.contains(row.cells.get(1)), row.cells.get(1) + " is none of " + sums);
  }

  private static String plus(String sum, long wrong, long covered) {
    List<String> numbers = List.of(sum.replace(",", "").split(" of "));
    return String.format(
        Locale.ROOT,
        "%,d of %,d",
        Long.parseLong(numbers.get(0)) + wrong,
        Long.parseLong(numbers.get(1)) + covered);
  }

  @Test
  void theReleasesOfOnnxRuntimeAreCounted() {
    List<String> numbers = List.of("five", "six", "seven", "eight", "nine");
    int releases = LiveFramework.named("onnxruntime").releases().size();
    String said = "ONNX Runtime in %s releases".formatted(numbers.get(releases - 5));
    assertTrue(README.text().contains(said), said);
  }

  @Test
  void aReportOfOnesOwnIsReadAsItIsWritten() throws IOException {
    List<String> lines = README.all("\\{\"framework\": [^`]*\\}");
    assertEquals(1, lines.size());
    Path file = Files.writeString(folder.resolve("mine.jsonl"), lines.get(0));
    assertEquals(List.of(), Publications.reports(List.of(file)).complaints());
  }
}
