package crosscheck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Isolated, as it listens to the standard error. */
@Isolated
class MainTest {

  private static final String ID = "f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1";

  @TempDir Path folder;

  /** Runs a command that has to end with exit code 2, and returns what it said. */
  private static String refused(String... arguments) {
    PrintStream standardError = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, UTF_8));
    try {
      assertEquals(Main.BAD_INPUT, Main.run(arguments));
    } finally {
      System.setErr(standardError);
    }
    assertEquals(1, said.toString(UTF_8).lines().count(), said::toString);
    return said.toString(UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''| Unmatched argument",
        "verify --level huge| 'huge'",
        "verify --workers 0| --workers: must be 1 to 256, was 0",
        "verify --timeout -5| --timeout: must be at least 1, was -5",
        "verify --workers many| 'many'",
        "verify --kernel-path cuda| 'cuda'",
        "verify --kernel-path ,| --kernel-path: must be stock, onednn or both, was nothing",
        "verify --workers 1000000| --workers: must be 1 to 256, was 1000000",
        "verify --level smoke --sweep x.json| mutually exclusive",
        "verify --sweep none.json| none.json: no such file",
        "verify --fixtures none| standard.json: no such file",
        "check| Missing required argument",
        "check f32-full| case f32-full: at character 5, 'full': allowed is nhwc, nchw",
        "check --cases none.jsonl| none.jsonl: no such file",
        "check --kernel-path onednn --cases none.jsonl| none.jsonl: no such file",
        "verify --kernel-path stock,onednn --sweep none.json| none.json: no such file",
        "check f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1 --fixtures none| none: no such folder",
        "prove| prove",
      })
  void badUsageIsToldInOneLine(String line, String words) {
    String said = refused(line.split(" "));
    assertTrue(said.contains(words), said);
  }

  @Test
  void aMissingCommandIsBadUsage() {
    assertTrue(refused().contains("a command is missing: verify, check, conventions or explain"));
  }

  @Test
  void aLineBreakInAnOptionStaysInOneLine() {
    assertTrue(refused("verify", "--level", "sm\noke").contains("sm oke"));
  }

  @Test
  void aLineOfAFileOfCasesIsNamed() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("cases.jsonl"), "{\"id\": \"" + ID + "\"}\n{\"id\": \"nonsense\"}\n");
    assertTrue(refused("check", "--cases", file.toString()).startsWith(file + ": line 2: id: "));
  }

  @Test
  void anOutputFolderThatIsAFileIsBadInput() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    String said = refused("check", ID, "--output", file.toString());
    assertTrue(said.startsWith(file.resolve("check") + ": cannot be written"), said);
  }

  @Test
  void resultsNeverGoWhereTheFixturesAre() {
    String said = refused("verify", "--level", "smoke", "--output", "fixtures/mismatches");
    assertTrue(said.contains("results must not go where the fixtures are"), said);
  }
}
