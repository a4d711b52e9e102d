package crosscheck.pool;

import crosscheck.input.BadInputException;
import crosscheck.op.Backend;
import crosscheck.op.Observation;
import crosscheck.op.Observation.TimedOut;
import crosscheck.pool.Watch.Watched;
import crosscheck.verdict.Trial;
import crosscheck.verdict.Verdict;
import crosscheck.worker.Scoreboard;
import crosscheck.worker.Wire;
import crosscheck.worker.Wire.Greeting;
import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One worker process and the socket to it. Not thread-safe, but it is watched by another thread.
 */
final class WorkerProcess implements AutoCloseable {

  private final Process process;
  private final WorkerFiles files;
  private final Scoreboard scoreboard;
  private final Watched watched;
  private final Wire wire;
  private final Greeting greeting;
  private long answered;
  private int unanswered;

  private WorkerProcess(
      Process process,
      WorkerFiles files,
      Scoreboard scoreboard,
      Watched watched,
      Wire wire,
      Greeting greeting) {
    this.process = process;
    this.files = files;
    this.scoreboard = scoreboard;
    this.watched = watched;
    this.wire = wire;
    this.greeting = greeting;
  }

  /**
   * Starts a worker and waits for its greeting.
   *
   * @param shortcuts JVM options that save time and change nothing else
   * @param name the worker's name, also of its files
   * @throws WorkerFailure if the process cannot be started, dies before it greets, or says that it
   *     cannot serve
   * @throws BadInputException if its files cannot be written, or if the library lacks the path
   */
  static WorkerProcess start(
      WorkerCommand command, Backend backend, List<String> shortcuts, String name, Watch watch) {
    WorkerFiles files = WorkerFiles.make(command.folder(), name);
    try (ServerSocketChannel server = files.listen()) {
      Scoreboard scoreboard = files.mapScoreboard();
      Process process = command.start(backend, watch.limits(), shortcuts, files.arguments());
      WorkerLog log = new WorkerLog(files.log());
      Watched watched = watch.start(process, scoreboard, log);
      process.onExit().thenRun(() -> closeQuietly(server));
      try {
        Wire wire = new Wire(server.accept());
        Greeting greeting = greetingOn(wire);
        if (!greeting.failure().isEmpty() || !greeting.lacking().isEmpty()) {
          closeQuietly(wire);
          process.onExit().join();
          files.deleteScoreboard();
          throw unfit(backend, greeting);
        }
        watched.owing(false);
        return new WorkerProcess(process, files, scoreboard, watched, wire, greeting);
      } catch (IOException died) {
        process.destroyForcibly();
        int exitStatus = process.onExit().join().exitValue();
        files.deleteScoreboard();
        if (Thread.currentThread().isInterrupted()) {
          // Nobody needs it any more.
          files.deleteLog();
        }
        throw notReady(Death.of(exitStatus, log.text()), watched.excess(), died);
      }
    } catch (IOException notStarted) {
      throw new WorkerFailure("a worker cannot be started: " + notStarted, notStarted);
    } finally {
      files.deleteSocket();
    }
  }

  private static Greeting greetingOn(Wire wire) throws IOException {
    try {
      return wire.greeting();
    } catch (IOException died) {
      closeQuietly(wire);
      throw died;
    }
  }

  private static RuntimeException unfit(Backend backend, Greeting greeting) {
    return greeting.failure().isEmpty()
        ? new BadInputException(
            "kernel path %s: not in this library: %s".formatted(backend.id(), greeting.lacking()))
        : new WorkerFailure(greeting.failure());
  }

  private static WorkerFailure notReady(
      Death death, Optional<Observation> excess, IOException died) {
    if (excess.isEmpty()) {
      String words = "a worker died before it could serve: " + death.words();
      return new WorkerFailure(words, died, death.fromOutside());
    }
    return new WorkerFailure(
        excess.get() instanceof TimedOut timedOut
            ? "a worker was not ready within %d s".formatted(timedOut.seconds())
            : "a worker grew past its limit before it could serve",
        died);
  }

  /** The worker's greeting. */
  Greeting greeting() {
    return greeting;
  }

  /**
   * Sends trials; the answer to each must be received. Requests sent before all answers are
   * received must fit into the socket.
   */
  void send(List<? extends Trial> trials) throws IOException {
    unanswered += trials.size();
    watched.owing(true);
    wire.sendRequest(trials);
  }

  /** Receives one verdict; throws if the process dies first. */
  Verdict receive() throws IOException {
    Verdict verdict = wire.receiveVerdict();
    answered++;
    unanswered--;
    watched.owing(unanswered > 0);
    return verdict;
  }

  /** The process id. */
  long pid() {
    return process.pid();
  }

  /** Runs an action when the process ends, whatever the cause. */
  void onExit(Runnable action) {
    process.onExit().thenRun(action);
  }

  /** Waits for the end of a process that has stopped answering, and returns how it died. */
  Death awaitDeath() {
    closeQuietly(wire);
    process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join();
    end();
    return Death.of(process.exitValue(), new WorkerLog(files.log()).text());
  }

  /** The number of cases that it finished after the last answer that arrived. */
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

  /** Why it was killed, if it exceeded its limits. */
  Optional<Observation> excess() {
    return watched.excess();
  }

  /**
   * Ends the process and waits for its end. It exits when its socket closes, and is killed if it
   * does not. One that exits normally leaves no files.
   */
  @Override
  public void close() {
    closeQuietly(wire);
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    end();
    if (exitedNormally()) {
      files.deleteLog();
    }
  }

  /** Whether the closed process exited normally. */
  boolean exitedNormally() {
    return process.exitValue() == 0;
  }

  /** Kills a worker that is not needed, and deletes its files. */
  void discard() {
    end();
    closeQuietly(wire);
    files.deleteLog();
  }

  /** Kills the process if it has not ended, and waits until it has. */
  private void end() {
    process.destroyForcibly().onExit().join();
    files.deleteScoreboard();
  }

  /** Closes a socket that the other end may have broken. */
  private static void closeQuietly(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception broken) {
      // It is closed all the same.
    }
  }
}
