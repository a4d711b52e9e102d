package crosscheck.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import crosscheck.input.BadInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleTest {

  @TempDir private Path folder;

  private record Came(String conclusion) implements CheckSummary {
    @Override
    public boolean complete() {
      return true;
    }

    @Override
    public boolean conformant() {
      return false;
    }
  }

  private String shown(String conclusion) {
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);
    new Console(folder, out, Progress.NONE)
        .run(
            "refusals",
            output -> {
              output.text().println("a table of many columns");
              return new Came(conclusion);
            },
            came -> came);
    return shown.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aCheckIsOneLineAndItsTablesAreInAFile() throws IOException {
    assertEquals("refusals     NOT CONFORMANT 3 classes", shown("3 classes").strip());
    assertEquals(
        "a table of many columns", Files.readString(Console.text(folder, "refusals")).strip());
  }

  @Test
  void tablesThatDoNotFitOnTheDiskAreNotLostSilently() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "no device that is always full");
    Path file = Files.createSymbolicLink(Console.text(folder, "refusals"), full);
    assertEquals(
        file + ": cannot be written",
        assertThrows(BadInputException.class, () -> shown("3 classes")).getMessage());
    // A folder with a link out of it is not deleted without a warning.
    Files.delete(file);
  }

  @Test
  void aLongConclusionIsCutAndALineBreakIsNone() {
    String line = shown("no worker\nstarts: " + "x".repeat(200));
    assertEquals(1, line.lines().count(), line);
    assertTrue(line.strip().length() <= 100, line);
    assertTrue(line.contains("no worker starts"), line);
  }
}
