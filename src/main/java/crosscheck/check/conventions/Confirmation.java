package crosscheck.check.conventions;

import crosscheck.check.conformance.JudgedCase;
import crosscheck.op.KernelPath;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the op did on one kernel path with the calls that conventions were compared with; safe for
 * use by several threads.
 */
final class Confirmation {

  private static final int MOST_NAMED = 20;

  private final KernelPath kernelPath;
  private final Map<Status, Long> statuses = new EnumMap<>(Status.class);
  private final Unconfirmed explained = new Unconfirmed();
  private final Unconfirmed unexplained = new Unconfirmed();
  private long values;
  private long refusals;
  private long vacuous;

  /** Some mismatches: how many, and the first of them. */
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

  /**
   * Notes a verdict.
   *
   * @param judged the case as which the call was made
   */
  synchronized void add(Axes axes, JudgedCase judged) {
    Verdict verdict = judged.verdict();
    statuses.merge(verdict.status(), 1L, Long::sum);
    boolean confirms = verdict.status() == Status.AGREES || verdict.status() == Status.VACUOUS;
    if (!confirms) {
      String id = axes.asCase().id();
      (judged.cause().isEmpty() ? unexplained : explained)
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

  /** The number of mismatches that a cause explains. */
  synchronized long explained() {
    return explained.count;
  }

  /** The number of the others. */
  synchronized long mismatches() {
    return unexplained.count;
  }

  /** The first of the others, in words. */
  synchronized List<String> unconfirmed() {
    return List.copyOf(unexplained.first.values());
  }
}
