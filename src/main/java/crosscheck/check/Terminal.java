package crosscheck.check;

import java.io.Console;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The terminal, if a person sits at one. */
public final class Terminal {

  private Terminal() {}

  /** Whether the standard output is a terminal. */
  @SuppressWarnings("SystemConsoleNull") // What there is without a terminal is told apart below.
  static boolean isThere() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // Since JDK 22 there is a console without a terminal as well.
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException olderJdk) {
      return true;
    } catch (ReflectiveOperationException unknown) {
      return false;
    }
  }

  /**
   * How many columns a line has: those of the terminal, {@link crosscheck.check.Console#COLUMNS} at
   * most.
   */
  public static int columns() {
    return Width.COLUMNS;
  }

  /** Asked once, as that starts a process. */
  private static final class Width {
    private static final int MOST = crosscheck.check.Console.COLUMNS;
    private static final int COLUMNS =
        isThere() ? Math.min(MOST, new UsageMessageSpec().autoWidth(true).width()) : MOST;
  }

  /** What ends a line that a progress bar has begun; an empty text where there are no bars. */
  public static String end() {
    return isThere() ? System.lineSeparator() : "";
  }
}
