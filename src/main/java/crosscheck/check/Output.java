package crosscheck.check;

import java.io.PrintStream;

/**
 * Where a check says what it does.
 *
 * @param text where its tables and findings are printed
 * @param progress what follows it as it advances
 */
public record Output(PrintStream text, Progress progress) {

  /** Everything in one place. */
  public static Output on(PrintStream out) {
    return new Output(out, Progress.on(out));
  }
}
