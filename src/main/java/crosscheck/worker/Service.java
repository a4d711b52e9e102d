package crosscheck.worker;

import crosscheck.op.Operator;
import crosscheck.verdict.Trial;
import crosscheck.verdict.Verdict;
import crosscheck.worker.Wire.Greeting;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/**
 * Serves requests with one operator until the harness closes the socket or dies.
 *
 * <p>Before each request the worker's log is emptied, so that it stays short. After a death in the
 * worker's first trial, the only one that is blamed, it then holds only that trial's native output.
 */
public final class Service {

  /** The exit status of a worker with an internal failure; the exception is the log's last line. */
  public static final int INTERNAL_FAILURE = 70;

  /**
   * How long verdicts may stay in the buffer. Verdicts that a worker has not sent when it dies are
   * computed again.
   */
  private static final long MOST_NANOSECONDS_UNSENT = 20_000_000;

  private Service() {}

  /**
   * The arguments that a worker is started with, in their order.
   *
   * @param socket the harness's Unix-domain socket
   * @param scoreboard the file of the {@link Scoreboard}
   * @param log the file that standard output and standard error of this process append to
   */
  public record Arguments(Path socket, Path scoreboard, Path log) {
    /** Reads the arguments of a worker's {@code main}. */
    public static Arguments of(String... arguments) {
      return new Arguments(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
    }

    /** The arguments as {@link #of} reads them. */
    public List<String> toList() {
      return List.of(socket.toString(), scoreboard.toString(), log.toString());
    }
  }

  /**
   * Begins as every worker does: it ends, whatever it is doing, soon after its parent has ended,
   * and writes numbers as the harness does.
   */
  public static void begin() {
    Locale.setDefault(Locale.ROOT);
    ProcessHandle.current()
        .parent()
        .ifPresent(parent -> parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
  }

  /** Sends the greeting and serves requests; after a greeting with a failure there are none. */
  public static void serve(Arguments arguments, Greeting greeting, Operator operator)
      throws IOException {
    Scoreboard scoreboard = Scoreboard.map(arguments.scoreboard());
    SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    channel.connect(UnixDomainSocketAddress.of(arguments.socket()));
    try (Wire wire = new Wire(channel);
        FileChannel log = FileChannel.open(arguments.log(), StandardOpenOption.WRITE)) {
      wire.greet(greeting);
      List<Trial> request = wire.receiveRequest();
      while (!request.isEmpty()) {
        long sent = System.nanoTime();
        empty(log);
        for (Trial trial : request) {
          scoreboard.begin();
          Verdict verdict = check(trial, operator);
          scoreboard.finish();
          wire.sendVerdict(verdict);
          long now = System.nanoTime();
          if (now - sent > MOST_NANOSECONDS_UNSENT) {
            wire.flush();
            sent = now;
          }
        }
        wire.flush();
        request = wire.receiveRequest();
      }
    }
  }

  private static Verdict check(Trial trial, Operator operator) {
    try {
      return trial.check(operator);
    } catch (RuntimeException | Error failure) {
      failure.printStackTrace();
      System.err.println(trial.id() + ": " + failure.toString().replaceAll("\\s+", " "));
      Runtime.getRuntime().halt(INTERNAL_FAILURE);
      throw failure;
    }
  }

  private static void empty(FileChannel log) throws IOException {
    if (log.size() > 0) {
      log.truncate(0);
    }
  }
}
