package crosscheck.check.conformance;

import crosscheck.check.Workers;
import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import crosscheck.op.Operation;
import crosscheck.pool.Batch;
import crosscheck.sweep.Plan;
import crosscheck.tensor.DataFormat;
import crosscheck.verdict.CaseTrial;
import crosscheck.verdict.Status;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Runs a plan in worker processes, one kernel path after the other, and then the forward
 * convolution on every case that returned a result.
 *
 * <p>The forward convolution is asked what size it gives back, which no kernel path changes. It
 * runs in processes of its own, on the path of {@link KernelPath#OF_FORWARD_CONVOLUTION}, and in
 * NHWC, as no layout changes the size.
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
    long forward = results.of(plan.groups(true)).mapToLong(group -> group.cases().size()).sum();
    if (forward > 0) {
      tally.planForward(KernelPath.OF_FORWARD_CONVOLUTION, forward);
      workers.run(KernelPath.OF_FORWARD_CONVOLUTION, "forward convolution", forward, forward());
    }
  }

  /** What must be accepted comes first: what must be refused may cost a worker each time. */
  private Stream<Batch<CaseTrial>> transposed(KernelPath kernelPath) {
    return Stream.concat(plan.groups(true), plan.groups(false))
        .filter(group -> group.kernelPaths().contains(kernelPath))
        .map(
            group ->
                batch(
                    kernelPath,
                    Operation.CONV2D_TRANSPOSE,
                    group.cases().stream(),
                    judged -> {
                      tally.add(group.block(), judged);
                      if (judged.c().admissible()
                          && WITH_RESULT.contains(judged.verdict().status())) {
                        results.add(group, judged.c());
                      }
                    }));
  }

  private Stream<Batch<CaseTrial>> forward() {
    return results
        .of(plan.groups(true))
        .map(
            group ->
                batch(
                    KernelPath.OF_FORWARD_CONVOLUTION,
                    Operation.CONV2D,
                    group.cases().stream().map(ConformanceRun::inNhwc),
                    tally::addForward));
  }

  private static Case inNhwc(Case c) {
    return c.with(DataFormat.NHWC, c.geometry(), c.outputHeight(), c.outputWidth());
  }

  private Batch<CaseTrial> batch(
      KernelPath kernelPath,
      Operation operation,
      Stream<Case> cases,
      Consumer<JudgedCase> counted) {
    return new Batch<>(
        cases.map(c -> CaseTrial.of(operation, c)).toList(),
        (trial, verdict) -> {
          JudgedCase judged = JudgedCase.of(trial, kernelPath, verdict, workers.attribution());
          counted.accept(judged);
          observer.judged(judged);
        });
  }
}
