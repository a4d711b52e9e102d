package crosscheck.check.identities;

import crosscheck.approval.Call;
import crosscheck.approval.Shown;
import crosscheck.cause.Attribution;
import crosscheck.cause.Cause;
import crosscheck.cause.Diagnosis;
import crosscheck.cause.Facts;
import crosscheck.check.Counterexample;
import crosscheck.check.Finding;
import crosscheck.check.FindingFixture;
import crosscheck.check.MadeAgain;
import crosscheck.check.Rerun;
import crosscheck.check.Workers;
import crosscheck.identity.Claim;
import crosscheck.identity.Identity;
import crosscheck.json.Schema;
import crosscheck.op.KernelPath;
import crosscheck.op.Operation;
import crosscheck.op.Surroundings;
import crosscheck.reproduction.Reproduction;
import crosscheck.tensor.Tensor4;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One class of claims that do not hold as a JSON file.
 *
 * <p>An approved class that is not steady need not show again, nor in the same claim.
 *
 * @param surroundings what computed it
 * @param cause the name of the cause that explains it; empty if none does
 * @param findingClass what its claims have in common
 * @param formula what must be equal, in words
 * @param count how many claims of the run that wrote the file are of it; in an approved file, how
 *     many its cause explains
 * @param counterexample the smallest of them; expected is what the other side came to
 * @param diagnosis what ran in the one of its calls that has the cause
 * @param rerun the command that judges it alone
 */
@Schema("identity-mismatch")
public record IdentityFixture(
    Surroundings surroundings,
    String cause,
    IdentityClass findingClass,
    String formula,
    long count,
    Counterexample<Call> counterexample,
    Diagnosis diagnosis,
    String rerun)
    implements FindingFixture<IdentityFixture> {

  /**
   * Throws {@link IllegalArgumentException} if it counts no claim, or if the counterexample's call
   * is not that of its id.
   */
  public IdentityFixture {
    Cause.requireNameOrNone(cause);
    if (count < 1) {
      throw new IllegalArgumentException("count must be >= 1, was " + count);
    }
    counterexample.requireCall(id -> Call.of(Claim.parse(id).c()));
  }

  /** The fixture of a finding in some surroundings. */
  static IdentityFixture of(
      Finding<IdentityClass, Claim, Identity> finding, Surroundings surroundings) {
    Claim claim = finding.counterexample();
    return new IdentityFixture(
        surroundings,
        finding.cause(),
        finding.findingClass(),
        claim.identity().formula(),
        finding.count(),
        Counterexample.of(claim.id(), Call.of(claim.c()), finding.verdict())
            .in(claim.c().elementType()),
        Diagnosis.NONE,
        Rerun.on(IdentityCheck.NAME, Set.of(finding.findingClass().kernelPath()), claim.id()));
  }

  /** What a run has shown. */
  static Shown<IdentityFixture> shown(IdentityTally tally, Attribution attribution) {
    return new Shown<>(
        attribution.surroundings(),
        attribution.causes(),
        tally.findings(attribution).stream()
            .map(finding -> of(finding, attribution.surroundings()))
            .toList(),
        Shown.each(known -> known.mustShowAgain(tally.plan())),
        true);
  }

  private boolean mustShowAgain(IdentityPlan plan) {
    return findingClass instanceof IdentityClass.Steady
        && plan.claims(findingClass.kernelPath()).contains(claim());
  }

  /** What it says does not hold. */
  Claim claim() {
    return Claim.parse(counterexample.id());
  }

  @Override
  public List<String> variants() {
    return List.of();
  }

  @Override
  public String kernels() {
    return findingClass.kernelPath().id();
  }

  @Override
  public List<Facts> calls(Surroundings where) {
    return calls(claim(), findingClass.kernelPath(), where);
  }

  /** The calls of a claim on a path: its own and, if it is another case, the other side's. */
  static List<Facts> calls(Claim claim, KernelPath kernelPath, Surroundings where) {
    return Stream.of(claim.c(), claim.otherCase())
        .distinct()
        .map(c -> Facts.of(where, kernelPath, Operation.CONV2D_TRANSPOSE, c))
        .toList();
  }

  @Override
  public boolean canBeDiagnosed() {
    return true;
  }

  @Override
  public Reproduction reproduction() {
    return Reproduction.of(
        claim().c(),
        findingClass.kernelPath(),
        "every value is the closed form's",
        "%s does not hold".formatted(formula));
  }

  @Override
  public Optional<Tensor4> closedForm() {
    return FindingFixture.closedForm(claim().c());
  }

  @Override
  public MadeAgain again(Workers workers) {
    return MadeAgain.of(
        IdentityCheck.judge(List.of(claim()), List.of(findingClass.kernelPath()), workers)
            .get(0)
            .verdict());
  }

  @Override
  public IdentityFixture counting(long claims) {
    return new IdentityFixture(
        surroundings, cause, findingClass, formula, claims, counterexample, diagnosis, rerun);
  }

  @Override
  public IdentityFixture diagnosed(Diagnosis made, String remaining) {
    return new IdentityFixture(
        surroundings, remaining, findingClass, formula, count, counterexample, made, rerun);
  }

  /** Kernel path, identity and case id. */
  @Override
  public Path place() {
    return Path.of(
        findingClass.kernelPath().id(), claim().identity().id(), claim().c().id() + ".json");
  }
}
