package crosscheck.check.conformance;

import crosscheck.approval.Shown;
import crosscheck.cause.Attribution;
import crosscheck.check.Check;
import crosscheck.check.Outcome;
import crosscheck.check.Run;
import crosscheck.check.SingleTrials;
import crosscheck.check.Workers;
import crosscheck.input.BadInputException;
import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import crosscheck.sweep.Plan;
import crosscheck.sweep.Shard;
import crosscheck.sweep.Sweep;
import crosscheck.sweep.SweepFile;
import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The conformance check: every case of a sweep, shape and values.
 *
 * @param sweepFile the sweep
 * @param seed the sweep's seed
 * @param plan its cases, or those of a shard
 * @param lecture collects the verdicts on the lecture's layers
 */
public record ConformanceCheck(SweepFile sweepFile, long seed, Plan plan, Lecture lecture)
    implements Check<ConformanceTally, ConformanceFixture, ConformanceSummary> {

  /** The check's name. */
  public static final String NAME = "conformance";

  /**
   * Plans the check.
   *
   * @throws BadInputException if the sweep cannot be read, or is impossible
   */
  public static ConformanceCheck of(
      SweepFile sweepFile, Shard shard, Collection<KernelPath> kernelPaths) {
    Sweep sweep = Sweep.read(sweepFile.path());
    Plan plan = sweepFile.plan(() -> Plan.of(sweep, kernelPaths, shard));
    return new ConformanceCheck(sweepFile, sweep.seed(), plan, new Lecture());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Shard shard() {
    return plan.shard();
  }

  @Override
  public List<KernelPath> kernelPaths() {
    return plan.kernelPaths();
  }

  @Override
  public Class<ConformanceFixture> fixtureType() {
    return ConformanceFixture.class;
  }

  @Override
  public ConformanceTally tally() {
    return new ConformanceTally(plan);
  }

  @Override
  public void run(ConformanceTally tally, Workers workers) {
    new ConformanceRun(tally, workers, lecture).run();
  }

  @Override
  public Shown<ConformanceFixture> shown(ConformanceTally tally, Attribution attribution) {
    return ConformanceFixture.shown(plan, attribution, tally.findings());
  }

  @Override
  public List<ConformanceFixture> reached(List<ConformanceFixture> fixtures) {
    return ConformanceFixture.reached(fixtures, plan);
  }

  @Override
  public ConformanceSummary summary(ConformanceTally tally, Outcome outcome) {
    return ConformanceSummary.of(seed, tally, lecture.rows(), outcome);
  }

  @Override
  public void print(ConformanceSummary summary, Run run, PrintStream out) {
    new ConformanceReport(out).print(summary, run);
    lecture.print(out);
  }

  /** Judges single cases, each on every kernel path that is asked for; throws as a run does. */
  public static List<SingleTrials.Judged> judge(
      Set<Case> cases, Collection<KernelPath> kernelPaths, Workers workers) {
    return cases.isEmpty() ? List.of() : new SingleCases(cases, kernelPaths).judge(workers);
  }
}
