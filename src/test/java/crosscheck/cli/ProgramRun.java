package crosscheck.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.check.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The built program as a process of its own, as users start it.
 *
 * @param process the process
 * @param standardError the file that holds what it said
 */
record ProgramRun(Process process, Path standardError) {

  static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  static final Path JAR = Path.of("target", "conv2d-transpose-crosscheck.jar").toAbsolutePath();

  /** Starts {@code conformance --level smoke} with results in a folder. */
  static ProgramRun conformance(Path output, String... more) throws IOException {
    List<String> command = new ArrayList<>(List.of(JAVA.toString(), "-jar", JAR.toString()));
    command.addAll(List.of("conformance", "--level", "smoke", "--output", output.toString()));
    command.addAll(List.of(more));
    return start(new ProcessBuilder(command));
  }

  /** Starts a command in the project's folder. */
  static ProgramRun start(ProcessBuilder builder) throws IOException {
    Path standardError = Files.createTempFile("crosscheck", ".err");
    standardError.toFile().deleteOnExit();
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    return new ProgramRun(builder.redirectError(standardError.toFile()).start(), standardError);
  }

  /** Waits for the end, and returns the exit code. */
  int exitCode() throws InterruptedException {
    assertTrue(process.waitFor(5, TimeUnit.MINUTES), "still runs after 5 minutes");
    return process.exitValue();
  }

  /** Waits for the end with an exit code of a finished check. */
  void finish() throws IOException, InterruptedException {
    assertEquals(ExitCode.CONFORMANT, exitCode(), Files.readString(standardError));
  }

  /** What a run said on its standard error. */
  static String said(ProgramRun run) {
    try {
      return Files.readString(run.standardError());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The folder of the conformance check in an output folder. */
  static Path results(Path output) {
    return output.resolve("conformance");
  }

  /** The journal of the conformance check in an output folder. */
  static Path journal(Path output) {
    return results(output).resolve("journal.jsonl");
  }

  /** The summary of the conformance check in an output folder. */
  static String summary(Path output) throws IOException {
    return Files.readString(results(output).resolve("summary.json"));
  }

  /** The findings of the conformance check in an output folder. */
  static SortedMap<String, String> findings(Path output) throws IOException {
    return files(results(output).resolve("findings"));
  }

  /**
   * The bytes of all files below a folder, each as a character, by their places; it may be absent.
   */
  static SortedMap<String, String> files(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    if (Files.notExists(folder)) {
      return files; // a run without a mismatch
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readString(file, ISO_8859_1));
      }
    }
    return files;
  }
}
