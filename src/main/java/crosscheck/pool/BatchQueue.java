package crosscheck.pool;

import crosscheck.verdict.Trial;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/** The batches that wait for a worker: one thread creates a few ahead, several take them. */
final class BatchQueue<T extends Trial> {

  private static final int MOST_WAITING = 16;

  private final Iterator<Batch<T>> source;
  private final Deque<Batch<T>> waiting = new ArrayDeque<>();
  private boolean ended;

  BatchQueue(Iterator<Batch<T>> source) {
    this.source = source;
  }

  /** The number of batches, or {@code most} if there are more; for use before {@link #fill}. */
  synchronized int count(int most) {
    while (waiting.size() < most && source.hasNext()) {
      waiting.add(source.next());
    }
    return waiting.size();
  }

  /** Creates all batches as others take them; throws what their iterator throws. */
  void fill() throws InterruptedException {
    try {
      boolean wanted = true;
      while (wanted && source.hasNext()) {
        wanted = put(source.next());
      }
    } finally {
      end();
    }
  }

  /** Adds a batch when there is room; false if no more may come. */
  private synchronized boolean put(Batch<T> batch) throws InterruptedException {
    while (waiting.size() >= MOST_WAITING && !ended) {
      wait();
    }
    if (!ended) {
      waiting.add(batch);
      notifyAll();
    }
    return !ended;
  }

  private synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** Waits for the next batch; empty if there is none, or after {@link #stop}. */
  synchronized Optional<Batch<T>> next() throws InterruptedException {
    while (waiting.isEmpty() && !ended) {
      wait();
    }
    notifyAll();
    return Optional.ofNullable(waiting.poll());
  }

  /** Returns the next batch if there is one already and it can wait at a busy worker. */
  synchronized Optional<Batch<T>> nextThatCanQueue() {
    Batch<T> first = waiting.peek();
    if (first == null || !first.canQueue()) {
      return Optional.empty();
    }
    notifyAll();
    return Optional.of(waiting.remove());
  }

  /** Stops creating and handing out batches. */
  synchronized void stop() {
    waiting.clear();
    end();
  }
}
