package crosscheck.check.identities;

import crosscheck.approval.Shown;
import crosscheck.cause.Attribution;
import crosscheck.check.Check;
import crosscheck.check.Outcome;
import crosscheck.check.Run;
import crosscheck.check.SingleTrials;
import crosscheck.check.Workers;
import crosscheck.identity.Claim;
import crosscheck.input.BadInputException;
import crosscheck.op.KernelPath;
import crosscheck.sweep.Plan;
import crosscheck.sweep.Sweep;
import crosscheck.sweep.SweepFile;
import crosscheck.verdict.IdentityTrial;
import crosscheck.verdict.Verdict;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * The check of identities: what calls of the op must say about each other, for the cases of a
 * sweep.
 *
 * @param sweepFile the sweep
 * @param plan the claims
 */
public record IdentityCheck(SweepFile sweepFile, IdentityPlan plan)
    implements Check<IdentityTally, IdentityFixture, IdentitySummary> {

  /** The check's name. */
  public static final String NAME = "identities";

  /**
   * Plans the check.
   *
   * @throws BadInputException if the sweep cannot be read, or is impossible
   */
  public static IdentityCheck of(SweepFile sweepFile, Collection<KernelPath> kernelPaths) {
    Sweep sweep = Sweep.read(sweepFile.path());
    return new IdentityCheck(
        sweepFile, sweepFile.plan(() -> IdentityPlan.of(Plan.of(sweep, kernelPaths))));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<KernelPath> kernelPaths() {
    return plan.kernelPaths();
  }

  @Override
  public Class<IdentityFixture> fixtureType() {
    return IdentityFixture.class;
  }

  @Override
  public IdentityTally tally() {
    return new IdentityTally(plan);
  }

  @Override
  public void run(IdentityTally tally, Workers workers) {
    plan.trials()
        .forEach((kernelPath, trials) -> run(tally, workers, kernelPath, "identities", trials));
    for (KernelPath kernelPath : plan.kernelPaths()) {
      run(tally, workers, kernelPath, "mismatches again", tally.repetitions(kernelPath));
    }
  }

  private static void run(
      IdentityTally tally,
      Workers workers,
      KernelPath kernelPath,
      String name,
      List<IdentityTrial> trials) {
    workers.run(
        kernelPath,
        name,
        trials,
        (IdentityTrial trial, Verdict verdict) -> tally.add(kernelPath, trial, verdict));
  }

  @Override
  public Shown<IdentityFixture> shown(IdentityTally tally, Attribution attribution) {
    return IdentityFixture.shown(tally, attribution);
  }

  @Override
  public List<IdentityFixture> reached(List<IdentityFixture> fixtures) {
    return fixtures.stream()
        .filter(
            fixture -> plan.claims(fixture.findingClass().kernelPath()).contains(fixture.claim()))
        .toList();
  }

  @Override
  public IdentitySummary summary(IdentityTally tally, Outcome outcome) {
    return IdentitySummary.of(tally, outcome);
  }

  @Override
  public void print(IdentitySummary summary, Run run, PrintStream out) {
    new IdentityReport(out).print(summary, run);
  }

  /**
   * Judges single claims, each on every kernel path on which it can be false, and returns the exit
   * code; throws as {@link SingleTrials#run}.
   *
   * @throws BadInputException also if there is no such path
   */
  public static int judge(List<Claim> claims, SingleTrials single) {
    return single.run(List.of(), workers -> judge(claims, single.harness().kernelPaths(), workers));
  }

  /** The verdicts on single claims. */
  static List<SingleTrials.Judged> judge(
      List<Claim> claims, Collection<KernelPath> kernelPaths, Workers workers) {
    IdentityPlan plan =
        BadInputException.naming("claims", () -> IdentityPlan.of(claims, kernelPaths));
    IdentityCheck check = new IdentityCheck(new SweepFile("claims", Path.of("")), plan);
    IdentityTally tally = check.tally();
    check.run(tally, workers);
    return plan.kernelPaths().stream()
        .flatMap(
            kernelPath ->
                plan.claims(kernelPath).stream()
                    .map(claim -> judged(tally, kernelPath, claim, workers.attribution())))
        .toList();
  }

  private static SingleTrials.Judged judged(
      IdentityTally tally, KernelPath kernelPath, Claim claim, Attribution attribution) {
    Verdict verdict = tally.verdict(kernelPath, claim).orElseThrow();
    boolean steady = tally.isSteady(kernelPath, claim);
    String again =
        verdict.status().isMismatch()
            ? steady ? ", the same again" : ", NOT the same every time"
            : "";
    return new SingleTrials.Judged(
        claim.id(),
        kernelPath,
        claim.identity().formula() + again,
        verdict,
        IdentityTally.cause(kernelPath, claim, verdict, attribution));
  }
}
