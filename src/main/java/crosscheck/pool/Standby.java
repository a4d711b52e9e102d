package crosscheck.pool;

import crosscheck.op.Backend;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Starts the workers of a run, and spares that wait, so that a lane whose worker died has another
 * one at once. A spare that dies while it waits is replaced as the {@link StartPolicy} says.
 */
final class Standby implements AutoCloseable {

  private final WorkerCommand command;
  private final Backend backend;
  private final String name;
  private final int lanes;
  private final Rehearsal rehearsal;
  private final Watch watch;
  private final StartPolicy policy;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  private final Deque<WorkerProcess> ready = new ArrayDeque<>();
  private int waitingLanes;
  private int starting;
  private int started;
  private int lanesToCome;
  private boolean closed;
  private @Nullable RuntimeException failure;

  /**
   * Creates a standby that has started nothing yet.
   *
   * @param name the run's name, the prefix of the workers' names
   * @param policy how many workers stand by; its lanes are the most that work, and that start, at a
   *     time
   */
  Standby(WorkerCommand command, Backend backend, String name, StartPolicy policy, Watch watch) {
    this.command = command;
    this.backend = backend;
    this.name = name;
    this.policy = policy;
    lanes = policy.lanes();
    lanesToCome = lanes;
    rehearsal = Rehearsal.of(command);
    this.watch = watch;
  }

  /** Gives a lane its first worker; throws as {@link WorkerProcess#start}. */
  synchronized WorkerProcess first() throws InterruptedException {
    WorkerProcess worker = next();
    lanesToCome--;
    return worker;
  }

  private WorkerProcess next() throws InterruptedException {
    waitingLanes++;
    try {
      fill();
      while (ready.isEmpty()) {
        if (failure != null) {
          throw failure;
        }
        wait();
      }
      return ready.remove();
    } finally {
      waitingLanes--;
      fill();
    }
  }

  /** Gives a lane a worker for one that died; throws as {@link WorkerProcess#start}. */
  synchronized WorkerProcess replacement() throws InterruptedException {
    policy.lostWorker();
    return next();
  }

  private void fill() {
    while (!closed
        && failure == null
        && starting < lanes
        && starting + ready.size() < waitingLanes + policy.spares()) {
      starting++;
      started++;
      // Deaths come in series, because trials that must be refused come last: a replacement is for
      // one case. While a lane has had no worker yet, this one may be its first, and stay.
      boolean replacement = lanesToCome == 0;
      String worker = name + "-" + started;
      threads.execute(() -> start(worker, replacement));
    }
  }

  private void start(String worker, boolean replacement) {
    try {
      List<String> options = new ArrayList<>(shortcuts());
      if (replacement) {
        options.addAll(WorkerCommand.FOR_FEW_CALLS);
      } else if (policy.isShortRun()) {
        options.addAll(WorkerCommand.SHORT_LIVED);
      }
      WorkerProcess process = WorkerProcess.start(command, backend, options, worker, watch);
      rehearsal.learn(process.greeting());
      ready(process);
      if (lanes > 1 || replacement) {
        // No lane waits for this thread any more, and there are more workers to come.
        rehearsal.hold(command, backend, watch);
      }
    } catch (WorkerFailure notStarted) {
      failed(notStarted);
    } catch (RuntimeException unusable) {
      stop(unusable);
    } catch (Error error) {
      stop(new WorkerFailure("a worker cannot be started: " + error, error));
    }
  }

  /** The shortcuts, which the last attempt does without. */
  private synchronized List<String> shortcuts() {
    return policy.isLastAttempt() ? List.of() : rehearsal.shortcuts();
  }

  private void ready(WorkerProcess worker) {
    if (offer(worker)) {
      worker.onExit(() -> diedIdle(worker));
    } else {
      worker.discard();
    }
  }

  private synchronized boolean offer(WorkerProcess worker) {
    if (closed) {
      return false;
    }
    starting--;
    policy.started();
    ready.add(worker);
    notifyAll();
    return true;
  }

  private synchronized void failed(WorkerFailure notStarted) {
    if (closed) {
      return;
    }
    starting--;
    if (policy.mayStartAgain(notStarted.fromOutside())) {
      fill();
    } else {
      stop(notStarted);
    }
  }

  private synchronized void stop(RuntimeException reason) {
    failure = reason;
    notifyAll();
  }

  private synchronized void diedIdle(WorkerProcess worker) {
    if (closed || !ready.remove(worker)) {
      return;
    }
    policy.lostSpare(worker.awaitDeath());
    fill();
  }

  /** Kills the spares and the workers that are starting. */
  @Override
  public void close() {
    List<WorkerProcess> left;
    synchronized (this) {
      closed = true;
      left = new ArrayList<>(ready);
      ready.clear();
    }
    left.forEach(WorkerProcess::discard);
    threads.shutdownNow();
    try {
      threads.awaitTermination(60, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      // The starting threads end by themselves.
      Thread.currentThread().interrupt();
    }
  }
}
