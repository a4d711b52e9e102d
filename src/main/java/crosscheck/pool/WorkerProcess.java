package crosscheck.pool;

import crosscheck.cases.KernelPath;
import crosscheck.pool.Watch.Watched;
import crosscheck.verdict.Trial;
import crosscheck.verdict.Verdict;
import crosscheck.worker.Scoreboard;
import crosscheck.worker.Service;
import crosscheck.worker.Wire;
import crosscheck.worker.Wire.Greeting;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One worker process and the socket to it. Used by one thread; the watch alone looks on. */
final class WorkerProcess implements AutoCloseable {

  private final Process process;
  private final WorkerLog log;
  private final Scoreboard scoreboard;
  private final Watched watched;
  private final Wire wire;
  private final Greeting greeting;
  private long answered;

  private WorkerProcess(
      Process process,
      WorkerLog log,
      Scoreboard scoreboard,
      Watched watched,
      Wire wire,
      Greeting greeting) {
    this.process = process;
    this.log = log;
    this.scoreboard = scoreboard;
    this.watched = watched;
    this.wire = wire;
    this.greeting = greeting;
  }

  /**
   * Starts a worker and waits for its greeting.
   *
   * @param name the worker's own, for its files
   * @throws WorkerFailure if the process cannot be started, dies before it greets, or says that it
   *     cannot serve
   */
  static WorkerProcess start(
      WorkerCommand command, KernelPath kernelPath, String name, Watch watch) {
    WorkerLog log = new WorkerLog(command.folder().resolve(name + ".log"));
    Path board = command.folder().resolve(name + ".scoreboard");
    try {
      Path socketFolder = Files.createTempDirectory("crosscheck");
      Path socket = socketFolder.resolve("socket");
      try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
        server.bind(UnixDomainSocketAddress.of(socket));
        Scoreboard scoreboard = Scoreboard.map(board);
        Process process =
            command.start(kernelPath, new Service.Arguments(socket, board, log.file()));
        Watched watched = watch.start(process, scoreboard, log);
        process.onExit().thenRun(() -> closeQuietly(server));
        try {
          Wire wire = new Wire(server.accept());
          Greeting greeting = wire.greeting();
          if (!greeting.failure().isEmpty()) {
            closeQuietly(wire);
            throw new WorkerFailure(greeting.failure());
          }
          watched.started();
          return new WorkerProcess(process, log, scoreboard, watched, wire, greeting);
        } catch (IOException died) {
          process.destroyForcibly();
          Death death = Death.of(process.onExit().join().exitValue(), log.text());
          throw new WorkerFailure(
              watched.timedOut()
                  ? "a worker was not ready within %d s".formatted(watch.timeout().toSeconds())
                  : "a worker died before it could serve: %s: %s"
                      .formatted(death.signal(), death.lastWords()),
              died);
        }
      } finally {
        Files.deleteIfExists(socket);
        Files.delete(socketFolder);
      }
    } catch (IOException notStarted) {
      throw new WorkerFailure("a worker cannot be started: " + notStarted, notStarted);
    }
  }

  /** The worker's greeting. */
  Greeting greeting() {
    return greeting;
  }

  /** Sends trials; an answer to each has to be received before the next call. */
  void send(List<? extends Trial> trials) throws IOException {
    wire.sendRequest(trials);
  }

  /** Receives one verdict; throws if the process dies first. */
  Verdict receive() throws IOException {
    Verdict verdict = wire.receiveVerdict();
    answered++;
    return verdict;
  }

  /** Waits for the end of a process that has stopped answering, and says how it died. */
  Death bury() throws InterruptedException {
    closeQuietly(wire);
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    return Death.of(process.exitValue(), log.text());
  }

  /** The number of cases that it finished since the last answer that arrived. */
  int lostVerdicts() {
    return Math.toIntExact(scoreboard.finished() - answered);
  }

  /** Whether the case that it is in, or was in when it died, is its first. */
  boolean inFirstCase() {
    return scoreboard.begun() == 1;
  }

  /** Whether it died in the middle of a case, the one after the lost verdicts. */
  boolean diedBusy() {
    return scoreboard.begun() > scoreboard.finished();
  }

  /** Whether it was killed because it took too long over a case. */
  boolean timedOut() {
    return watched.timedOut();
  }

  /** Ends the process: it leaves when its socket closes, and is killed if it does not. */
  @Override
  public void close() {
    closeQuietly(wire);
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** Closes a socket that the other end may have broken. */
  private static void closeQuietly(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception broken) {
      // It is closed then as well.
    }
  }
}
