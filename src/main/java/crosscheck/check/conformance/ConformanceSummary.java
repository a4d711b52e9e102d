package crosscheck.check.conformance;

import crosscheck.approval.Comparison;
import crosscheck.check.Run;
import crosscheck.check.conformance.ConformanceRun.Outcome;
import crosscheck.check.conformance.Lecture.Layer;
import crosscheck.mutant.Feature;
import crosscheck.op.Build;
import crosscheck.op.KernelPath;
import crosscheck.sweep.Plan;
import crosscheck.sweep.Shard;
import crosscheck.verdict.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * A check as data: {@code summary.json}.
 *
 * <p>It has the same bytes whether the check ran on one machine or in shards that were merged, on
 * however many workers, and whether it was killed and resumed; what differs is in {@link Run}.
 *
 * @param tensorflow the TensorFlow version
 * @param platform its platform
 * @param processor its processor: instruction set and model
 * @param level the sweep's level, or its file
 * @param seed the sweep's seed
 * @param shard which part of the sweep was run, {@code 1/1} for all of it
 * @param kernelPaths the numbers of each kernel path
 * @param forward the forward convolution's numbers, by the kernel path on which it ran
 * @param support the support matrix
 * @param values how each kind of values fared
 * @param evidence for each feature how many cases that agree on each kernel path would not have
 *     with a mistake in it
 * @param mismatchClasses the classes that showed, with their counterexamples
 * @param newClasses those that no fixture approves
 * @param vanishedClasses approved ones that did not show though their counterexample was run
 * @param changedClasses approved ones with another counterexample
 * @param lecture those of the lecture's five layers that were run, expected and found
 * @param failure why the workers could not go on, or an empty text
 */
