package crosscheck.check;

import crosscheck.input.BadInputException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * The console of a run of several checks: a line for each as it ends, with its progress before
 * that; its tables and findings are in {@code NAME.txt} among the results.
 *
 * @param folder the folder of results
 * @param out the console
 * @param progress what follows all checks
 */
public record Console(Path folder, PrintStream out, Progress progress) {

  /** The widest line, which fits a small window. */
  public static final int COLUMNS = 100;

  /** The console of a run that begins. */
  public static Console of(Path folder, PrintStream out) {
    return new Console(folder, out, Progress.on(out));
  }

  /** The file with the text of a check. */
  public static Path text(Path folder, String check) {
    return folder.resolve(check + ".txt");
  }

  /**
   * Runs a check.
   *
   * @param summary the summary in what comes of it
   * @throws BadInputException if its text cannot be written, or as the check does
   */
  public <R> R run(
      String check, Function<Output, R> run, Function<R, ? extends CheckSummary> summary) {
    try (PrintStream text = open(text(folder, check))) {
      R result = run.apply(new Output(text, progress));
      if (text.checkError()) {
        throw new BadInputException(text(folder, check) + ": cannot be written");
      }
      CheckSummary came = summary.apply(result);
      out.println(line("%-12s %-14s %s".formatted(check, came.result(), came.conclusion())));
      return result;
    }
  }

  /** A line that is cut where it would be too wide. */
  public static String line(String text) {
    String line = BadInputException.line(text);
    return line.length() <= COLUMNS ? line : line.substring(0, COLUMNS - 1) + "…";
  }

  private static PrintStream open(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().normalize().resolveSibling(""));
      return new PrintStream(Files.newOutputStream(file), true, StandardCharsets.UTF_8);
    } catch (IOException unwritable) {
      throw new BadInputException(file, "cannot be written", unwritable);
    }
  }
}
