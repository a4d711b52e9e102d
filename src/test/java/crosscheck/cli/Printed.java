package crosscheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/**
 * What a command printed in this process; its tests must be isolated.
 *
 * @param exitCode its exit code
 * @param out what it printed on the standard output
 * @param err what it printed on the standard error
 */
record Printed(int exitCode, String out, String err) {

  /** Runs a command. */
  static Printed by(String... arguments) {
    PrintStream standardOutput = System.out;
    PrintStream standardError = System.err;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, UTF_8));
    System.setErr(new PrintStream(err, true, UTF_8));
    try {
      int exitCode = Main.run(arguments);
      return new Printed(exitCode, out.toString(UTF_8), err.toString(UTF_8));
    } finally {
      System.setOut(standardOutput);
      System.setErr(standardError);
    }
  }
}
