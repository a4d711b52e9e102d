package crosscheck.pool;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the workers that died, and those of their deaths that did not repeat; for many threads.
 */
final class Losses {

  private final AtomicInteger workers = new AtomicInteger();
  private final AtomicInteger unrepeated = new AtomicInteger();

  /** Counts a death. */
  void worker() {
    workers.incrementAndGet();
  }

  /** Counts earlier deaths of which the case in hand turned out not to be the cause. */
  void unrepeated(int deaths) {
    unrepeated.addAndGet(deaths);
  }

  /** Counts a death over no case. */
  void idleWorker() {
    worker();
    unrepeated(1);
  }

  int workersLost() {
    return workers.get();
  }

  int deathsNotRepeated() {
    return unrepeated.get();
  }
}
