package crosscheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.check.ExitCode;
import crosscheck.input.Copied;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on a sweep with a case or two of each feature. */
class VectorsCommandTest {

  /** What the command chose and wrote, once; each test has a copy. */
  @TempDir private static Path chosen;

  @TempDir private Path fixtures;

  @BeforeAll
  static void chooseFromFewCases() throws IOException {
    String sweep = Files.readString(Path.of("fixtures", "sweeps", "vectors.json"));
    Files.createDirectory(chosen.resolve("sweeps"));
    Files.writeString(
        chosen.resolve("sweeps").resolve("vectors.json"),
        sweep
            .replaceAll("\"attributes\": \\d+", "\"attributes\": 2")
            .replaceAll("\"shapes\": \\d+", "\"shapes\": 2"));
    run(chosen, ExitCode.CONFORMANT, "--regenerate-fixtures");
  }

  @BeforeEach
  void copy() throws IOException {
    Copied.files(chosen, ".json", fixtures);
  }

  private String run(int exitCode, String... more) {
    return run(fixtures, exitCode, more);
  }

  /** Runs the command, which must end with a code, and returns what it printed. */
  private static String run(Path fixtures, int exitCode, String... more) {
    Stream<String> words = Stream.of("vectors", "--fixtures", fixtures.toString());
    Printed printed = Printed.by(Stream.concat(words, Arrays.stream(more)).toArray(String[]::new));
    assertEquals(exitCode, printed.exitCode(), printed::out);
    return printed.out();
  }

  private Path file() {
    return fixtures.resolve("vectors").resolve("nchw.json");
  }

  private String text() throws IOException {
    return Files.readString(file());
  }

  @Test
  void whatItWroteIsAsChosenAndTheSameEachTime() throws IOException {
    String written = text();
    run(ExitCode.CONFORMANT);
    Files.delete(file());
    run(ExitCode.CONFORMANT, "--regenerate-fixtures");
    assertEquals(written, text());
  }

  @Test
  void aNumberChangedByHandIsAMismatchOfItsVectorUntilRegenerated() throws IOException {
    String written = text();
    // One digit more in the first number of a row.
    Files.writeString(file(), written.replaceFirst("(?m)^( +\\[-?)(\\d)", "$19$2"));
    String said = run(ExitCode.MISMATCHES);
    String id = written.replaceFirst("(?s).*?\"id\": \"(.*?)\".*", "$1");
    assertTrue(said.contains("not among the fixtures: " + id), said);
    assertTrue(said.contains("not as chosen: " + id), said);
    run(ExitCode.CONFORMANT, "--regenerate-fixtures");
    assertEquals(written, text());
  }

  @Test
  void aMissingFileIsAMismatch() throws IOException {
    Files.delete(file());
    run(ExitCode.MISMATCHES);
  }

  @Test
  void aFileThatCannotBeReadIsBadInputAndStays() throws IOException {
    String damaged = text().replaceFirst("\"groups\"", "\"parts\"");
    Files.writeString(file(), damaged);
    String place = file() + ": vectors[0]: ";
    String folder = fixtures.toString();
    assertTrue(MainTest.refused("vectors", "--fixtures", folder).startsWith(place));
    assertTrue(
        MainTest.refused("vectors", "--fixtures", folder, "--regenerate-fixtures")
            .startsWith(place));
    assertEquals(damaged, text());
  }
}
