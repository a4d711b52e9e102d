package crosscheck.pool;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts the workers that died, and those of their deaths that did not repeat. Thread-safe. */
final class Losses {

  private final AtomicInteger workersLost = new AtomicInteger();
  private final AtomicInteger deathsNotRepeated = new AtomicInteger();

  /** Counts a death. */
  void death() {
    workersLost.incrementAndGet();
  }

  /** Counts earlier deaths whose cause turned out not to be the trial in hand. */
  void notRepeated(int deaths) {
    deathsNotRepeated.addAndGet(deaths);
  }

  /** Counts the death of an idle worker. */
  void idleDeath() {
    death();
    notRepeated(1);
  }

  int workersLost() {
    return workersLost.get();
  }

  int deathsNotRepeated() {
    return deathsNotRepeated.get();
  }
}
