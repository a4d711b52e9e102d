package crosscheck.check.conformance;

import crosscheck.approval.Baseline;
import crosscheck.approval.BuildFixture;
import crosscheck.approval.Call;
import crosscheck.approval.Shown;
import crosscheck.op.Build;
import crosscheck.op.Case;
import crosscheck.op.CaseId;
import crosscheck.op.KernelPath;
import crosscheck.sweep.Plan;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import crosscheck.verdict.Difference;
import crosscheck.verdict.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One class of mismatches as a JSON file.
 *
 * @param build the TensorFlow build and the processor that showed it
 * @param mismatchClass what its cases have in common
 * @param count how many cases of the run that wrote the file are of it
 * @param elementTypes their element types
 * @param dataFormats their data formats
 * @param counterexample the smallest of them
 * @param rerun the command that runs that one alone
 */
public record MismatchFixture(
    Build build,
    MismatchClass mismatchClass,
    long count,
    List<ElementType> elementTypes,
    List<DataFormat> dataFormats,
    Counterexample counterexample,
    String rerun)
    implements BuildFixture<MismatchClass, MismatchFixture> {

  /** Throws {@link IllegalArgumentException} if it is a class of no case. */
  public MismatchFixture {
    if (count < 1 || elementTypes.isEmpty() || dataFormats.isEmpty()) {
      throw new IllegalArgumentException(
          "count must be >= 1 and elementTypes and dataFormats not empty, were %d, %s and %s"
              .formatted(count, elementTypes, dataFormats));
    }
  }

  /**
   * The smallest case of a class and what happened to it.
   *
   * @param id the case's id
   * @param call the case spelled out
   * @param expected what had to happen
   * @param observed what happened
   * @param differing how many output cells differ
   * @param differences the first of them
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
      if (!call.equals(Call.of(CaseId.parse(id)))) {
        throw new IllegalArgumentException("call: must be that of the id " + id);
      }
    }
  }

  /** The fixture of a finding on one TensorFlow build. */
  public static MismatchFixture of(Mismatch finding, Build build) {
    return of(finding, build, rerun(finding));
  }

  /** The fixture of a finding on one build, with the command that runs it alone. */
  public static MismatchFixture of(Mismatch finding, Build build, String rerun) {
    Verdict verdict = finding.verdict();
    String id = finding.counterexample().id();
    return new MismatchFixture(
        build,
        finding.mismatchClass(),
        finding.count(),
        List.copyOf(finding.elementTypes()),
        List.copyOf(finding.dataFormats()),
        new Counterexample(
            id,
            Call.of(finding.counterexample()),
            verdict.expected(),
            verdict.observed(),
            verdict.differing(),
            verdict.differences()),
        rerun);
  }

  /** The command that runs a finding's counterexample alone. */
  private static String rerun(Mismatch finding) {
    String id = finding.counterexample().id();
    return switch (finding.mismatchClass().operation()) {
      case CONV2D_TRANSPOSE ->
          "java -jar target/conv2d-transpose-crosscheck.jar check --kernel-path %s %s"
              .formatted(finding.mismatchClass().kernelPath().id(), id);
      // The forward convolution follows a result of the op, whichever path gave it.
      case CONV2D -> "java -jar target/conv2d-transpose-crosscheck.jar check " + id;
    };
  }

  /** The approved ones below a folder of fixtures. */
  public static Baseline<MismatchClass, MismatchFixture> approved(Path fixtures) {
    return Baseline.read(fixtures, "mismatches", MismatchFixture.class);
  }

  /** What a run of a plan has shown. */
  public static Shown<MismatchFixture> shown(Plan plan, Build build, List<Mismatch> findings) {
    List<MismatchFixture> received = findings.stream().map(f -> of(f, build)).toList();
    Set<MismatchClass> classes =
        received.stream().map(MismatchFixture::mismatchClass).collect(Collectors.toSet());
    return new Shown<>(
        build,
        received,
        approved -> judged(approved, plan),
        known -> classes.contains(known.mismatchClass()));
  }

  private static List<MismatchFixture> judged(List<MismatchFixture> approved, Plan plan) {
    Set<Case> counterexamples =
        approved.stream().map(MismatchFixture::counterexampleCase).collect(Collectors.toSet());
    Map<KernelPath, Set<Case>> held = plan.held(counterexamples);
    return approved.stream().filter(known -> known.isIn(held)).toList();
  }

  private boolean isIn(Map<KernelPath, Set<Case>> held) {
    Case c = counterexampleCase();
    return switch (mismatchClass.operation()) {
      case CONV2D_TRANSPOSE -> held.getOrDefault(mismatchClass.kernelPath(), Set.of()).contains(c);
      // The forward convolution follows a result of the op, whichever path gave it.
      case CONV2D -> held.values().stream().anyMatch(cases -> cases.contains(c));
    };
  }

  private Case counterexampleCase() {
    return CaseId.parse(counterexample.id());
  }

  @Override
  public MismatchClass findingClass() {
    return mismatchClass;
  }

  @Override
  public boolean differsFrom(MismatchFixture approved) {
    return !counterexample.equals(approved.counterexample);
  }

  @Override
  public boolean isPartOf(MismatchFixture approved) {
    return equals(approved);
  }

  /** Kernel path, operation and case id. */
  @Override
  public Path place() {
    return Path.of(
        mismatchClass.kernelPath().id(),
        mismatchClass.operation().id(),
        counterexample.id() + ".json");
  }
}
