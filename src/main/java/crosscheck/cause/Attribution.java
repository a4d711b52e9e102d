package crosscheck.cause;

import crosscheck.op.Surroundings;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the cause of each mismatch of a run, and counts for how many of its calls each cause holds;
 * safe for use by several threads.
 */
public final class Attribution {

  private final Causes causes;
  private final Surroundings surroundings;
  private final Map<Cause, Count> counts = new TreeMap<>();

  /**
   * How far a cause goes in a run.
   *
   * @param covered for how many calls it holds
   * @param wrong how many of them it explains
   */
  public record Count(long covered, long wrong) {
    private Count plus(Count other) {
      return new Count(covered + other.covered, wrong + other.wrong);
    }
  }

  /** Starts a run in some surroundings, in which no call has been judged yet. */
  public Attribution(Causes causes, Surroundings surroundings) {
    this.causes = causes;
    this.surroundings = surroundings;
  }

  /** The causes that are known. */
  public Causes causes() {
    return causes;
  }

  /** The surroundings of the run. */
  public Surroundings surroundings() {
    return surroundings;
  }

  /** Whether a cause says that a call kills its process, by what is known before it is made. */
  public boolean expectsDeath(Facts call) {
    return causes.holdingFor(call).stream()
        .anyMatch(cause -> cause.explains().contains(Status.CRASHED.name()));
  }

  /**
   * Counts a trial that was judged, and returns the cause of a mismatch; nothing if it is none, or
   * if none is known. A trial that could show nothing is not counted.
   *
   * @param calls the calls that it makes
   * @param id its name
   * @throws crosscheck.input.BadInputException if two causes explain it
   */
  public Optional<Cause> judged(List<Facts> calls, Verdict verdict, String id) {
    if (verdict.status().isMismatch()) {
      return wrong(calls, verdict.status().name(), id);
    }
    if (verdict.status() == Status.AGREES) {
      count(
          calls.stream().flatMap(facts -> causes.holdingFor(facts).stream()).distinct().toList(),
          List.of());
    }
    return Optional.empty();
  }

  private Optional<Cause> wrong(List<Facts> calls, String outcome, String id) {
    List<Cause> covering = new ArrayList<>();
    Optional<Cause> cause = Optional.empty();
    for (Facts facts : calls) {
      List<Cause> holding = causes.holdingFor(facts);
      covering.addAll(holding);
      if (cause.isEmpty()) {
        cause = causes.explaining(holding, outcome, id);
      }
    }
    count(covering.stream().distinct().toList(), cause.stream().toList());
    return cause;
  }

  /**
   * Counts a disagreement of calls that were counted each by itself, and returns its cause; nothing
   * if none is known.
   *
   * @param calls the calls: the first that a cause explains, decides
   * @param outcome one of {@link Cause#DISAGREEMENTS}
   * @param id the name of the call
   * @throws crosscheck.input.BadInputException if two causes explain it
   */
  public Optional<Cause> disagree(List<Facts> calls, String outcome, String id) {
    Optional<Cause> cause =
        calls.stream()
            .flatMap(facts -> causes.explaining(causes.holdingFor(facts), outcome, id).stream())
            .findFirst();
    add(List.of(), cause.stream().toList());
    return cause;
  }

  private void count(List<Cause> covering, List<Cause> explaining) {
    if (!covering.isEmpty()) {
      add(covering, explaining);
    }
  }

  private synchronized void add(List<Cause> covering, List<Cause> explaining) {
    covering.forEach(cause -> counts.merge(cause, new Count(1, 0), Count::plus));
    explaining.forEach(cause -> counts.merge(cause, new Count(0, 1), Count::plus));
  }

  /** The causes that hold for a call of the run, by name. */
  public synchronized Map<Cause, Count> counts() {
    return new TreeMap<>(counts);
  }
}
