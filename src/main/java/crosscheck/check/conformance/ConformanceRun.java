package crosscheck.check.conformance;

import crosscheck.check.Workers;
import crosscheck.journal.JournaledPool;
import crosscheck.json.BadInputException;
import crosscheck.op.Build;
import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import crosscheck.op.Operation;
import crosscheck.pool.Batch;
import crosscheck.pool.WorkerFailure;
import crosscheck.sweep.Group;
import crosscheck.sweep.Plan;
import crosscheck.verdict.CaseTrial;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Runs a plan in worker processes, one kernel path after the other, and then the forward
 * convolution on every case of which a result came.
 *
 * <p>The forward convolution is asked what size it gives back, which no kernel path changes. It
 * runs in processes of its own, on the path of {@link KernelPath#ofForwardConvolution}.
 */
public final class ConformanceRun {

  /** The statuses of cases of which a result of the right shape came. */
  private static final Set<Status> WITH_RESULT =
      EnumSet.of(Status.AGREES, Status.VACUOUS, Status.VALUE_MISMATCH);

  private final Workers workers;

  /** Prepares a check. */
  public ConformanceRun(Workers workers) {
    this.workers = workers;
  }

  /** Is told every verdict; called from several threads. */
  public interface Observer {
    /** Observes nothing. */
    Observer NONE = (c, kernelPath, operation, verdict) -> {};

    /** One more case is judged. */
    void judged(Case c, KernelPath kernelPath, Operation operation, Verdict verdict);
  }

  /**
   * What a check came to.
   *
   * @param tally the verdicts
   * @param build the TensorFlow build that the workers have
   * @param workersLost how many workers died on each path
   * @param deathsNotRepeated how many of these died over no case, or over one that a new worker
   *     survived
   * @param failure why the workers could not go on, if they could not
   */
  public record Outcome(
      ConformanceTally tally,
      Build build,
      Map<KernelPath, Integer> workersLost,
      Map<KernelPath, Integer> deathsNotRepeated,
      Optional<WorkerFailure> failure) {}

  /**
   * Comes to a verdict on every case of the plan; after a failure of the workers the rest stays
   * untested.
   *
   * @throws BadInputException if the journal cannot be written, or is of another build
   */
  public Outcome run(Plan plan, Observer observer) {
    return new Course(plan, observer).run();
  }

  /** The path on which the forward convolution of a group's cases is asked. */
  private static KernelPath forwardPath(Group group) {
    return KernelPath.ofForwardConvolution(group.cases().get(0).dataFormat());
  }

  /** One run of a plan. */
  private final class Course {
    private final Plan plan;
    private final Observer observer;
    private final ConformanceTally tally;
    private final Results results = new Results();

    Course(Plan plan, Observer observer) {
      this.plan = plan;
      this.observer = observer;
      tally = new ConformanceTally(plan);
    }

    Outcome run() {
      try {
        for (KernelPath kernelPath : plan.kernelPaths()) {
          workers.run(kernelPath, "sizes", plan.size(kernelPath), transposed(kernelPath));
        }
        Map<KernelPath, Long> forward = new EnumMap<>(KernelPath.class);
        results
            .of(plan.groups(true))
            .forEach(
                group -> forward.merge(forwardPath(group), (long) group.cases().size(), Long::sum));
        forward.forEach(tally::planForward);
        forward.forEach(
            (kernelPath, cases) ->
                workers.run(kernelPath, "forward convolution", cases, forward(kernelPath)));
        return outcome(Optional.empty());
      } catch (WorkerFailure failure) {
        return outcome(Optional.of(failure));
      }
    }

    private Outcome outcome(Optional<WorkerFailure> failure) {
      JournaledPool pool = workers.pool();
      return new Outcome(
          tally, pool.build(), pool.workersLost(), pool.deathsNotRepeated(), failure);
    }

    /** What must be accepted comes first: what must be refused may cost a worker each time. */
    private Stream<Batch<CaseTrial>> transposed(KernelPath kernelPath) {
      return Stream.concat(plan.groups(true), plan.groups(false))
          .filter(group -> group.kernelPaths().contains(kernelPath))
          .map(
              group ->
                  batch(
                      Operation.CONV2D_TRANSPOSE,
                      group,
                      (c, verdict) -> {
                        tally.add(group.block(), c, kernelPath, verdict);
                        observer.judged(c, kernelPath, Operation.CONV2D_TRANSPOSE, verdict);
                        if (c.admissible() && WITH_RESULT.contains(verdict.status())) {
                          results.add(group, c);
                        }
                      }));
    }

    private Stream<Batch<CaseTrial>> forward(KernelPath kernelPath) {
      return results
          .of(plan.groups(true))
          .filter(group -> forwardPath(group) == kernelPath)
          .map(
              group ->
                  batch(
                      Operation.CONV2D,
                      group,
                      (c, verdict) -> {
                        tally.addForward(c, kernelPath, verdict);
                        observer.judged(c, kernelPath, Operation.CONV2D, verdict);
                      }));
    }

    private static Batch<CaseTrial> batch(
        Operation operation, Group group, BiConsumer<Case, Verdict> verdicts) {
      return new Batch<>(
          group.cases().stream().map(c -> CaseTrial.of(operation, c)).toList(),
          (trial, verdict) -> verdicts.accept(trial.c(), verdict));
    }
  }
}
