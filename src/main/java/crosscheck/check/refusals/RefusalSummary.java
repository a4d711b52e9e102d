package crosscheck.check.refusals;

import crosscheck.check.Fact;
import crosscheck.check.Outcome;
import crosscheck.check.OutcomeSummary;
import crosscheck.json.Schema;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run as data: its {@code summary.json}.
 *
 * @param outcome what the run came to
 * @param kernelPaths the numbers of each kernel path
 * @param map what became of every way to call
 */
@Schema("refusal-summary")
public record RefusalSummary(Outcome outcome, Map<String, PathSummary> kernelPaths, List<Entry> map)
    implements OutcomeSummary {

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
   * @param outcomes how many calls came out how: ACCEPTED and REFUSED as they must be, or a status
   */
  public record Entry(
      String arguments, String kind, String kernelPath, String mode, Map<String, Long> outcomes) {}

  /** Sums up a run. */
  static RefusalSummary of(RefusalTally tally, Outcome outcome) {
    Map<String, PathSummary> paths = new LinkedHashMap<>();
    for (KernelPath kernelPath : tally.plan().kernelPaths()) {
      Map<Status, Long> verdicts = new LinkedHashMap<>();
      for (Status status : Status.values()) {
        verdicts.put(status, tally.count(kernelPath, status));
      }
      paths.put(kernelPath.id(), new PathSummary(tally.plan().trials(kernelPath).size(), verdicts));
    }
    return new RefusalSummary(outcome, paths, map(tally));
  }

  @Override
  public Stream<Fact> facts() {
    Map<String, Map<String, Long>> ways = new TreeMap<>();
    for (Entry entry : map) {
      Map<String, Long> all =
          ways.computeIfAbsent(
              "%s, %s, %s".formatted(entry.kernelPath(), entry.arguments(), entry.kind()),
              first -> new TreeMap<>());
      entry.outcomes().forEach((outcome, calls) -> all.merge(outcome, calls, Long::sum));
    }
    return Stream.concat(
        OutcomeSummary.super.facts(),
        ways.entrySet().stream()
            .map(way -> new Fact(Fact.WRONG_CALLS, way.getKey(), words(way.getValue()))));
  }

  private static String words(Map<String, Long> outcomes) {
    return outcomes.entrySet().stream()
        .map(outcome -> outcome.getValue() + " " + outcome.getKey())
        .collect(Collectors.joining(", "));
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

  /** A verdict in one word; one that agrees says whether the call was accepted or refused. */
  private static String outcome(InvocationTrial trial, Verdict verdict) {
    if (verdict.status() == Status.AGREES) {
      return trial.brokenRules().isEmpty() ? "ACCEPTED" : "REFUSED";
    }
    return verdict.status().name();
  }

  @Override
  public long untested() {
    return kernelPaths.values().stream()
        .mapToLong(path -> path.verdicts().getOrDefault(Status.UNTESTED, 0L))
        .sum();
  }
}
