package crosscheck.pool;

import crosscheck.cases.Case;
import crosscheck.cases.KernelPath;
import crosscheck.observation.Build;
import crosscheck.observation.Observation;
import crosscheck.observation.Observation.Crashed;
import crosscheck.observation.Observation.TimedOut;
import crosscheck.observation.Operation;
import crosscheck.verdict.Verdict;
import crosscheck.verdict.Verifier;
import crosscheck.worker.Service;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/**
 * One worker at a time, and what becomes of the cases when it dies.
 *
 * <p>The case in hand is run again, as the first of a new worker, and only if it kills that one too
 * is it blamed: earlier cases may have damaged the first worker, and their words may stand in its
 * log. A case whose worker was killed from outside or took too long has one try more. What the
 * worker had finished without the answer arriving is run again as well, which changes nothing.
 */
final class Lane {

  private static final int MOST_IDLE_DEATHS = 3;

  private final WorkerCommand command;
  private final KernelPath kernelPath;
  private final Operation operation;
  private final String name;
  private final Watch watch;
  private final AtomicInteger workersLost;
  private final Set<Case> triedAgain = new HashSet<>();
  private int started;
  private int idleDeaths;

  Lane(
      WorkerCommand command,
      KernelPath kernelPath,
      Operation operation,
      String name,
      Watch watch,
      AtomicInteger workersLost) {
    this.command = command;
    this.kernelPath = kernelPath;
    this.operation = operation;
    this.name = name;
    this.watch = watch;
    this.workersLost = workersLost;
  }

  /** Works until the queue is empty; returns the build that the workers have. */
  Build run(Queue<Batch> queue, BiConsumer<Case, Verdict> verdicts)
      throws IOException, InterruptedException {
    WorkerProcess worker = start();
    try {
      Build build = worker.greeting().build();
      for (Batch batch = queue.poll(); batch != null; batch = queue.poll()) {
        List<Case> pending = new ArrayList<>(batch.cases());
        while (!pending.isEmpty()) {
          if (!feed(worker, pending, verdicts)) {
            workersLost.incrementAndGet();
            blame(worker, pending, verdicts);
            worker = start();
          }
        }
      }
      return build;
    } finally {
      worker.close();
    }
  }

  private WorkerProcess start() {
    started++;
    WorkerProcess worker = WorkerProcess.start(command, kernelPath, name + "-" + started, watch);
    if (!worker.greeting().failure().isEmpty()) {
      worker.close();
      throw new WorkerFailure(worker.greeting().failure());
    }
    return worker;
  }

  /** Has the pending cases judged, taking each away with its verdict; false if the worker dies. */
  private boolean feed(
      WorkerProcess worker, List<Case> pending, BiConsumer<Case, Verdict> verdicts) {
    try {
      worker.send(operation, pending);
      while (!pending.isEmpty()) {
        Verdict verdict = worker.receive();
        verdicts.accept(pending.remove(0), verdict);
      }
      return true;
    } catch (IOException died) {
      return false;
    }
  }

  private void blame(WorkerProcess worker, List<Case> pending, BiConsumer<Case, Verdict> verdicts)
      throws IOException, InterruptedException {
    Death death = worker.bury();
    if (death.signal().equals("exit " + Service.INTERNAL_FAILURE)) {
      throw new WorkerFailure("a worker failed by itself: " + death.lastWords());
    }
    if (!worker.diedBusy()) {
      idleDeaths++;
      if (idleDeaths > MOST_IDLE_DEATHS) {
        throw new WorkerFailure("workers die between cases: " + death.signal());
      }
      return;
    }
    Case culprit = pending.remove(worker.lostVerdicts());
    boolean mayBeInnocent = worker.timedOut() || death.fromOutside();
    if (!worker.inFirstCase() || (mayBeInnocent && triedAgain.add(culprit))) {
      pending.add(0, culprit);
      return;
    }
    Observation observation =
        worker.timedOut()
            ? new TimedOut(watch.timeout().toSeconds())
            : new Crashed(death.signal(), death.lastWords());
    verdicts.accept(culprit, Verifier.judge(operation, culprit, observation));
  }
}
