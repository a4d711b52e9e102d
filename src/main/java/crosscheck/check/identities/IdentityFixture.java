package crosscheck.check.identities;

import crosscheck.approval.Baseline;
import crosscheck.approval.Call;
import crosscheck.approval.Shown;
import crosscheck.check.Counterexample;
import crosscheck.check.Finding;
import crosscheck.check.FindingFixture;
import crosscheck.check.Rerun;
import crosscheck.identity.Claim;
import crosscheck.identity.Identity;
import crosscheck.op.Build;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * One class of claims that do not hold as a JSON file.
 *
 * <p>An approved class that is not steady need not show again, nor in the same claim.
 *
 * @param build the TensorFlow build and the processor that showed it
 * @param findingClass what its claims have in common
 * @param formula what must be equal, in words
 * @param count how many claims of the run that wrote the file are of it
 * @param counterexample the smallest of them; expected is what the other side came to
 * @param rerun the command that judges that one alone
 */
public record IdentityFixture(
    Build build,
    IdentityClass findingClass,
    String formula,
    long count,
    Counterexample<Call> counterexample,
    String rerun)
    implements FindingFixture<IdentityFixture> {

  /**
   * Throws {@link IllegalArgumentException} if it counts no claim, or if the counterexample's call
   * is not that of its id.
   */
  public IdentityFixture {
    if (count < 1) {
      throw new IllegalArgumentException("count must be >= 1, was " + count);
    }
    counterexample.requireCall(id -> Call.of(Claim.parse(id).c()));
  }

  /** The fixture of a finding on one TensorFlow build. */
  static IdentityFixture of(Finding<IdentityClass, Claim, Identity> finding, Build build) {
    Claim claim = finding.counterexample();
    return new IdentityFixture(
        build,
        finding.findingClass(),
        claim.identity().formula(),
        finding.count(),
        Counterexample.of(claim.id(), Call.of(claim.c()), finding.verdict()),
        Rerun.on(IdentityCheck.NAME, Set.of(finding.findingClass().kernelPath()), claim.id()));
  }

  /** The approved ones below a folder of fixtures. */
  public static Baseline<IdentityFixture> approved(Path fixtures) {
    return Baseline.read(fixtures, IdentityCheck.NAME, IdentityFixture.class);
  }

  /** What a run has shown. */
  static Shown<IdentityFixture> shown(IdentityTally tally, Build build) {
    return Shown.byClass(
        build,
        tally.findings().stream().map(finding -> of(finding, build)).toList(),
        Shown.each(known -> known.mustShowAgain(tally.plan())));
  }

  private boolean mustShowAgain(IdentityPlan plan) {
    return findingClass instanceof IdentityClass.Steady
        && plan.claims(findingClass.kernelPath()).contains(claim());
  }

  private Claim claim() {
    return Claim.parse(counterexample.id());
  }

  @Override
  public List<String> variants() {
    return List.of();
  }

  /** Kernel path, identity and case id. */
  @Override
  public Path place() {
    return Path.of(
        findingClass.kernelPath().id(), claim().identity().id(), claim().c().id() + ".json");
  }
}
