package crosscheck.check.live;

import crosscheck.op.FrameworkCall;
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

  private final List<LiveRegion> regions;
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
   * @param regions the approved regions; where several hold, the first counts
   */
  LiveTally(List<LiveRegion> regions) {
    this.regions = regions;
  }

  /** Counts a verdict. */
  synchronized void add(FrameworkTrial trial, Verdict verdict) {
    FrameworkCall call = trial.call();
    Optional<LiveRegion> region = regions.stream().filter(known -> known.holds(call)).findFirst();
    boolean differs = verdict.status().isMismatch();
    if (call.isOfOneAxis()) {
      // Where everything may happen, one way stands for all.
      Status status =
          region
              .filter(known -> differs && !known.steady())
              .map(LiveRegion::status)
              .orElse(verdict.status());
      calls++;
      counts.merge(status, 1L, Long::sum);
      refused += verdict.status() == Status.AGREES && !trial.mustBeAccepted() ? 1 : 0;
      if (differs) {
        smallest.merge(
            status,
            new Example(call, verdict),
            (one, other) -> one.call().compareTo(other.call()) <= 0 ? one : other);
      }
    } else {
      pairs++;
      pairsDiffer += differs && trial.mustBeAccepted() ? 1 : 0;
    }
    if (verdict.status() != Status.VACUOUS) {
      hold(call, verdict, region);
    }
  }

  /** Holds a call against the regions; a pair may differ only where one of its axes does. */
  private void hold(FrameworkCall call, Verdict verdict, Optional<LiveRegion> region) {
    boolean differs = verdict.status().isMismatch();
    boolean asClaimed =
        region
            .map(
                known ->
                    !known.steady() || !call.isOfOneAxis() || verdict.status() == known.status())
            .orElse(!differs);
    if (!asClaimed) {
      contradictions.put(
          call,
          "%s, %s: %s (%s; %s)"
              .formatted(
                  call.id(),
                  region.map(known -> "claimed to be " + known.status()).orElse("in no region"),
                  verdict.status(),
                  verdict.expected(),
                  verdict.observed()));
      if (contradictions.size() > MOST_NAMED) {
        contradictions.remove(contradictions.lastKey());
      }
    }
  }

  /** The numbers of a release. */
  synchronized Answers answers(String version) {
    long vacuous = counts.getOrDefault(Status.VACUOUS, 0L);
    long beyond = count(Status.ACCEPTED_INVALID);
    long differ = smallest.keySet().stream().mapToLong(this::count).sum() - beyond;
    return new Answers(
        version,
        calls,
        calls - refused - vacuous - beyond - differ,
        refused,
        vacuous,
        beyond,
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
