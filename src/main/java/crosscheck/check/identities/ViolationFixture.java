package crosscheck.check.identities;

import crosscheck.approval.Baseline;
import crosscheck.approval.BuildFixture;
import crosscheck.approval.Call;
import crosscheck.approval.Shown;
import crosscheck.identity.Claim;
import crosscheck.op.Build;
import crosscheck.verdict.Difference;
import crosscheck.verdict.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One class of violated identities as a JSON file.
 *
 * <p>A class that is not steady is approved, and need not show again, nor in the same claim.
 *
 * @param build the TensorFlow build and the processor that showed it
 * @param violationClass what its claims have in common
 * @param formula what has to be equal, in words
 * @param count how many claims of the run that wrote the file are of it
 * @param counterexample the smallest of them
 * @param rerun the command that has that one judged alone
 */
public record ViolationFixture(
    Build build,
    ViolationClass violationClass,
    String formula,
    long count,
    Counterexample counterexample,
    String rerun)
    implements BuildFixture<ViolationClass, ViolationFixture> {

  /** Throws {@link IllegalArgumentException} if it is a class of no claim. */
  public ViolationFixture {
    if (count < 1) {
      throw new IllegalArgumentException("count must be >= 1, was " + count);
    }
  }

  /**
   * The smallest claim of a class and what became of it.
   *
   * @param id the claim's id
   * @param call its case spelled out
   * @param expected what the other side came to, or had to
   * @param observed what the case's own side came to, or how the two differ
   * @param differing how many cells differ, where both sides were compared cell by cell
   * @param differences the first of them, expected the other side's
   */
  public record Counterexample(
      String id,
      Call call,
      String expected,
      String observed,
      long differing,
      List<Difference> differences) {
    /** Throws {@link IllegalArgumentException} if the id is none, or if the call is another's. */
    public Counterexample {
      if (!call.equals(Call.of(Claim.parse(id).c()))) {
        throw new IllegalArgumentException("call: must be that of the id " + id);
      }
    }
  }

  /** The fixture of a violation on one TensorFlow build. */
  public static ViolationFixture of(Violation violation, Build build) {
    Claim claim = violation.counterexample();
    Verdict verdict = violation.verdict();
    return new ViolationFixture(
        build,
        violation.violationClass(),
        claim.identity().formula(),
        violation.count(),
        new Counterexample(
            claim.id(),
            Call.of(claim.c()),
            verdict.expected(),
            verdict.observed(),
            verdict.differing(),
            verdict.differences()),
        "java -jar target/conv2d-transpose-crosscheck.jar identities --kernel-path %s %s"
            .formatted(violation.violationClass().kernelPath().id(), claim.id()));
  }

  /** The approved ones below a folder of fixtures. */
  public static Baseline<ViolationClass, ViolationFixture> approved(Path fixtures) {
    return Baseline.read(fixtures, "identities", ViolationFixture.class);
  }

  /** What a run has shown. */
  public static Shown<ViolationFixture> shown(IdentityTally tally, Build build) {
    List<ViolationFixture> received =
        tally.violations().stream().map(violation -> of(violation, build)).toList();
    Set<ViolationClass> classes =
        received.stream().map(ViolationFixture::violationClass).collect(Collectors.toSet());
    return new Shown<>(
        build,
        received,
        Shown.each(known -> known.violationClass.steady() && known.isIn(tally.plan())),
        known -> classes.contains(known.violationClass));
  }

  private boolean isIn(IdentityPlan plan) {
    return plan.claims(violationClass.kernelPath()).contains(Claim.parse(counterexample.id()));
  }

  @Override
  public ViolationClass findingClass() {
    return violationClass;
  }

  @Override
  public boolean differsFrom(ViolationFixture approved) {
    return !counterexample.equals(approved.counterexample);
  }

  @Override
  public boolean isPartOf(ViolationFixture approved) {
    return equals(approved);
  }

  /** Kernel path, identity and case id. */
  @Override
  public Path place() {
    Claim claim = Claim.parse(counterexample.id());
    return Path.of(
        violationClass.kernelPath().id(), claim.identity().id(), claim.c().id() + ".json");
  }
}
