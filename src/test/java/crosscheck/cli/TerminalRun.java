package crosscheck.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The built program at a terminal of 80 columns, which {@code script} of util-linux makes.
 *
 * @param process what runs it
 * @param shown the file that holds what the terminal was sent
 */
record TerminalRun(Process process, Path shown) {

  static final int COLUMNS = 80;

  /** Why a test is skipped. */
  static final String MISSING = "there is no script of util-linux and env of coreutils";

  /** What a terminal sends for Ctrl-C. */
  private static final int INTERRUPT = 3;

  /** A process in the background of a shell ignores interrupts, and so would what it starts. */
  private static final String LISTENING = "env --default-signal=INT ";

  /** Whether there can be one. */
  static boolean isPossible() {
    try {
      return new ProcessBuilder("script", "-qec", LISTENING + "true", "/dev/null")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Starts a command at a terminal, with an environment of its own. */
  static TerminalRun start(Path shown, Map<String, String> environment, String... arguments)
      throws IOException {
    String program =
        Arrays.stream(arguments)
            .map("'%s'"::formatted)
            .collect(
                Collectors.joining(
                    " ",
                    "stty cols %d; exec %s'%s' -jar '%s' "
                        .formatted(COLUMNS, LISTENING, ProgramRun.JAVA, ProgramRun.JAR),
                    ""));
    ProcessBuilder builder =
        new ProcessBuilder("script", "-qefc", program, "/dev/null")
            .redirectErrorStream(true)
            .redirectOutput(shown.toFile());
    builder.environment().put("TERM", "xterm");
    builder.environment().putAll(environment);
    return new TerminalRun(builder.start(), shown);
  }

  /** Presses Ctrl-C. */
  void interrupt() throws IOException {
    process.getOutputStream().write(INTERRUPT);
    process.getOutputStream().flush();
  }

  /** What a person has seen so far, line by line, each as often as it was drawn over. */
  List<String> lines() {
    return List.of(text().split("[\r\n]+"));
  }

  /** The same with its control sequences. */
  String text() {
    try {
      return Files.readString(shown);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
