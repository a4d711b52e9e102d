package crosscheck.check.conformance;

import crosscheck.check.Fact;
import crosscheck.check.Outcome;
import crosscheck.check.OutcomeSummary;
import crosscheck.json.Schema;
import crosscheck.mutant.Feature;
import crosscheck.op.KernelPath;
import crosscheck.sweep.Shard;
import crosscheck.verdict.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * A run as data: its {@code summary.json}.
 *
 * <p>It has the same bytes whether the check ran on one machine or in shards that were merged, on
 * however many workers, and whether it was killed and resumed; what differs is in {@link
 * crosscheck.check.Run}.
 *
 * @param outcome what the run came to
 * @param seed the sweep's seed
 * @param shard which part of the sweep was run, {@code 1/1} for all of it
 * @param kernelPaths the numbers of each kernel path
 * @param forward the forward convolution's numbers, by the kernel path on which it ran
 * @param support the support matrix
 * @param values the numbers of each kind of values
 * @param acceptance which output sizes each family of kernels accepted
 * @param evidence for each feature and kernel path, how many cases agree and would not with a
 *     mistake in it
 * @param lecture those of the lecture's layers that were run
 */
@Schema("conformance-summary")
public record ConformanceSummary(
    Outcome outcome,
    long seed,
    String shard,
    Map<String, PathSummary> kernelPaths,
    Map<String, Map<Status, Long>> forward,
    List<Support> support,
    List<Values> values,
    List<Acceptance> acceptance,
    Map<String, Map<String, Long>> evidence,
    List<Lecture.Row> lecture)
    implements OutcomeSummary {

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

  /** Sums up a run. */
  static ConformanceSummary of(
      long seed, ConformanceTally tally, List<Lecture.Row> lecture, Outcome outcome) {
    Map<String, PathSummary> paths = new LinkedHashMap<>();
    for (KernelPath kernelPath : tally.plan().kernelPaths()) {
      paths.put(kernelPath.id(), path(tally, kernelPath));
    }
    Map<String, Map<Status, Long>> forward = new LinkedHashMap<>();
    tally
        .forward()
        .forEach((kernelPath, cases) -> forward.put(kernelPath.id(), verdicts(cases::count)));
    return new ConformanceSummary(
        outcome,
        seed,
        tally.plan().shard().toString(),
        paths,
        forward,
        Support.matrix(tally),
        Values.of(tally),
        tally.acceptance(),
        evidence(tally),
        lecture);
  }

  /** The number of cases that were planned and not judged. */
  @Override
  public long untested() {
    return Stream.concat(
            kernelPaths.values().stream().map(PathSummary::verdicts), forward.values().stream())
        .mapToLong(verdicts -> verdicts.getOrDefault(Status.UNTESTED, 0L))
        .sum();
  }

  @Override
  public Stream<Fact> facts() {
    return Stream.concat(
        OutcomeSummary.super.facts(),
        support.stream().map(cell -> new Fact(Fact.SUPPORT, cell.words(), cell.answer())));
  }

  @Override
  public boolean conformant() {
    return OutcomeSummary.super.conformant() && pathsWithoutEvidence().isEmpty();
  }

  /**
   * The kernel paths on which not one value agreed, so that their run proves nothing; none of a
   * shard, which need not have such cases.
   */
  List<String> pathsWithoutEvidence() {
    return kernelPaths.entrySet().stream()
        .filter(path -> whole() && path.getValue().valuesAgreed() == 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether all of the sweep was run, and not one shard of several. */
  boolean whole() {
    return shard.equals(Shard.WHOLE.toString());
  }

  private static PathSummary path(ConformanceTally tally, KernelPath kernelPath) {
    Map<Status, Long> verdicts =
        verdicts(status -> tally.sum(kernelPath, cell -> cell.count(status)));
    long refusals = tally.sum(kernelPath, CellTally::refusalsAgreed);
    return new PathSummary(
        tally.sum(kernelPath, CellTally::planned),
        verdicts,
        verdicts.getOrDefault(Status.AGREES, 0L) - refusals,
        refusals);
  }

  private static Map<String, Map<String, Long>> evidence(ConformanceTally tally) {
    Map<String, Map<String, Long>> evidence = new LinkedHashMap<>();
    for (Feature feature : Feature.values()) {
      Map<String, Long> cases = new LinkedHashMap<>();
      for (KernelPath kernelPath : tally.plan().kernelPaths()) {
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
}