public record ConformanceSummary(
    String tensorflow,
    String platform,
    String processor,
    String level,
    long seed,
    String shard,
    Map<String, PathSummary> kernelPaths,
    Map<String, Map<Status, Long>> forward,
    List<Support> support,
    List<Values> values,
    Map<String, Map<String, Long>> evidence,
    List<ClassSummary> mismatchClasses,
    List<ClassSummary> newClasses,
    List<ClassSummary> vanishedClasses,
    List<ClassSummary> changedClasses,
    List<LayerSummary> lecture,
    String failure) {

  /**
   * The numbers of one kernel path.
   *
   * @param configurations the cases that were planned
   * @param verdicts how many came out how
   * @param valuesAgreed the AGREES that compared values
   * @param refusalsAgreed the AGREES that refused a size outside the interval
   */
  public record PathSummary(
      long configurations, Map<Status, Long> verdicts, long valuesAgreed, long refusalsAgreed) {}

  /**
   * A class of mismatches.
   *
   * @param mismatchClass the class in words
   * @param count how many cases are of it
   * @param counterexample the id of the smallest
   * @param expected what had to happen to it
   * @param observed what happened
   * @param where its first differing cell, or an empty text
   * @param rerun the command that runs it alone
   */
  public record ClassSummary(
      String mismatchClass,
      long count,
      String counterexample,
      String expected,
      String observed,
      String where,
      String rerun) {

    /** Sums up a fixture. */
    public static ClassSummary of(MismatchFixture fixture) {
      return new ClassSummary(
          fixture.mismatchClass().toString(),
          fixture.count(),
          fixture.counterexample().id(),
          fixture.counterexample().expected(),
          fixture.counterexample().observed(),
          fixture.counterexample().differences().stream()
              .map(d -> d.place() + " expected " + d.expected() + " but was " + d.actual())
              .findFirst()
              .orElse(""),
          fixture.rerun());
    }

    /** The class in a few lines. */
    public String text() {
      String found = where.isEmpty() ? observed : observed + "; " + where;
      return "%s%n    cases     %,d%n    smallest  %s%n    expected  %s%n    but       %s%n    rerun     %s"
          .formatted(mismatchClass, count, counterexample, expected, found, rerun);
    }
  }

  /**
   * One of the lecture's layers.
   *
   * @param padding its padding
   * @param stride its stride
   * @param expected the output size that the lecture shows, which is Keras's choice
   * @param formula the size by the lecture's formula
   * @param interval every admissible size, as height and width
   * @param found what each kernel path did
   */
  public record LayerSummary(
      String padding,
      int stride,
      String expected,
      String formula,
      String interval,
      Map<String, Found> found) {}

  /**
   * What one kernel path did with a layer.
   *
   * @param expectedAgrees whether it took the lecture's size, with every value right
   * @param accepted all sizes that it took, with every value right
   * @param refused the sizes that it refused, as it has to
   */
  public record Found(boolean expectedAgrees, List<String> accepted, List<String> refused) {}

  /** Sums up a check. */
  public static ConformanceSummary of(
      String level,
      long seed,
      Plan plan,
      Outcome outcome,
      List<MismatchFixture> received,
      Comparison<MismatchFixture> comparison) {
    Map<String, PathSummary> paths = new LinkedHashMap<>();
    for (KernelPath kernelPath : plan.kernelPaths()) {
      paths.put(kernelPath.id(), path(outcome, kernelPath));
    }
    Map<String, Map<Status, Long>> forward = new LinkedHashMap<>();
    outcome
        .tally()
        .forward()
        .forEach((kernelPath, tally) -> forward.put(kernelPath.id(), verdicts(tally::count)));
    Build build = outcome.build();
    return new ConformanceSummary(
        build.tensorflow(),
        build.platform(),
        build.processor(),
        level,
        seed,
        plan.shard().toString(),
        paths,
        forward,
        Support.matrix(outcome.tally()),
        Values.of(outcome.tally()),
        evidence(outcome.tally(), plan),
        classes(received),
        classes(comparison.added()),
        classes(comparison.vanished()),
        classes(comparison.changed()),
        outcome.tally().lecture().layersRun().stream()
            .map(layer -> layer(layer, outcome.tally().lecture(), plan))
            .toList(),
        outcome.failure().map(Throwable::getMessage).orElse(""));
  }

  /** The number of cases that were planned and not judged. */
  public long untested() {
    return Stream.concat(
            kernelPaths.values().stream().map(PathSummary::verdicts), forward.values().stream())
        .mapToLong(verdicts -> verdicts.getOrDefault(Status.UNTESTED, 0L))
        .sum();
  }

  /** Whether every case was judged and the workers did not fail. */
  public boolean complete() {
    return failure.isEmpty() && untested() == 0;
  }

  /** Whether all is as it has to be, or as approved, and some value was compared on every path. */
  public boolean conformant() {
    return newClasses.isEmpty()
        && vanishedClasses.isEmpty()
        && changedClasses.isEmpty()
        && pathsWithoutEvidence().isEmpty();
  }

  /**
   * The kernel paths on which not one value agreed, so that their run proves nothing; none of a
   * shard, which need not have such cases.
   */
  public List<String> pathsWithoutEvidence() {
    return kernelPaths.entrySet().stream()
        .filter(path -> isWhole() && path.getValue().valuesAgreed() == 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether all of the sweep was run, and not one shard of several. */
  public boolean isWhole() {
    return shard.equals(Shard.WHOLE.toString());
  }

  private static PathSummary path(Outcome outcome, KernelPath kernelPath) {
    ConformanceTally tally = outcome.tally();
    Map<Status, Long> verdicts =
        verdicts(status -> tally.sum(kernelPath, cell -> cell.count(status)));
    long refusals = tally.sum(kernelPath, CellTally::refusalsAgreed);
    return new PathSummary(
        tally.sum(kernelPath, CellTally::planned),
        verdicts,
        verdicts.getOrDefault(Status.AGREES, 0L) - refusals,
        refusals);
  }

  private static Map<String, Map<String, Long>> evidence(ConformanceTally tally, Plan plan) {
    Map<String, Map<String, Long>> evidence = new LinkedHashMap<>();
    for (Feature feature : Feature.values()) {
      Map<String, Long> cases = new LinkedHashMap<>();
      for (KernelPath kernelPath : plan.kernelPaths()) {
        cases.put(kernelPath.id(), tally.sum(kernelPath, cell -> cell.evidence(feature)));
      }
      evidence.put(feature.id(), cases);
    }
    return evidence;
  }

  private static Map<Status, Long> verdicts(ToLongFunction<Status> count) {
    Map<Status, Long> verdicts = new LinkedHashMap<>();
    for (Status status : Status.values()) {
      verdicts.put(status, count.applyAsLong(status));
    }
    return verdicts;
  }

  private static List<ClassSummary> classes(List<MismatchFixture> fixtures) {
    return fixtures.stream().map(ClassSummary::of).toList();
  }

  private static LayerSummary layer(Layer layer, Lecture lecture, Plan plan) {
    Map<String, Found> found = new LinkedHashMap<>();
    for (KernelPath kernelPath : plan.kernelPaths()) {
      var accepted = lecture.accepted(layer, kernelPath);
      found.put(
          kernelPath.id(),
          new Found(
              accepted.contains(layer.shown()),
              accepted.stream().map(Lecture.Size::toString).toList(),
              lecture.refused(layer, kernelPath).stream().map(Lecture.Size::toString).toList()));
    }
    return new LayerSummary(
        layer.padding().kind().name(),
        layer.stride(),
        layer.shown().toString(),
        layer.byTheLecturesFormula().toString(),
        layer.geometry().height().admissible() + " x " + layer.geometry().width().admissible(),
        found);
  }
}
