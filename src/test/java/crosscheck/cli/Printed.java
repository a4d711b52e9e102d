package crosscheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.function.Function;

/**
 * What a command printed in this process. Other tests may run and print beside it.
 *
 * @param exitCode its exit code
 * @param out what it printed on the standard output
 * @param err what it printed on the standard error
 */
record Printed(int exitCode, String out, String err) {

  /** What the threads of a command have printed. */
  private record Heard(ByteArrayOutputStream out, ByteArrayOutputStream err) {}

  private static final ThreadLocal<Heard> HEARD = new InheritableThreadLocal<>();

  static {
    System.setOut(new PrintStream(new Ears(System.out, Heard::out), true, UTF_8));
    System.setErr(new PrintStream(new Ears(System.err, Heard::err), true, UTF_8));
  }

  /** Runs a command. */
  static Printed by(String... arguments) {
    Heard heard = new Heard(new ByteArrayOutputStream(), new ByteArrayOutputStream());
    Heard before = HEARD.get();
    HEARD.set(heard);
    try {
      int exitCode = Main.run(arguments);
      return new Printed(exitCode, heard.out().toString(UTF_8), heard.err().toString(UTF_8));
    } finally {
      HEARD.set(before);
    }
  }

  /** A standard stream, of which a thread may listen to what it and those it starts print. */
  private static final class Ears extends OutputStream {

    private final OutputStream standard;
    private final Function<Heard, OutputStream> listening;

    Ears(OutputStream standard, Function<Heard, OutputStream> listening) {
      this.standard = standard;
      this.listening = listening;
    }

    private OutputStream current() {
      Heard heard = HEARD.get();
      return heard == null ? standard : listening.apply(heard);
    }

    @Override
    public void write(int printed) throws IOException {
      current().write(printed);
    }

    @Override
    public void write(byte[] printed, int offset, int length) throws IOException {
      current().write(printed, offset, length);
    }

    @Override
    public void flush() throws IOException {
      current().flush();
    }
  }
}
