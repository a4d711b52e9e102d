package crosscheck.check.refusals;

import crosscheck.approval.Shown;
import crosscheck.cause.Attribution;
import crosscheck.check.Check;
import crosscheck.check.Outcome;
import crosscheck.check.Run;
import crosscheck.check.SingleTrials;
import crosscheck.check.Verdicts;
import crosscheck.check.Workers;
import crosscheck.input.BadInputException;
import crosscheck.op.KernelPath;
import crosscheck.sweep.SweepFile;
import crosscheck.verdict.InvocationTrial;
import crosscheck.verdict.Verdict;
import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
    return new RefusalCheck(sweepFile, sweepFile.plan(() -> RefusalPlan.of(sweep, kernelPaths)));
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
          (InvocationTrial trial, Verdict verdict) ->
              tally.add(kernelPath, trial, verdict, workers.attribution()));
    }
  }

  @Override
  public Shown<RefusalFixture> shown(RefusalTally tally, Attribution attribution) {
    return RefusalFixture.shown(tally, attribution);
  }

  @Override
  public List<RefusalFixture> reached(List<RefusalFixture> fixtures) {
    return fixtures.stream()
        .filter(
            fixture ->
                fixture.findingClass().kernelPaths().stream()
                    .allMatch(path -> plan.trials(path).contains(fixture.trial())))
        .toList();
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
   * Judges single calls, each on every kernel path that is asked for and can be called so; throws
   * as a run does.
   *
   * @throws BadInputException if a call can be made on none of them
   */
  public static List<SingleTrials.Judged> judge(
      List<InvocationTrial> trials, Collection<KernelPath> kernelPaths, Workers workers) {
    for (InvocationTrial trial : trials) {
      if (kernelPaths.stream().noneMatch(path -> path.takes(trial.mode()))) {
        throw new BadInputException(
            "%s: XLA compiles the nodes of graphs; an eager call would run on other kernels"
                .formatted(trial.id()));
      }
    }
    Verdicts<InvocationTrial> verdicts = new Verdicts<>();
    for (KernelPath kernelPath : kernelPaths) {
      workers.run(
          kernelPath,
          "wrong calls",
          on(kernelPath, trials),
          (InvocationTrial trial, Verdict verdict) -> verdicts.add(kernelPath, trial, verdict));
    }
    return kernelPaths.stream()
        .flatMap(
            kernelPath ->
                on(kernelPath, trials).stream()
                    .map(
                        trial ->
                            judged(
                                kernelPath,
                                trial,
                                verdicts.on(kernelPath, trial).orElseThrow(),
                                workers.attribution())))
        .toList();
  }

  /** The calls that can be made on a path. */
  private static List<InvocationTrial> on(KernelPath kernelPath, List<InvocationTrial> trials) {
    return trials.stream().filter(trial -> kernelPath.takes(trial.mode())).toList();
  }

  private static SingleTrials.Judged judged(
      KernelPath kernelPath, InvocationTrial trial, Verdict verdict, Attribution attribution) {
    String answer =
        Answer.of(trial, verdict)
            .map(known -> ", " + known.name().toLowerCase(Locale.ROOT))
            .orElse("");
    return new SingleTrials.Judged(
        trial.id(),
        kernelPath,
        trial.mode().id() + answer,
        verdict,
        RefusalTally.cause(kernelPath, trial, verdict, attribution)
            .flatMap(attribution.causes()::named));
  }
}
