package crosscheck.adjudication;

import crosscheck.cases.KernelPath;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the op did on one kernel path with the calls that the adjudication takes for granted; safe
 * for use by several threads.
 */
public final class Hearing {

  private static final int MOST_NAMED = 20;

  private final KernelPath kernelPath;
  private final Map<Status, Long> statuses = new EnumMap<>(Status.class);
  private final SortedMap<String, String> unconfirmed = new TreeMap<>();
  private long values;
  private long refusals;
  private long vacuous;

  /** Starts with nothing heard. */
  public Hearing(KernelPath kernelPath) {
    this.kernelPath = kernelPath;
  }

  /** Notes a verdict. */
  public synchronized void add(Axes axes, Verdict verdict) {
    statuses.merge(verdict.status(), 1L, Long::sum);
    boolean confirms = verdict.status() == Status.AGREES || verdict.status() == Status.VACUOUS;
    if (!confirms) {
      // The first in the alphabet, whatever the order in which they come.
      unconfirmed.put(
          axes.asCase().id(),
          "%s on %s: %s %s"
              .formatted(
                  axes.asCase().id(), kernelPath.id(), verdict.status(), verdict.observed()));
      if (unconfirmed.size() > MOST_NAMED) {
        unconfirmed.remove(unconfirmed.lastKey());
      }
    } else if (verdict.status() == Status.VACUOUS) {
      vacuous++;
    } else if (axes.admissible()) {
      values++;
    } else {
      refusals++;
    }
  }

  /** How the calls came out. */
  public synchronized Map<Status, Long> statuses() {
    return Map.copyOf(statuses);
  }

  /** The number of calls whose every value was as it has to be. */
  public synchronized long values() {
    return values;
  }

  /** The number of calls whose every value was zero, as it has to be: no evidence. */
  public synchronized long vacuous() {
    return vacuous;
  }

  /** The number of calls that were refused, as they have to be. */
  public synchronized long refusals() {
    return refusals;
  }

  /** Some of the calls with which the op did something else, and what it did. */
  public synchronized List<String> unconfirmed() {
    return List.copyOf(unconfirmed.values());
  }
}
