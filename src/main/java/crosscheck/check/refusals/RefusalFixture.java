package crosscheck.check.refusals;

import crosscheck.approval.Baseline;
import crosscheck.approval.BuildFixture;
import crosscheck.approval.Shown;
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
 * @param refusalClass what its calls have in common
 * @param count how many calls of the run that wrote the file are of it
 * @param modes the ways of calling in which it shows
 * @param counterexample the simplest of them
 * @param rerun the command that makes that one alone
 */
public record RefusalFixture(
    Build build,
    RefusalClass refusalClass,
    long count,
    List<Mode> modes,
    Counterexample counterexample,
    String rerun)
    implements BuildFixture<RefusalClass, RefusalFixture> {

  /** Throws {@link IllegalArgumentException} if it is a class of no call. */
  public RefusalFixture {
    if (count < 1 || modes.isEmpty()) {
      throw new IllegalArgumentException(
          "count must be >= 1 and modes not empty, were %d and %s".formatted(count, modes));
    }
  }

  /**
   * The simplest call of a class and what became of it.
   *
   * @param id the call's id
   * @param call the call spelled out, in TensorFlow's words
   * @param expected what had to happen
   * @param observed what happened
   */
  public record Counterexample(String id, Arguments call, String expected, String observed) {
    /** Throws {@link IllegalArgumentException} if the call is not the one that the id names. */
    public Counterexample {
      if (!call.equals(InvocationTrial.parse(id).invocation().arguments())) {
        throw new IllegalArgumentException("call: must be that of the id " + id);
      }
    }

    /** The call and the way in which it is made. */
    public InvocationTrial trial() {
      return InvocationTrial.parse(id);
    }
  }

  /** The fixture that a finding makes. */
  public static RefusalFixture of(RefusalFinding finding, Build build) {
    String id = finding.counterexample().id();
    return new RefusalFixture(
        build,
        finding.refusalClass(),
        finding.count(),
        List.copyOf(finding.modes()),
        new Counterexample(
            id,
            finding.counterexample().invocation().arguments(),
            finding.expected(),
            finding.observed()),
        rerun(finding));
  }

  /** The command that makes a finding's simplest call; one on which modes disagree, in all. */
  private static String rerun(RefusalFinding finding) {
    String on = finding.refusalClass().on();
    Stream<InvocationTrial> trials =
        finding.refusalClass().kind().equals(RefusalClass.MODES_DISAGREE)
            ? finding.modes().stream()
                .map(mode -> new InvocationTrial(finding.counterexample().invocation(), mode))
            : Stream.of(finding.counterexample());
    return "java -jar target/conv2d-transpose-crosscheck.jar refusals %s%s"
        .formatted(
            on.equals(RefusalClass.BOTH) ? "" : "--kernel-path " + on + " ",
            trials.map(InvocationTrial::id).collect(Collectors.joining(" ")));
  }

  /** The approved ones below a folder of fixtures. */
  public static Baseline<RefusalClass, RefusalFixture> approved(Path fixtures) {
    return Baseline.read(fixtures, "refusals", RefusalFixture.class);
  }

  private record Single(RefusalClass refusalClass, InvocationTrial trial) {}

  /** What a run has shown. */
  public static Shown<RefusalFixture> shown(RefusalTally tally, Build build) {
    Set<Single> singles =
        tally.singles().stream()
            .map(single -> new Single(single.refusalClass(), single.counterexample()))
            .collect(Collectors.toSet());
    return new Shown<>(
        build,
        tally.findings().stream().map(finding -> of(finding, build)).toList(),
        Shown.each(
            known ->
                tally.judged(
                    known.refusalClass, Set.copyOf(known.modes), known.counterexample.trial())),
        known -> singles.contains(new Single(known.refusalClass, known.counterexample.trial())));
  }

  @Override
  public RefusalClass findingClass() {
    return refusalClass;
  }

  /** A run that makes fewer calls may show a class in fewer modes, but not in others. */
  @Override
  public boolean differsFrom(RefusalFixture approved) {
    return !counterexample.equals(approved.counterexample) || !approved.modes.containsAll(modes);
  }

  @Override
  public boolean isPartOf(RefusalFixture approved) {
    return equals(approved)
        || (refusalClass.equals(approved.refusalClass)
            && !differsFrom(approved)
            && approved.modes.size() > modes.size());
  }

  /** Kernel path, kind and the call's id. */
  @Override
  public Path place() {
    return Path.of(refusalClass.on(), refusalClass.kind(), counterexample.id() + ".json");
  }
}
