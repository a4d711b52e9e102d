package crosscheck.pool;

import crosscheck.verdict.Trial;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The batches that wait for a worker: one thread makes a few ahead, which may take its time, others
 * take them.
 */
final class Batches<T extends Trial> {

  private static final int MOST_TRIALS = 64;
  private static final int MOST_AT_HAND = 16;

  private final Iterator<Batch<T>> made;
  private final Deque<Batch<T>> atHand = new ArrayDeque<>();
  private boolean ended;

  Batches(Iterator<Batch<T>> made) {
    this.made = made;
  }

  /** How many there are, if no more than so many; for use before the batches are made. */
  synchronized int atHand(int most) {
    while (atHand.size() < most && made.hasNext()) {
      atHand.add(made.next());
    }
    return atHand.size();
  }

  /** Makes all batches, as others take them; throws what their iterator throws. */
  void make() throws InterruptedException {
    try {
      boolean wanted = true;
      while (wanted && made.hasNext()) {
        wanted = put(made.next());
      }
    } finally {
      end();
    }
  }

  /** Adds a batch when there is room; false if they are stopped. */
  private synchronized boolean put(Batch<T> batch) throws InterruptedException {
    while (atHand.size() >= MOST_AT_HAND && !ended) {
      wait();
    }
    if (!ended) {
      atHand.add(batch);
      notifyAll();
    }
    return !ended;
  }

  private synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** Takes the next batch when it is made; nothing if there is none or they are stopped. */
  synchronized Optional<Batch<T>> next() throws InterruptedException {
    while (atHand.isEmpty() && !ended) {
      wait();
    }
    notifyAll();
    return Optional.ofNullable(atHand.poll());
  }

  /** Takes the next batch if it is made, and a worker that is busy with another one may have it. */
  synchronized Optional<Batch<T>> nextToWait() {
    Batch<T> first = atHand.peek();
    if (first == null || !first.trials().stream().allMatch(Trial::mayWaitAtWorker)) {
      return Optional.empty();
    }
    notifyAll();
    return Optional.of(atHand.remove());
  }

  /** Lets no more be made or taken. */
  synchronized void stop() {
    atHand.clear();
    end();
  }

  /**
   * Groups trials by their graphs, in the order in which the graphs first come; but what the op has
   * to refuse comes after everything that it has to accept: where it kills, it costs the others no
   * worker, and finds the worker that replaced the one before.
   */
  static <T extends Trial> List<List<T>> group(List<T> trials) {
    Map<Boolean, List<T>> parts =
        trials.stream().collect(Collectors.partitioningBy(Trial::mustBeAccepted));
    List<List<T>> batches = new ArrayList<>();
    for (boolean accepted : new boolean[] {true, false}) {
      Map<Object, List<T>> groups = new LinkedHashMap<>();
      for (T trial : parts.getOrDefault(accepted, List.of())) {
        groups.computeIfAbsent(trial.graph(), first -> new ArrayList<>()).add(trial);
      }
      for (List<T> group : groups.values()) {
        for (int from = 0; from < group.size(); from += MOST_TRIALS) {
          batches.add(group.subList(from, Math.min(group.size(), from + MOST_TRIALS)));
        }
      }
    }
    return batches;
  }
}
