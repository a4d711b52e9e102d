package crosscheck.pool;

import crosscheck.op.Attributes;
import crosscheck.verdict.Trial;
import crosscheck.verdict.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Feeds one worker at a time, and the next one when it dies.
 *
 * <p>The {@link DeathPolicy} then decides whether the trial in hand is run again. Trials that the
 * worker finished without the answer arriving are always run again, which changes no verdict.
 */
final class Lane<T extends Trial> {

  private final Standby standby;
  private final long mostBytes;
  private final DeathPolicy<T> policy;

  Lane(Standby standby, long mostBytes, Losses losses) {
    this.mostBytes = mostBytes;
    this.standby = standby;
    policy = new DeathPolicy<>(losses);
  }

  /** A trial that has no verdict yet, and the receiver of its verdict. */
  private record Pending<T extends Trial>(T trial, BiConsumer<T, Verdict> verdicts) {
    void judged(Verdict verdict) {
      verdicts.accept(trial, verdict);
    }
  }

  /** Works until no batch is left. */
  void run(BatchQueue<T> batches) throws InterruptedException {
    WorkerProcess worker = standby.first();
    try {
      for (var batch = batches.next(); batch.isPresent(); batch = batches.next()) {
        List<Pending<T>> pending = new ArrayList<>(pendingOf(batch.get()));
        while (!pending.isEmpty()) {
          if (!feed(worker, pending, batches)) {
            afterDeath(worker, pending);
            worker = standby.replacement();
          }
        }
      }
    } finally {
      worker.close();
    }
  }

  /** The trials of a batch that a worker must run; the others get their verdicts. */
  private List<Pending<T>> pendingOf(Batch<T> batch) {
    List<Pending<T>> pending = new ArrayList<>();
    for (T trial : batch.trials()) {
      Optional<String> obstacle = trial.obstacle(mostBytes);
      if (obstacle.isPresent()) {
        batch.verdicts().accept(trial, Verdict.notRun(obstacle.get()));
      } else {
        pending.add(new Pending<>(trial, batch.verdicts()));
      }
    }
    return pending;
  }

  /**
   * Has the pending trials judged and removes each with its verdict; false if the worker dies.
   * While the worker is busy with the last batch, another one that can queue is sent and added to
   * the pending trials, so that the worker need not wait.
   */
  private boolean feed(WorkerProcess worker, List<Pending<T>> pending, BatchQueue<T> batches) {
    try {
      int lastSent = send(worker, pending);
      while (!pending.isEmpty()) {
        // With more in hand nothing queues, or a lane would take every batch after deaths.
        if (pending.size() <= Math.min(lastSent, Attributes.MOST_CASES_TOGETHER)) {
          List<Pending<T>> queued =
              batches.nextThatCanQueue().map(this::pendingOf).orElseGet(List::of);
          pending.addAll(queued);
          lastSent = send(worker, queued);
        }
        Verdict verdict = worker.receive();
        Pending<T> first = pending.remove(0);
        policy.survived(first.trial());
        first.judged(verdict);
      }
      return true;
    } catch (IOException died) {
      return false;
    }
  }

  private int send(WorkerProcess worker, List<Pending<T>> some) throws IOException {
    if (!some.isEmpty()) {
      worker.send(some.stream().map(Pending::trial).toList());
    }
    return some.size();
  }

  /** Judges the trial in hand if it is blamed for its worker's death; else it is run next. */
  private void afterDeath(WorkerProcess worker, List<Pending<T>> pending) {
    Death death = worker.awaitDeath();
    if (!worker.diedBusy()) {
      policy.diedIdle(death);
      return;
    }
    Pending<T> inHand = pending.remove(worker.lostVerdicts());
    T trial = inHand.trial();
    policy
        .diedOver(trial, death, worker.excess(), worker.inFirstCase())
        .ifPresentOrElse(
            observation -> inHand.judged(trial.judge(observation)), () -> pending.add(0, inHand));
  }
}
