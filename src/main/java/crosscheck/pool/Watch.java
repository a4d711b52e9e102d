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
 * Kills workers that take more time or memory than they may, and those that are dying: once the JVM
 * has named the signal, the report that it goes on to write takes longer than a new worker.
 */
final class Watch implements AutoCloseable {

  private static final long TICK_MILLISECONDS = 5;
  private static final long MEMORY_TICK_MILLISECONDS = 250;

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

  /** Watches with the same limits for every worker. */
  Watch(Limits limits) {
    this.limits = limits;
    every(TICK_MILLISECONDS, () -> all.forEach(Watched::checkProgress));
    every(MEMORY_TICK_MILLISECONDS, this::checkMemory);
  }

  private void every(long milliseconds, Runnable action) {
    clock.scheduleAtFixedRate(action, milliseconds, milliseconds, TimeUnit.MILLISECONDS);
  }

  private void checkMemory() {
    try {
      all.forEach(Watched::checkMemory);
    } catch (RuntimeException | LinkageError unmeasurable) {
      System.err.println("the memory of workers is not limited here: " + unmeasurable);
      // Ends this, and nothing else.
      throw unmeasurable;
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

  /** What a worker may take. */
  Limits limits() {
    return limits;
  }

  /** One process under watch. */
  final class Watched {
    private final Process process;
    private final Scoreboard scoreboard;
    private final WorkerLog log;
    // A process owes its greeting first.
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
     * Says whether the process owes an answer; it is timed only then, also while it is in no case:
     * one that is stopped between two would be waited for without end.
     */
    void owing(boolean answers) {
      owing = answers;
    }

    /** What the process was killed for, if it took more than its limits allow. */
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
