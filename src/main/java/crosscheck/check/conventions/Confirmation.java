package crosscheck.check.conventions;

import crosscheck.check.conformance.ConformanceClass;
import crosscheck.check.conformance.JudgedCase;
import crosscheck.op.KernelPath;
import crosscheck.verdict.CaseTrial;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the op did on one kernel path with the calls that conventions were compared with; safe for
 * use by several threads.
 */
final class Confirmation {

  private static final int MOST_NAMED = 20;

  private final KernelPath kernelPath;
  private final Map<Status, Long> statuses = new EnumMap<>(Status.class);
  private final Map<ConformanceClass, Unconfirmed> unconfirmed = new HashMap<>();
  private long values;
  private long refusals;
  private long vacuous;

  /** The mismatches of one class: how many, and the first of them. */
  private static final class Unconfirmed {
    private final SortedMap<String, String> first = new TreeMap<>();
    private long count;

    void add(String id, String words) {
      count++;
      // The first in the alphabet, whatever the order in which they come.
      first.put(id, words);
      if (first.size() > MOST_NAMED) {
        first.remove(first.lastKey());
      }
    }
  }

  /** Starts with nothing confirmed. */
  Confirmation(KernelPath kernelPath) {
    this.kernelPath = kernelPath;
  }

  /** Notes a verdict. */
  synchronized void add(Axes axes, Verdict verdict) {
    statuses.merge(verdict.status(), 1L, Long::sum);
    boolean confirms = verdict.status() == Status.AGREES || verdict.status() == Status.VACUOUS;
    if (!confirms) {
      CaseTrial trial = Referee.trial(kernelPath, axes);
      String id = axes.asCase().id();
      unconfirmed
          .computeIfAbsent(
              new JudgedCase(trial.c(), kernelPath, trial.operation(), verdict).findingClass(),
              first -> new Unconfirmed())
          .add(
              id,
              "%s on %s: %s %s"
                  .formatted(id, kernelPath.id(), verdict.status(), verdict.observed()));
    } else if (verdict.status() == Status.VACUOUS) {
      vacuous++;
    } else if (axes.admissible()) {
      values++;
    } else {
      refusals++;
    }
  }

  /** How many calls came out how, in the order of the statuses. */
  synchronized Map<Status, Long> statuses() {
    return Collections.unmodifiableMap(new EnumMap<>(statuses));
  }

  /** The number of calls whose every value was as it must be. */
  synchronized long values() {
    return values;
  }

  /** The number of calls whose every value was zero, as it must be: no evidence. */
  synchronized long vacuous() {
    return vacuous;
  }

  /** The number of calls that were refused, as they must be. */
  synchronized long refusals() {
    return refusals;
  }

  /** The number of mismatches of some classes. */
  synchronized long mismatches(Predicate<ConformanceClass> some) {
    return of(some).mapToLong(calls -> calls.count).sum();
  }

  /** The first mismatches of some classes, in words. */
  synchronized List<String> unconfirmed(Predicate<ConformanceClass> some) {
    return of(some)
        .flatMap(calls -> calls.first.entrySet().stream())
        .sorted(Map.Entry.comparingByKey())
        .limit(MOST_NAMED)
        .map(Map.Entry::getValue)
        .toList();
  }

  private Stream<Unconfirmed> of(Predicate<ConformanceClass> some) {
    return unconfirmed.entrySet().stream()
        .filter(entry -> some.test(entry.getKey()))
        .map(Map.Entry::getValue);
  }
}
