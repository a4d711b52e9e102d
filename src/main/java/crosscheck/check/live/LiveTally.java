package crosscheck.check.live;

import crosscheck.check.RegionPredicate;
import crosscheck.convention.Answer.Aligned;
import crosscheck.op.FrameworkCall;
import crosscheck.op.FrameworkCall.Axis;
import crosscheck.verdict.FrameworkTrial;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a release answered to the calls of a convention, and whether it differs in the regions that
 * are approved, and nowhere else; safe for use by several threads.
 */
final class LiveTally {

  private static final int MOST_NAMED = 3;

  private final Map<Status, RegionPredicate> regions;
  private final Map<Status, Long> counts = new EnumMap<>(Status.class);
  private final Map<Status, Example> smallest = new EnumMap<>(Status.class);
  private final SortedMap<FrameworkCall, String> contradictions = new TreeMap<>();
  private long calls;
  private long refused;
  private long pairs;
  private long pairsDiffer;

  /**
   * A call about one axis, and what came of it.
   *
   * @param call the call
   * @param verdict what came of it
   */
  record Example(FrameworkCall call, Verdict verdict) {}

  /**
   * Begins to count.
   *
   * @param regions the approved region of each way to differ
   */
  LiveTally(Map<Status, RegionPredicate> regions) {
    this.regions = regions;
  }

  /** Counts a verdict. */
  synchronized void add(FrameworkTrial trial, Verdict verdict) {
    FrameworkCall call = trial.call();
    boolean differs = verdict.status().isMismatch();
    if (call.isOfOneAxis()) {
      calls++;
      counts.merge(verdict.status(), 1L, Long::sum);
      refused += verdict.status() == Status.AGREES && !trial.mustBeAccepted() ? 1 : 0;
      if (differs) {
        smallest.merge(
            verdict.status(),
            new Example(call, verdict),
            (one, other) -> one.call().compareTo(other.call()) <= 0 ? one : other);
      }
    } else {
      pairs++;
      pairsDiffer += differs ? 1 : 0;
    }
    if (verdict.status() != Status.VACUOUS) {
      hold(call, verdict);
    }
  }

  /** Holds a call against the regions; what an axis does, a pair with it must do. */
  private void hold(FrameworkCall call, Verdict verdict) {
    Optional<Status> claimed =
        regions.entrySet().stream()
            .filter(
                region ->
                    claims(region.getValue(), call, call.columns())
                        || claims(region.getValue(), call, call.rows()))
            .map(Map.Entry::getKey)
            .findFirst();
    boolean differs = verdict.status().isMismatch();
    boolean asClaimed =
        call.isOfOneAxis()
            ? claimed.equals(differs ? Optional.of(verdict.status()) : Optional.empty())
            : claimed.isPresent() == differs;
    if (!asClaimed) {
      contradictions.put(
          call,
          "%s, %s: %s (%s; %s)"
              .formatted(
                  call.id(),
                  claimed.map(status -> "claimed to be " + status).orElse("in no region"),
                  verdict.status(),
                  verdict.expected(),
                  verdict.observed()));
      if (contradictions.size() > MOST_NAMED) {
        contradictions.remove(contradictions.lastKey());
      }
    }
  }

  private static boolean claims(RegionPredicate region, FrameworkCall call, Axis axis) {
    return region.holds(axis.scatter(), axis.setting(), size(call, axis));
  }

  /** The size that the caller gives, or else the convention's; 0 if it refuses the call. */
  private static int size(FrameworkCall call, Axis axis) {
    return axis.setting()
        .outputSize()
        .orElseGet(
            () ->
                call.rule().rule().answer(axis.scatter(), axis.setting()) instanceof Aligned aligned
                    ? aligned.alignment().size()
                    : 0);
  }

  /** The numbers of a release. */
  synchronized Answers answers(String version) {
    long vacuous = counts.getOrDefault(Status.VACUOUS, 0L);
    long differ = smallest.keySet().stream().mapToLong(this::count).sum();
    return new Answers(
        version,
        calls,
        calls - refused - vacuous - differ,
        refused,
        vacuous,
        differ,
        pairs,
        pairsDiffer);
  }

  /** How many calls of one axis came out in a way. */
  synchronized long count(Status status) {
    return counts.getOrDefault(status, 0L);
  }

  /** The smallest call of each way to differ. */
  synchronized Map<Status, Example> smallest() {
    return new EnumMap<>(smallest);
  }

  /** The first calls that differ where no region says so, or do not where one does. */
  synchronized List<String> contradictions() {
    return List.copyOf(contradictions.values());
  }
}
