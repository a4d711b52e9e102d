package crosscheck.check;

import java.io.Console;

/** The terminal, if a person sits at one. */
final class Terminal {

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
}
