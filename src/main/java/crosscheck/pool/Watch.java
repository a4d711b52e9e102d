package crosscheck.pool;

import crosscheck.op.Observation;
import crosscheck.op.Observation.OutOfMemory;
import crosscheck.op.Observation.TimedOut;
import crosscheck.worker.Scoreboard;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Kills workers that exceed their limits of time or memory, and those that are dying: once the JVM
 * has named the signal, the rest of its report takes longer than starting a new worker.
 */
final class Watch implements AutoCloseable {

  private static final long TICK_MILLISECONDS = 20;
  private static final long MEMORY_TICK_MILLISECONDS = 500;

  private final Limits limits;
  private final Set<Watched> all = ConcurrentHashMap.newKeySet();
  // Two threads: the first look at the memory takes a while, and deaths do not wait for it.
  private final ScheduledExecutorService clock =
      Executors.newScheduledThreadPool(
          2,
          task -> {
            Thread thread = new Thread(task, "worker-watch");
            thread.setDaemon(true);
            return thread;
          });

  /** Creates a watch with the same limits for every worker. */
  Watch(Limits limits) {
    this.limits = limits;
    every(TICK_MILLISECONDS, this::checkProgress);
    every(MEMORY_TICK_MILLISECONDS, () -> all.forEach(Watched::checkMemory));
  }

  private void every(long milliseconds, Runnable action) {
    clock.scheduleAtFixedRate(action, milliseconds, milliseconds, TimeUnit.MILLISECONDS);
  }

  private void checkProgress() {
    for (Watched watched : all) {
      try {
        watched.checkProgress();
      } catch (RuntimeException | LinkageError unwatchable) {
        // Nothing would end it, and the clock must go on for the others.
        System.err.println("a worker cannot be watched: " + unwatchable);
        watched.process.destroyForcibly();
      }
    }
  }

  /** Watches a process that is starting, until it ends. */
  Watched start(Process process, Scoreboard scoreboard, WorkerLog log) {
    Watched watched = new Watched(process, scoreboard, log);
    all.add(watched);
    process.onExit().thenRun(() -> all.remove(watched));
    return watched;
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  /** The limits of each worker. */
  Limits limits() {
    return limits;
  }

  /** One process under watch. */
  final class Watched {
    private final Process process;
    private final Scoreboard scoreboard;
    private final WorkerLog log;
    // The first thing that a process owes is its greeting.
    private volatile boolean owing = true;
    private volatile @Nullable Observation excess;
    private long progress = -1;
    private long since;

    private Watched(Process process, Scoreboard scoreboard, WorkerLog log) {
      this.process = process;
      this.scoreboard = scoreboard;
      this.log = log;
    }

    /**
     * Sets whether the process owes an answer; it is timed only then. It is timed between cases
     * too, or a process that hangs there would be waited for without end.
     */
    void owing(boolean answers) {
      owing = answers;
    }

    /** Why the process was killed, if it exceeded its limits. */
    Optional<Observation> excess() {
      return Optional.ofNullable(excess);
    }

    private void kill(Observation reason) {
      excess = reason;
      process.destroyForcibly();
    }

    private void checkProgress() {
      if (Death.signalNamedIn(log.text())) {
        process.destroyForcibly();
        return;
      }
      long now = System.nanoTime();
      long counted = scoreboard.begun() + scoreboard.finished();
      if (!owing || counted != progress) {
        progress = counted;
        since = now;
      } else if (now - since > limits.timeout().toNanos()) {
        kill(new TimedOut(limits.timeout().toSeconds()));
      }
    }

    private void checkMemory() {
      if (ResidentMemory.mebibytes(process.pid()) > limits.workerMebibytes()) {
        kill(new OutOfMemory(limits.workerMebibytes()));
      }
    }
  }
}
