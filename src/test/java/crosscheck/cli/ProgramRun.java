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
import java.util.Arrays;
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

  private static final long SECONDS_TO_LEAVE = 5;
  private static final long MOST_MINUTES = 15;

  static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  static final Path JAR = Path.of("target", "conv2d-transpose-crosscheck.jar").toAbsolutePath();

  /** Starts {@code conformance --level smoke} with results in a folder. */
  static ProgramRun conformance(Path output, String... more) throws IOException {
    List<Object> arguments =
        new ArrayList<>(List.of("conformance", "--level", "smoke", "--output", output));
    arguments.addAll(List.of(more));
    return of(arguments.toArray());
  }

  /** Starts a command with its arguments. */
  static ProgramRun of(Object... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(JAVA.toString(), "-jar", JAR.toString()));
    Arrays.stream(arguments).map(String::valueOf).forEach(command::add);
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
    assertTrue(
        process.waitFor(MOST_MINUTES, TimeUnit.MINUTES),
        () -> "still runs after %d minutes".formatted(MOST_MINUTES));
    return process.exitValue();
  }

  /** Waits for the end with an exit code of a finished check. */
  void finish() throws IOException, InterruptedException {
    assertEquals(ExitCode.CONFORMANT, exitCode(), Files.readString(standardError));
  }

  /** The worker processes of a run; their JVM reports fatal errors into its folder. */
  static long workers(Path output) {
    return ProcessHandle.allProcesses()
        .filter(
            process ->
                process
                    .info()
                    .commandLine()
                    .filter(line -> line.contains("-XX:ErrorFile=" + output))
                    .isPresent())
        .count();
  }

  /** Waits for the workers of a run that has ended, which must follow it. */
  static void requireNoWorkers(Path output) throws InterruptedException {
    long ended = System.nanoTime();
    while (workers(output) > 0) {
      assertTrue(
          System.nanoTime() - ended < TimeUnit.SECONDS.toNanos(SECONDS_TO_LEAVE),
          "a worker outlives the harness");
      TimeUnit.MILLISECONDS.sleep(20);
    }
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
