package crosscheck.pool;

import crosscheck.op.Build;
import crosscheck.op.Observation;
import crosscheck.op.Observation.Crashed;
import crosscheck.verdict.Status;
import crosscheck.verdict.Trial;
import crosscheck.verdict.Verdict;
import crosscheck.worker.Service;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * One worker at a time, and what becomes of the cases when it dies.
 *
 * <p>The case in hand is run again, as the first of a new worker, and only if it kills that one too
 * is it blamed: earlier cases may have damaged the first worker, and their words may stand in its
 * log. A death that something outside may have caused says little about the case, and it takes many
 * of them to blame it. What the worker had finished without the answer arriving is run again as
 * well, which changes nothing.
 */
final class Lane<T extends Trial> {

  private static final int MOST_IDLE_DEATHS = 3;

  /** The kernel, short of memory, kills again and again; others hardly hit one case so often. */
  private static final int MOST_DEATHS_FROM_OUTSIDE = 10;

  /**
   * With more in hand no batch waits behind them, or deaths would have a lane take all there is.
   */
  private static final int MOST_BEFORE_WAITING = 64;

  private static final Set<Status> FATAL =
      EnumSet.of(Status.CRASHED, Status.TIMED_OUT, Status.OUT_OF_MEMORY);

  private final Standby standby;
  private final long mostBytes;
  private final Losses losses;
  private final Consumer<Build> builds;
  private final Set<T> suspects = new HashSet<>();
  private final Map<T, Integer> deathsFromOutside = new HashMap<>();
  private int idleDeaths;

  Lane(Standby standby, long mostBytes, Losses losses, Consumer<Build> builds) {
    this.mostBytes = mostBytes;
    this.standby = standby;
    this.losses = losses;
    this.builds = builds;
  }

  /** A trial that has no verdict yet, and who is told it. */
  private record Pending<T extends Trial>(T trial, BiConsumer<T, Verdict> verdicts) {
    void judged(Verdict verdict) {
      verdicts.accept(trial, verdict);
    }
  }

  /** Works until no batch is left; returns the build that the workers have. */
  Build run(Batches<T> batches) throws InterruptedException {
    WorkerProcess worker = standby.first();
    try {
      Build build = worker.greeting().build();
      builds.accept(build);
      for (var batch = batches.next(); batch.isPresent(); batch = batches.next()) {
        List<Pending<T>> pending = new ArrayList<>(toMake(batch.get()));
        while (!pending.isEmpty()) {
          if (!feed(worker, pending, batches)) {
            losses.worker();
            blame(worker, pending);
            worker = standby.replacement();
          }
        }
      }
      return build;
    } finally {
      worker.close();
    }
  }

  /** The trials of a batch that are to be made; the others get their verdicts. */
  private List<Pending<T>> toMake(Batch<T> batch) {
    List<Pending<T>> toMake = new ArrayList<>();
    for (T trial : batch.trials()) {
      Optional<String> obstacle = trial.obstacle(mostBytes);
      if (obstacle.isPresent()) {
        batch.verdicts().accept(trial, Verdict.notRun(obstacle.get()));
      } else {
        toMake.add(new Pending<>(trial, batch.verdicts()));
      }
    }
    return toMake;
  }

  /**
   * Has the pending cases judged, taking each away with its verdict; false if the worker dies.
   * While the worker is busy with the last of them, a batch that may wait there is sent after them,
   * so that the worker itself need not wait, and is added to what is pending.
   */
  private boolean feed(WorkerProcess worker, List<Pending<T>> pending, Batches<T> batches) {
    try {
      int lastSent = send(worker, pending);
      while (!pending.isEmpty()) {
        if (pending.size() <= Math.min(lastSent, MOST_BEFORE_WAITING)) {
          List<Pending<T>> waiting = batches.nextToWait().map(this::toMake).orElseGet(List::of);
          pending.addAll(waiting);
          lastSent = send(worker, waiting);
        }
        judged(pending.get(0), worker.receive());
        pending.remove(0);
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

  private void judged(Pending<T> pending, Verdict verdict) {
    T trial = pending.trial();
    if (suspects.remove(trial) && !FATAL.contains(verdict.status())) {
      losses.unrepeated(1);
    }
    losses.unrepeated(deathsFromOutside.getOrDefault(trial, 0));
    deathsFromOutside.remove(trial);
    idleDeaths = 0;
    pending.judged(verdict);
  }

  private void blame(WorkerProcess worker, List<Pending<T>> pending) {
    Death death = worker.bury();
    if (death.signal().equals("exit " + Service.INTERNAL_FAILURE)) {
      throw new WorkerFailure("a worker failed by itself: " + death.lastWords());
    }
    if (!worker.diedBusy()) {
      losses.unrepeated(1);
      idleDeaths++;
      if (idleDeaths > MOST_IDLE_DEATHS) {
        throw new WorkerFailure("workers die between cases: " + death.words());
      }
      return;
    }
    Pending<T> inHand = pending.remove(worker.lostVerdicts());
    if (mayBeInnocent(inHand.trial(), worker, death)) {
      pending.add(0, inHand);
      return;
    }
    Observation observation =
        worker.excess().orElseGet(() -> new Crashed(death.signal(), death.lastWords()));
    judged(inHand, inHand.trial().judge(observation));
  }

  /** Whether a case deserves another worker; keeps count of what speaks against it. */
  private boolean mayBeInnocent(T inHand, WorkerProcess worker, Death death) {
    if (worker.excess().isEmpty() && death.fromOutside()) {
      if (deathsFromOutside.merge(inHand, 1, Integer::sum) < MOST_DEATHS_FROM_OUTSIDE) {
        return true;
      }
      deathsFromOutside.remove(inHand);
      return false;
    }
    return (worker.excess().isPresent() || !worker.inFirstCase()) && suspects.add(inHand);
  }
}
