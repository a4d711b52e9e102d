package crosscheck.check.conformance;

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
import crosscheck.json.Schema;
import crosscheck.op.Case;
import crosscheck.op.CaseId;
import crosscheck.op.KernelPath;
import crosscheck.op.Surroundings;
import crosscheck.reproduction.Reproduction;
import crosscheck.sweep.Plan;
import crosscheck.sweep.Shard;
import crosscheck.tensor.Tensor4;
import crosscheck.verdict.CaseTrial;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One class of mismatches as a JSON file.
 *
 * @param surroundings what computed it
 * @param cause the name of the cause that explains it; empty if none does
 * @param findingClass what its cases have in common
 * @param count how many cases of the run that wrote the file are of it; in an approved file, how
 *     many its cause explains
 * @param forms the element types and data formats of all of them
 * @param counterexample the smallest of them
 * @param diagnosis what ran in that one
 * @param rerun the command that runs it alone
 */
@Schema("conformance-mismatch")
public record ConformanceFixture(
    Surroundings surroundings,
    String cause,
    ConformanceClass findingClass,
    long count,
    List<Form> forms,
    Counterexample<Call> counterexample,
    Diagnosis diagnosis,
    String rerun)
    implements FindingFixture<ConformanceFixture> {

  /**
   * Throws {@link IllegalArgumentException} if it counts no case, or if the counterexample's call
   * is not that of its id.
   */
  public ConformanceFixture {
    Cause.requireNameOrNone(cause);
    if (count < 1 || forms.isEmpty()) {
      throw new IllegalArgumentException(
          "count must be >= 1 and forms not empty, were %d and %s".formatted(count, forms));
    }
    counterexample.requireCall(id -> Call.of(CaseId.parse(id)));
  }

  /** The fixture of a finding in some surroundings, with the command that runs it alone. */
  public static ConformanceFixture of(
      Finding<ConformanceClass, Case, Form> finding, Surroundings surroundings, String rerun) {
    Case c = finding.counterexample();
    return new ConformanceFixture(
        surroundings,
        finding.cause(),
        finding.findingClass(),
        finding.count(),
        finding.variants(),
        Counterexample.of(c.id(), Call.of(c), finding.verdict()).in(c.elementType()),
        Diagnosis.NONE,
        rerun);
  }

  /** What a run of a plan has shown. */
  static Shown<ConformanceFixture> shown(
      Plan plan, Attribution attribution, List<Finding<ConformanceClass, Case, Form>> findings) {
    return new Shown<>(
        attribution.surroundings(),
        attribution.causes(),
        findings.stream()
            .map(
                finding ->
                    of(
                        finding,
                        attribution.surroundings(),
                        Rerun.on(
                            "check",
                            Set.of(finding.findingClass().kernelPath()),
                            finding.counterexample().id())))
            .toList(),
        approved -> reached(approved, plan),
        plan.shard().equals(Shard.WHOLE));
  }

  /** Selects the fixtures whose simplest cases a plan has on their kernel paths. */
  static List<ConformanceFixture> reached(List<ConformanceFixture> approved, Plan plan) {
    Set<Case> counterexamples =
        approved.stream().map(ConformanceFixture::counterexampleCase).collect(Collectors.toSet());
    Map<KernelPath, Set<Case>> held = plan.held(counterexamples);
    return approved.stream().filter(known -> known.isIn(held)).toList();
  }

  private boolean isIn(Map<KernelPath, Set<Case>> held) {
    return held.getOrDefault(findingClass.kernelPath(), Set.of()).contains(counterexampleCase());
  }

  private Case counterexampleCase() {
    return CaseId.parse(counterexample.id());
  }

  @Override
  public List<String> variants() {
    return forms.stream().map(Form::toString).toList();
  }

  @Override
  public String kernels() {
    return findingClass.kernelPath().id();
  }

  @Override
  public List<Facts> calls(Surroundings where) {
    return List.of(
        Facts.of(where, findingClass.kernelPath(), findingClass.operation(), counterexampleCase()));
  }

  @Override
  public boolean canBeDiagnosed() {
    return true;
  }

  @Override
  public Reproduction reproduction() {
    return Reproduction.of(
        counterexampleCase(),
        findingClass.kernelPath(),
        counterexample.expected(),
        counterexample.observed());
  }

  @Override
  public Optional<Tensor4> closedForm() {
    return FindingFixture.closedForm(counterexampleCase());
  }

  @Override
  public MadeAgain again(Workers workers) {
    return MadeAgain.of(CaseTrial.of(counterexampleCase()), findingClass.kernelPath(), workers);
  }

  @Override
  public ConformanceFixture counting(long cases) {
    return new ConformanceFixture(
        surroundings, cause, findingClass, cases, forms, counterexample, diagnosis, rerun);
  }

  @Override
  public ConformanceFixture diagnosed(Diagnosis made, String remaining) {
    return new ConformanceFixture(
        surroundings, remaining, findingClass, count, forms, counterexample, made, rerun);
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
