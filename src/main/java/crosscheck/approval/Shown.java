package crosscheck.approval;

import crosscheck.cause.Causes;
import crosscheck.op.Surroundings;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What a run showed, and what it says about fixtures that were approved before.
 *
 * @param surroundings what computed it
 * @param causes the causes that are known
 * @param received a fixture for each class that showed; of those with one cause, the simplest first
 * @param judged selects the approved fixtures whose simplest trials it made and judged
 * @param whole whether it made all trials of its sweep, so that it knows the simplest ones
 * @param <F> the fixtures of its check
 */
public record Shown<F>(
    Surroundings surroundings,
    Causes causes,
    List<F> received,
    UnaryOperator<List<F>> judged,
    boolean whole) {

  /** The same run, with more said about what it showed. */
  public Shown<F> with(List<F> said) {
    return new Shown<>(surroundings, causes, said, judged, whole);
  }

  /** Selects approved fixtures one by one. */
  public static <F> UnaryOperator<List<F>> each(Predicate<F> judged) {
    return approved -> approved.stream().filter(judged).toList();
  }
}
