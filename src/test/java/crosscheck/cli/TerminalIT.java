package crosscheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees at a terminal of 80 columns. */
class TerminalIT {

  private static final String ESCAPE = "\u001b[";

  @TempDir private Path folder;

  private TerminalRun shown(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    assumeTrue(TerminalRun.isPossible(), TerminalRun.MISSING);
    TerminalRun run = TerminalRun.start(folder.resolve("shown.txt"), environment, arguments);
    assertEquals(0, run.process().waitFor(), run::text);
    return run;
  }

  @Test
  void aTerminalHasColour() throws IOException, InterruptedException {
    assertTrue(shown(Map.of(), "verify", "--help").text().contains(ESCAPE));
  }

  @Test
  void whoWantsNoColourHasNone() throws IOException, InterruptedException {
    String text = shown(Map.of("NO_COLOR", "1"), "verify", "--help").text();
    assertTrue(text.contains("Usage") && !text.contains(ESCAPE), text);
  }

  @Test
  void whatIsNoTerminalHasNoColour() throws IOException, InterruptedException {
    Process help =
        new ProcessBuilder(
                ProgramRun.JAVA.toString(), "-jar", ProgramRun.JAR.toString(), "verify", "--help")
            .start();
    String text = new String(help.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, help.waitFor());
    assertTrue(text.contains("Usage") && !text.contains(ESCAPE), text);
  }

  @Test
  void aTableFitsTheTerminal() throws IOException, InterruptedException {
    List<String> lines = shown(Map.of(), "cause").lines();
    assertTrue(lines.size() > 40, lines::toString);
    lines.forEach(line -> assertTrue(line.length() <= TerminalRun.COLUMNS, line));
  }
}
