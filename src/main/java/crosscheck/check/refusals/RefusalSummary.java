package crosscheck.check.refusals;

import crosscheck.approval.Comparison;
import crosscheck.op.Build;
import crosscheck.op.Invocation.Change;
import crosscheck.op.KernelPath;
import crosscheck.op.Mode;
import crosscheck.verdict.InvocationTrial;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The check of wrong calls as data: its {@code summary.json}.
 *
 * @param tensorflow the TensorFlow version
 * @param platform its platform
 * @param processor its processor: instruction set and model
 * @param level the sweep's level, or its file
 * @param kernelPaths the numbers of each kernel path
 * @param map what became of every way to call
 * @param classes the classes of what is not as it has to be, each with its simplest call
 * @param newClasses those that no fixture approves
 * @param vanishedClasses approved ones that did not show on their counterexample
 * @param changedClasses approved ones with another counterexample
 * @param failure why the workers could not go on, or an empty text
 */
public record RefusalSummary(
    String tensorflow,
    String platform,
    String processor,
    String level,
    Map<String, PathSummary> kernelPaths,
    List<Entry> map,
    List<ClassSummary> classes,
    List<ClassSummary> newClasses,
    List<ClassSummary> vanishedClasses,
    List<ClassSummary> changedClasses,
    String failure) {

  /**
   * The numbers of one kernel path.
   *
   * @param calls the calls that were planned
   * @param verdicts how many came out how
   */
  public record PathSummary(long calls, Map<Status, Long> verdicts) {}

  /**
   * What became of the calls that are wrong in one way.
   *
   * @param arguments the argument that is wrong, or the two of them
   * @param kind the kind of wrongness; {@code pairs} for two arguments
   * @param kernelPath the kernel path
   * @param mode the way of calling
   * @param outcomes how many calls came out how: ACCEPTED and REFUSED as they have to be, or a
   *     status
   */
  public record Entry(
      String arguments, String kind, String kernelPath, String mode, Map<String, Long> outcomes) {}

  /**
   * A class of findings.
   *
   * @param refusalClass the class in words
   * @param count how many calls are of it
   * @param modes the ways of calling in which it shows
   * @param counterexample the id of the simplest call
   * @param expected what had to happen to it
   * @param observed what happened
   * @param rerun the command that makes it alone
   */
  public record ClassSummary(
      String refusalClass,
      long count,
      List<Mode> modes,
      String counterexample,
      String expected,
      String observed,
      String rerun) {

    /** Sums up a fixture. */
    public static ClassSummary of(RefusalFixture fixture) {
      return new ClassSummary(
          fixture.refusalClass().toString(),
          fixture.count(),
          fixture.modes(),
          fixture.counterexample().id(),
          fixture.counterexample().expected(),
          fixture.counterexample().observed(),
          fixture.rerun());
    }

    /** The class in a few lines. */
    public String text() {
      return "%s%n    calls     %,d, %s%n    simplest  %s%n    but       %s%n    rerun     %s"
          .formatted(refusalClass, count, modes, counterexample, observed, rerun);
    }
  }

  /** Sums up a check. */
  public static RefusalSummary of(
      Build build,
      String level,
      RefusalTally tally,
      List<RefusalFixture> received,
      Comparison<RefusalFixture> comparison,
      String failure) {
    Map<String, PathSummary> paths = new LinkedHashMap<>();
    for (KernelPath kernelPath : tally.plan().kernelPaths()) {
      Map<Status, Long> verdicts = new LinkedHashMap<>();
      for (Status status : Status.values()) {
        verdicts.put(status, tally.count(kernelPath, status));
      }
      paths.put(kernelPath.id(), new PathSummary(tally.plan().trials(kernelPath).size(), verdicts));
    }
    return new RefusalSummary(
        build.tensorflow(),
        build.platform(),
        build.processor(),
        level,
        paths,
        map(tally),
        classes(received),
        classes(comparison.added()),
        classes(comparison.vanished()),
        classes(comparison.changed()),
        failure);
  }

  private record Way(String arguments, String kind, KernelPath kernelPath, Mode mode) {
    static final Comparator<Way> ORDER =
        Comparator.comparing(Way::arguments)
            .thenComparing(Way::kind)
            .thenComparing(Way::kernelPath)
            .thenComparing(Way::mode);
  }

  private static List<Entry> map(RefusalTally tally) {
    Map<Way, Map<String, Long>> ways = new TreeMap<>(Way.ORDER);
    for (KernelPath kernelPath : tally.plan().kernelPaths()) {
      tally
          .verdicts(kernelPath)
          .forEach(
              (trial, verdict) ->
                  ways.computeIfAbsent(way(tally, kernelPath, trial), first -> new TreeMap<>())
                      .merge(outcome(trial, verdict), 1L, Long::sum));
    }
    List<Entry> entries = new ArrayList<>();
    ways.forEach(
        (way, outcomes) ->
            entries.add(
                new Entry(
                    way.arguments(),
                    way.kind(),
                    way.kernelPath().id(),
                    way.mode().id(),
                    outcomes)));
    return entries;
  }

  private static Way way(RefusalTally tally, KernelPath kernelPath, InvocationTrial trial) {
    List<Change> changes = trial.invocation().changes();
    String arguments =
        String.join(" + ", changes.stream().map(change -> change.argument().id()).toList());
    String kind = tally.plan().kind(trial.invocation());
    return new Way(arguments, kind, kernelPath, trial.mode());
  }

  /** A verdict in one word, in which what agrees says in what. */
  private static String outcome(InvocationTrial trial, Verdict verdict) {
    if (verdict.status() == Status.AGREES) {
      return trial.brokenRules().isEmpty() ? "ACCEPTED" : "REFUSED";
    }
    return verdict.status().name();
  }

  private static List<ClassSummary> classes(List<RefusalFixture> fixtures) {
    return fixtures.stream().map(ClassSummary::of).toList();
  }

  /** Whether every call was judged and the workers did not fail. */
  public boolean complete() {
    return failure.isEmpty()
        && kernelPaths.values().stream()
            .allMatch(path -> path.verdicts().getOrDefault(Status.UNTESTED, 0L) == 0);
  }

  /** Whether all is as it has to be, or as approved. */
  public boolean conformant() {
    return newClasses.isEmpty() && vanishedClasses.isEmpty() && changedClasses.isEmpty();
  }
}
