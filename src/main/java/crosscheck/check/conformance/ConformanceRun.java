package crosscheck.check.conformance;

import crosscheck.check.Workers;
import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import crosscheck.op.Operation;
import crosscheck.pool.Batch;
import crosscheck.sweep.Group;
import crosscheck.sweep.Plan;
import crosscheck.tensor.DataFormat;
import crosscheck.verdict.CaseTrial;
import crosscheck.verdict.Status;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Runs a plan in worker processes, one kernel path after the other, and then the forward
 * convolution on the cases that returned a result, as many as have all of their {@link
 * DistinctAxes}.
 *
 * <p>The forward convolution is asked what size it gives back, which no kernel path changes, and
 * what values. It runs in processes of its own, on the path of {@link
 * KernelPath#ofForwardConvolution}.
 */
final class ConformanceRun {

  /** The statuses of cases that returned a result of the right shape. */
  private static final Set<Status> WITH_RESULT =
      EnumSet.of(Status.AGREES, Status.VACUOUS, Status.VALUE_MISMATCH);

  private final Plan plan;
  private final ConformanceTally tally;
  private final Workers workers;
  private final JudgedCase.Observer observer;
  private final Results results = new Results();

  ConformanceRun(ConformanceTally tally, Workers workers, JudgedCase.Observer observer) {
    plan = tally.plan();
    this.tally = tally;
    this.workers = workers;
    this.observer = observer;
  }

  /** Judges every case; throws as {@link Workers#run}. */
  void run() {
    for (KernelPath kernelPath : plan.kernelPaths()) {
      workers.run(kernelPath, "sizes", plan.size(kernelPath), transposed(kernelPath));
    }
    DistinctAxes axes = new DistinctAxes();
    Results asked = results.only(plan.groups(true), c -> axes.add(forward(c)));
    Map<KernelPath, Long> forward = new EnumMap<>(KernelPath.class);
    asked
        .of(plan.groups(true))
        .forEach(
            group -> forward.merge(forwardPath(group), (long) group.cases().size(), Long::sum));
    forward.forEach(tally::planForward);
    forward.forEach(
        (kernelPath, cases) ->
            workers.run(kernelPath, "forward convolution", cases, forward(asked, kernelPath)));
  }

  /** The path on which the forward convolution of a group's cases is asked. */
  private static KernelPath forwardPath(Group group) {
    return KernelPath.ofForwardConvolution(group.cases().get(0));
  }

  /**
   * The forward convolution of integers that a case asks for: the stock kernels take NHWC alone.
   */
  private static Case forward(Case c) {
    boolean stock = KernelPath.ofForwardConvolution(c) == KernelPath.STOCK;
    return c.with(
            stock ? DataFormat.NHWC : c.dataFormat(),
            c.geometry(),
            c.outputHeight(),
            c.outputWidth())
        .asking(Operation.CONV2D);
  }

  /**
   * What must be accepted comes first: what must be refused may cost a worker each time. What is
   * known to do so comes last.
   */
  private Stream<Batch<CaseTrial>> transposed(KernelPath kernelPath) {
    Predicate<Group> deadly =
        group -> workers.expectsDeath(kernelPath, CaseTrial.of(group.cases().get(0)));
    Stream<Group> refused =
        Stream.concat(
            plan.groups(false).filter(deadly.negate()), plan.groups(false).filter(deadly));
    return Stream.concat(plan.groups(true), refused)
        .filter(group -> group.kernelPaths().contains(kernelPath))
        .map(
            group ->
                batch(
                    kernelPath,
                    group.cases().stream().map(CaseTrial::of),
                    judged -> {
                      tally.add(group.block(), judged);
                      if (judged.c().admissible()
                          && judged.c().operation() == Operation.CONV2D_TRANSPOSE
                          && WITH_RESULT.contains(judged.verdict().status())) {
                        results.add(group, judged.c());
                      }
                    }));
  }

  private Stream<Batch<CaseTrial>> forward(Results asked, KernelPath kernelPath) {
    return asked
        .of(plan.groups(true))
        .filter(group -> forwardPath(group) == kernelPath)
        .map(
            group ->
                batch(
                    kernelPath,
                    group.cases().stream().map(c -> CaseTrial.of(forward(c))),
                    tally::addForward));
  }

  private Batch<CaseTrial> batch(
      KernelPath kernelPath, Stream<CaseTrial> trials, Consumer<JudgedCase> counted) {
    return new Batch<>(
        trials.toList(),
        (trial, verdict) -> {
          JudgedCase judged = JudgedCase.of(trial, kernelPath, verdict, workers.attribution());
          counted.accept(judged);
          observer.judged(judged);
        });
  }
}
