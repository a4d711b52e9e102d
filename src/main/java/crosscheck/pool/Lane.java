package crosscheck.pool;

import crosscheck.cases.KernelPath;
import crosscheck.observation.Build;
import crosscheck.observation.Observation;
import crosscheck.observation.Observation.Crashed;
import crosscheck.observation.Observation.TimedOut;
import crosscheck.verdict.Status;
import crosscheck.verdict.Trial;
import crosscheck.verdict.Verdict;
import crosscheck.worker.Service;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * One worker at a time, and what becomes of the cases when it dies.
 *
 * <p>The case in hand is run again, as the first of a new worker, and only if it kills that one too
 * is it blamed: earlier cases may have damaged the first worker, and their words may stand in its
 * log; and something outside may have killed it. What the worker had finished without the answer
 * arriving is run again as well, which changes nothing.
 */
final class Lane<T extends Trial> {

  private static final int MOST_IDLE_DEATHS = 3;
  private static final int MOST_FAILED_STARTS = 3;

  private final WorkerCommand command;
  private final KernelPath kernelPath;
  private final String name;
  private final Watch watch;
  private final Losses losses;
  private final Consumer<Build> builds;
  private final BiConsumer<T, Verdict> verdicts;
  private final Set<T> suspects = new HashSet<>();
  private int started;
  private int idleDeaths;

  Lane(
      WorkerCommand command,
      KernelPath kernelPath,
      String name,
      Watch watch,
      Losses losses,
      Consumer<Build> builds,
      BiConsumer<T, Verdict> verdicts) {
    this.command = command;
    this.kernelPath = kernelPath;
    this.name = name;
    this.watch = watch;
    this.losses = losses;
    this.builds = builds;
    this.verdicts = verdicts;
  }

  /** Works until no batch is left; returns the build that the workers have. */
  Build run(Batches<T> batches) throws InterruptedException {
    WorkerProcess worker = start();
    try {
      Build build = worker.greeting().build();
      builds.accept(build);
      for (var batch = batches.next(); batch.isPresent(); batch = batches.next()) {
        List<T> pending = new ArrayList<>(batch.get());
        while (!pending.isEmpty()) {
          if (!feed(worker, pending)) {
            losses.worker();
            blame(worker, pending);
            worker = start();
          }
        }
      }
      return build;
    } finally {
      worker.close();
    }
  }

  private WorkerProcess start() throws InterruptedException {
    for (int failures = 1; ; failures++) {
      if (Thread.interrupted()) {
        throw new InterruptedException("another lane failed");
      }
      started++;
      try {
        return WorkerProcess.start(command, kernelPath, name + "-" + started, watch);
      } catch (WorkerFailure failure) {
        if (failures == MOST_FAILED_STARTS) {
          throw failure;
        }
        losses.worker();
        losses.unrepeated();
      }
    }
  }

  /** Has the pending cases judged, taking each away with its verdict; false if the worker dies. */
  private boolean feed(WorkerProcess worker, List<T> pending) {
    try {
      worker.send(pending);
      while (!pending.isEmpty()) {
        judged(pending.get(0), worker.receive());
        pending.remove(0);
      }
      return true;
    } catch (IOException died) {
      return false;
    }
  }

  private void judged(T trial, Verdict verdict) {
    boolean fatal = verdict.status() == Status.CRASHED || verdict.status() == Status.TIMED_OUT;
    if (suspects.remove(trial) && !fatal) {
      losses.unrepeated();
    }
    idleDeaths = 0;
    verdicts.accept(trial, verdict);
  }

  private void blame(WorkerProcess worker, List<T> pending) throws InterruptedException {
    Death death = worker.bury();
    if (death.signal().equals("exit " + Service.INTERNAL_FAILURE)) {
      throw new WorkerFailure("a worker failed by itself: " + death.lastWords());
    }
    if (!worker.diedBusy()) {
      losses.unrepeated();
      idleDeaths++;
      if (idleDeaths > MOST_IDLE_DEATHS) {
        throw new WorkerFailure(
            "workers die between cases: %s: %s".formatted(death.signal(), death.lastWords()));
      }
      return;
    }
    T inHand = pending.remove(worker.lostVerdicts());
    boolean mayBeInnocent = !worker.inFirstCase() || worker.timedOut() || death.fromOutside();
    if (mayBeInnocent && suspects.add(inHand)) {
      pending.add(0, inHand);
      return;
    }
    Observation observation =
        worker.timedOut()
            ? new TimedOut(watch.timeout().toSeconds())
            : new Crashed(death.signal(), death.lastWords());
    judged(inHand, inHand.judge(observation));
  }
}
