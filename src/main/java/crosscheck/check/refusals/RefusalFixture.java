package crosscheck.check.refusals;

import crosscheck.approval.Baseline;
import crosscheck.approval.Shown;
import crosscheck.check.Counterexample;
import crosscheck.check.Finding;
import crosscheck.check.FindingFixture;
import crosscheck.check.Rerun;
import crosscheck.op.Arguments;
import crosscheck.op.Build;
import crosscheck.op.Mode;
import crosscheck.verdict.InvocationTrial;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One class of findings about wrong calls as a JSON file.
 *
 * @param build the TensorFlow build and the processor that showed it
 * @param findingClass what its calls have in common
 * @param count how many calls of the run that wrote the file are of it
 * @param modes the ways of calling in which it shows
 * @param counterexample the simplest of them
 * @param rerun the command that makes that one alone
 */
public record RefusalFixture(
    Build build,
    RefusalClass findingClass,
    long count,
    List<Mode> modes,
    Counterexample<Arguments> counterexample,
    String rerun)
    implements FindingFixture<RefusalFixture> {

  /**
   * Throws {@link IllegalArgumentException} if it counts no call, or if the counterexample's call
   * is not that of its id.
   */
  public RefusalFixture {
    if (count < 1 || modes.isEmpty()) {
      throw new IllegalArgumentException(
          "count must be >= 1 and modes not empty, were %d and %s".formatted(count, modes));
    }
    counterexample.requireCall(id -> InvocationTrial.parse(id).invocation().arguments());
  }

  /** The fixture of a finding on one TensorFlow build. */
  static RefusalFixture of(Finding<RefusalClass, InvocationTrial, Mode> finding, Build build) {
    return new RefusalFixture(
        build,
        finding.findingClass(),
        finding.count(),
        finding.variants(),
        counterexample(finding),
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

  /** The approved ones below a folder of fixtures. */
  public static Baseline<RefusalFixture> approved(Path fixtures) {
    return Baseline.read(fixtures, RefusalCheck.NAME, RefusalFixture.class);
  }

  private record Single(RefusalClass findingClass, InvocationTrial trial) {}

  /** What a run has shown. */
  static Shown<RefusalFixture> shown(RefusalTally tally, Build build) {
    Set<Single> singles =
        tally.singles().stream()
            .map(single -> new Single(single.findingClass(), single.counterexample()))
            .collect(Collectors.toSet());
    return new Shown<>(
        build,
        tally.findings().stream().map(finding -> of(finding, build)).toList(),
        Shown.each(known -> tally.judged(known.findingClass, known.modes, known.trial())),
        known -> singles.contains(new Single(known.findingClass, known.trial())));
  }

  /** The simplest call and the way in which it is made. */
  InvocationTrial trial() {
    return InvocationTrial.parse(counterexample.id());
  }

  @Override
  public List<String> variants() {
    return modes.stream().map(Mode::id).toList();
  }

  /** A run that makes fewer calls may show a class in fewer modes, but not in others. */
  @Override
  public boolean differsFrom(RefusalFixture approved) {
    return !counterexample.saysTheSameAs(approved.counterexample)
        || !approved.modes.containsAll(modes);
  }

  @Override
  public boolean isPartOf(RefusalFixture approved) {
    return equals(approved)
        || (findingClass.equals(approved.findingClass)
            && !differsFrom(approved)
            && approved.modes.size() > modes.size());
  }

  /** Kernel path, kind and the call's id. */
  @Override
  public Path place() {
    return Path.of(findingClass.paths(), findingClass.kind().name(), counterexample.id() + ".json");
  }
}
