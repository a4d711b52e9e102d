package crosscheck.pool;

import crosscheck.worker.Scoreboard;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Kills workers that take too long over one case, or over starting, and those that are dying: once
 * the JVM has named the signal, the report that it goes on to write takes longer than a new worker.
 */
final class Watch implements AutoCloseable {

  private static final long TICK_MILLISECONDS = 20;

  private final Duration timeout;
  private final Set<Watched> all = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "worker-watch");
            thread.setDaemon(true);
            return thread;
          });

  /** Watches with one limit for every case and every start. */
  Watch(Duration timeout) {
    this.timeout = timeout;
    clock.scheduleAtFixedRate(
        () -> all.forEach(Watched::look),
        TICK_MILLISECONDS,
        TICK_MILLISECONDS,
        TimeUnit.MILLISECONDS);
  }

  /** Watches a process that is starting, until it ends. */
  Watched start(Process process, Scoreboard scoreboard, WorkerLog log) {
    Watched watched = new Watched(process, scoreboard, log);
    all.add(watched);
    process.onExit().thenRun(() -> all.remove(watched));
    return watched;
  }

  /** How long it waits. */
  Duration timeout() {
    return timeout;
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  /** One process under watch. */
  final class Watched {
    private final Process process;
    private final Scoreboard scoreboard;
    private final WorkerLog log;
    private volatile boolean starting = true;
    private volatile boolean timedOut;
    private long begun = -1;
    private long since;

    private Watched(Process process, Scoreboard scoreboard, WorkerLog log) {
      this.process = process;
      this.scoreboard = scoreboard;
      this.log = log;
    }

    /** Says that the process has started: from now on only its cases are timed. */
    void started() {
      starting = false;
    }

    /** Whether the process was killed because it took too long. */
    boolean timedOut() {
      return timedOut;
    }

    private void look() {
      if (Death.signalNamedIn(log.text())) {
        process.destroyForcibly();
        return;
      }
      long now = System.nanoTime();
      long counted = scoreboard.begun();
      boolean busy = starting || counted > scoreboard.finished();
      if (!busy || counted != begun) {
        begun = counted;
        since = now;
      } else if (now - since > timeout.toNanos()) {
        timedOut = true;
        process.destroyForcibly();
      }
    }
  }
}
