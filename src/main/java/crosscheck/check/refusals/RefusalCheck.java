package crosscheck.check.refusals;

import crosscheck.approval.Shown;
import crosscheck.check.Check;
import crosscheck.check.Outcome;
import crosscheck.check.Run;
import crosscheck.check.SingleTrials;
import crosscheck.check.Workers;
import crosscheck.input.BadInputException;
import crosscheck.op.Build;
import crosscheck.op.KernelPath;
import crosscheck.sweep.SweepFile;
import crosscheck.verdict.InvocationTrial;
import crosscheck.verdict.Verdict;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The check of wrong calls: every way to call the op wrongly that a sweep names.
 *
 * @param sweepFile the sweep
 * @param plan the calls
 */
public record RefusalCheck(SweepFile sweepFile, RefusalPlan plan)
    implements Check<RefusalTally, RefusalFixture, RefusalSummary> {

  /** The check's name. */
  public static final String NAME = "refusals";

  /**
   * Plans the check.
   *
   * @throws BadInputException if the sweep cannot be read, or is impossible
   */
  public static RefusalCheck of(SweepFile sweepFile, Collection<KernelPath> kernelPaths) {
    RefusalSweep sweep = RefusalSweep.read(sweepFile.path());
    return new RefusalCheck(
        sweepFile,
        BadInputException.naming(
            sweepFile.path().toString(), () -> RefusalPlan.of(sweep, kernelPaths)));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<KernelPath> kernelPaths() {
    return plan.kernelPaths();
  }

  @Override
  public Class<RefusalFixture> fixtureType() {
    return RefusalFixture.class;
  }

  @Override
  public RefusalTally tally() {
    return new RefusalTally(plan);
  }

  @Override
  public void run(RefusalTally tally, Workers workers) {
    for (KernelPath kernelPath : plan.kernelPaths()) {
      workers.run(
          kernelPath,
          "wrong calls",
          List.copyOf(plan.trials(kernelPath)),
          (InvocationTrial trial, Verdict verdict) -> tally.add(kernelPath, trial, verdict));
    }
  }

  @Override
  public Shown<RefusalFixture> shown(RefusalTally tally, Build build) {
    return RefusalFixture.shown(tally, build);
  }

  @Override
  public RefusalSummary summary(RefusalTally tally, Outcome outcome) {
    return RefusalSummary.of(tally, outcome);
  }

  @Override
  public void print(RefusalSummary summary, Run run, PrintStream out) {
    new RefusalReport(out).print(summary, run);
  }

  /**
   * Judges single calls, each on every kernel path that is asked for, and returns the exit code;
   * throws as {@link SingleTrials#run}.
   */
  public static int judge(List<InvocationTrial> trials, SingleTrials single) {
    return single.run(
        RefusalFixture.approved(single.harness().fixtures()),
        workers -> judge(trials, single.harness().kernelPaths(), workers));
  }

  private static List<SingleTrials.Judged> judge(
      List<InvocationTrial> trials, Collection<KernelPath> kernelPaths, Workers workers) {
    List<SingleTrials.Judged> judged = new ArrayList<>();
    for (KernelPath kernelPath : kernelPaths) {
      Map<InvocationTrial, Verdict> verdicts = new ConcurrentHashMap<>();
      workers.run(kernelPath, "wrong calls", trials, verdicts::put);
      for (InvocationTrial trial : trials) {
        judged.add(judged(kernelPath, trial, Objects.requireNonNull(verdicts.get(trial))));
      }
    }
    return judged;
  }

  private static SingleTrials.Judged judged(
      KernelPath kernelPath, InvocationTrial trial, Verdict verdict) {
    String answer =
        Answer.of(trial, verdict)
            .map(known -> ", " + known.name().toLowerCase(Locale.ROOT))
            .orElse("");
    return new SingleTrials.Judged(
        trial.id(),
        kernelPath,
        trial.mode().id() + answer,
        verdict,
        () -> RefusalClass.of(kernelPath, trial, verdict));
  }
}
