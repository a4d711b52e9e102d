package crosscheck.check.conformance;

import crosscheck.approval.Baseline;
import crosscheck.approval.Call;
import crosscheck.approval.Shown;
import crosscheck.check.Counterexample;
import crosscheck.check.Finding;
import crosscheck.check.FindingFixture;
import crosscheck.check.Rerun;
import crosscheck.op.Build;
import crosscheck.op.Case;
import crosscheck.op.CaseId;
import crosscheck.op.KernelPath;
import crosscheck.sweep.Plan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One class of mismatches as a JSON file.
 *
 * @param build the TensorFlow build and the processor that showed it
 * @param findingClass what its cases have in common
 * @param count how many cases of the run that wrote the file are of it
 * @param forms the element types and data formats of all of them
 * @param counterexample the smallest of them
 * @param rerun the command that runs that one alone
 */
public record ConformanceFixture(
    Build build,
    ConformanceClass findingClass,
    long count,
    List<Form> forms,
    Counterexample<Call> counterexample,
    String rerun)
    implements FindingFixture<ConformanceFixture> {

  /**
   * Throws {@link IllegalArgumentException} if it counts no case, or if the counterexample's call
   * is not that of its id.
   */
  public ConformanceFixture {
    if (count < 1 || forms.isEmpty()) {
      throw new IllegalArgumentException(
          "count must be >= 1 and forms not empty, were %d and %s".formatted(count, forms));
    }
    counterexample.requireCall(id -> Call.of(CaseId.parse(id)));
  }

  /** The fixture of a finding on one TensorFlow build. */
  static ConformanceFixture of(Finding<ConformanceClass, Case, Form> finding, Build build) {
    return of(finding, build, rerun(finding));
  }

  /** The fixture of a finding on one build, with the command that runs it alone. */
  public static ConformanceFixture of(
      Finding<ConformanceClass, Case, Form> finding, Build build, String rerun) {
    Case c = finding.counterexample();
    return new ConformanceFixture(
        build,
        finding.findingClass(),
        finding.count(),
        finding.variants(),
        Counterexample.of(c.id(), Call.of(c), finding.verdict()),
        rerun);
  }

  private static String rerun(Finding<ConformanceClass, Case, Form> finding) {
    String id = finding.counterexample().id();
    return switch (finding.findingClass().operation()) {
      case CONV2D_TRANSPOSE -> Rerun.on("check", Set.of(finding.findingClass().kernelPath()), id);
      // The forward convolution follows a result of the op, whichever path gave it.
      case CONV2D -> Rerun.of("check", id);
    };
  }

  /** The approved ones below a folder of fixtures. */
  public static Baseline<ConformanceFixture> approved(Path fixtures) {
    return Baseline.read(fixtures, ConformanceCheck.NAME, ConformanceFixture.class);
  }

  /** What a run of a plan has shown. */
  static Shown<ConformanceFixture> shown(
      Plan plan, Build build, List<Finding<ConformanceClass, Case, Form>> findings) {
    return Shown.byClass(
        build,
        findings.stream().map(finding -> of(finding, build)).toList(),
        approved -> judged(approved, plan));
  }

  private static List<ConformanceFixture> judged(List<ConformanceFixture> approved, Plan plan) {
    Set<Case> counterexamples =
        approved.stream().map(ConformanceFixture::counterexampleCase).collect(Collectors.toSet());
    Map<KernelPath, Set<Case>> held = plan.held(counterexamples);
    return approved.stream().filter(known -> known.isIn(held)).toList();
  }

  private boolean isIn(Map<KernelPath, Set<Case>> held) {
    Case c = counterexampleCase();
    return switch (findingClass.operation()) {
      case CONV2D_TRANSPOSE -> held.getOrDefault(findingClass.kernelPath(), Set.of()).contains(c);
      // The forward convolution follows a result of the op, whichever path gave it.
      case CONV2D -> held.values().stream().anyMatch(cases -> cases.contains(c));
    };
  }

  private Case counterexampleCase() {
    return CaseId.parse(counterexample.id());
  }

  @Override
  public List<String> variants() {
    return forms.stream().map(Form::toString).toList();
  }

  /** Kernel path, operation and case id. */
  @Override
  public Path place() {
    return Path.of(
        findingClass.kernelPath().id(),
        findingClass.operation().id(),
        counterexample.id() + ".json");
  }
}
