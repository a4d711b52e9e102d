package crosscheck.check.refusals;

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
import crosscheck.op.Arguments;
import crosscheck.op.Mode;
import crosscheck.op.Surroundings;
import crosscheck.reproduction.Reproduction;
import crosscheck.sweep.SweepFile;
import crosscheck.verdict.InvocationTrial;
import crosscheck.verdict.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One class of findings about wrong calls as a JSON file.
 *
 * @param surroundings what computed it
 * @param cause the name of the cause that explains it; empty if none does
 * @param findingClass what its calls have in common
 * @param count how many calls of the run that wrote the file are of it; in an approved file, how
 *     many its cause explains
 * @param modes the ways of calling in which it shows
 * @param counterexample the simplest of them
 * @param diagnosis what ran in that one
 * @param rerun the command that makes it alone
 */
@Schema("refusal-mismatch")
public record RefusalFixture(
    Surroundings surroundings,
    String cause,
    RefusalClass findingClass,
    long count,
    List<Mode> modes,
    Counterexample<Arguments> counterexample,
    Diagnosis diagnosis,
    String rerun)
    implements FindingFixture<RefusalFixture> {

  /**
   * Throws {@link IllegalArgumentException} if it counts no call, or if the counterexample's call
   * is not that of its id.
   */
  public RefusalFixture {
    Cause.requireNameOrNone(cause);
    if (count < 1 || modes.isEmpty()) {
      throw new IllegalArgumentException(
          "count must be >= 1 and modes not empty, were %d and %s".formatted(count, modes));
    }
    counterexample.requireCall(id -> InvocationTrial.parse(id).invocation().arguments());
  }

  /** The fixture of a finding in some surroundings. */
  static RefusalFixture of(
      Finding<RefusalClass, InvocationTrial, Mode> finding, Surroundings surroundings) {
    return new RefusalFixture(
        surroundings,
        finding.cause(),
        finding.findingClass(),
        finding.count(),
        finding.variants(),
        counterexample(finding),
        Diagnosis.NONE,
        rerun(finding));
  }

  private static Counterexample<Arguments> counterexample(
      Finding<RefusalClass, InvocationTrial, Mode> finding) {
    String id = finding.counterexample().id();
    Arguments call = finding.counterexample().invocation().arguments();
    return finding.findingClass().kind().isDisagreement()
        ? new Counterexample<>(id, call, "one answer", finding.findingClass().cause(), 0, List.of())
        : Counterexample.of(id, call, finding.verdict());
  }

  /** The command that makes a finding's simplest call; in every mode if modes disagree on it. */
  private static String rerun(Finding<RefusalClass, InvocationTrial, Mode> finding) {
    InvocationTrial trial = finding.counterexample();
    Stream<InvocationTrial> trials =
        finding.findingClass().kind() == RefusalKind.MODES_DISAGREE
            ? finding.variants().stream().map(mode -> new InvocationTrial(trial.invocation(), mode))
            : Stream.of(trial);
    return Rerun.on(
        RefusalCheck.NAME,
        finding.findingClass().kernelPaths(),
        trials.map(InvocationTrial::id).collect(Collectors.joining(" ")));
  }

  /**
   * What a run has shown: of the findings with one cause, the single calls before those that two
   * calls make together.
   */
  static Shown<RefusalFixture> shown(RefusalTally tally, Attribution attribution) {
    return new Shown<>(
        attribution.surroundings(),
        attribution.causes(),
        tally.findings(attribution).stream()
            .map(finding -> of(finding, attribution.surroundings()))
            .toList(),
        Shown.each(known -> tally.judged(known.findingClass, known.modes, known.trial())),
        true);
  }

  /** The simplest call and the way in which it is made. */
  InvocationTrial trial() {
    return InvocationTrial.parse(counterexample.id());
  }

  @Override
  public List<String> variants() {
    return modes.stream().map(Mode::id).toList();
  }

  @Override
  public String kernels() {
    return findingClass.paths();
  }

  @Override
  public List<Facts> calls(Surroundings where) {
    return findingClass.kernelPaths().stream()
        .flatMap(
            path ->
                asked()
                    .map(mode -> new InvocationTrial(trial().invocation(), mode))
                    .map(call -> Facts.of(where, path, call)))
        .toList();
  }

  private Stream<Mode> asked() {
    return findingClass.kind() == RefusalKind.MODES_DISAGREE
        ? modes.stream()
        : Stream.of(trial().mode());
  }

  /** A disagreement is of several calls, each of which may be right. */
  @Override
  public boolean canBeDiagnosed() {
    return !findingClass.kind().isDisagreement();
  }

  /** On the last of the kernel paths: of those that disagree, that of oneDNN. */
  @Override
  public Reproduction reproduction() {
    return Reproduction.of(
        trial().invocation(),
        trial().mode(),
        findingClass.kernelPaths().get(findingClass.kernelPaths().size() - 1),
        counterexample.expected(),
        counterexample.observed());
  }

  @Override
  public MadeAgain again(Workers workers) {
    return findingClass.kind().isDisagreement()
        ? disagreement(workers)
        : MadeAgain.of(trial(), findingClass.kernelPaths().get(0), workers);
  }

  private MadeAgain disagreement(Workers workers) {
    List<InvocationTrial> calls =
        asked().map(mode -> new InvocationTrial(trial().invocation(), mode)).toList();
    RefusalPlan plan = RefusalPlan.of(calls, findingClass.kernelPaths());
    RefusalCheck check = new RefusalCheck(new SweepFile("calls", Path.of("")), plan);
    RefusalTally tally = check.tally();
    check.run(tally, workers);
    return tally.findings(workers.attribution()).stream()
        .map(Finding::findingClass)
        .filter(shown -> shown.kind() == findingClass.kind())
        .map(shown -> new MadeAgain(shown.outcome(), shown.cause()))
        .findFirst()
        .orElseGet(() -> MadeAgain.of(Verdict.AGREES));
  }

  @Override
  public RefusalFixture counting(long calls) {
    return new RefusalFixture(
        surroundings, cause, findingClass, calls, modes, counterexample, diagnosis, rerun);
  }

  @Override
  public RefusalFixture diagnosed(Diagnosis made, String remaining) {
    return new RefusalFixture(
        surroundings, remaining, findingClass, count, modes, counterexample, made, rerun);
  }

  /** Kernel path, kind and the call's id. */
  @Override
  public Path place() {
    return Path.of(findingClass.paths(), findingClass.kind().name(), counterexample.id() + ".json");
  }
}
