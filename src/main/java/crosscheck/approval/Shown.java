package crosscheck.approval;

import crosscheck.op.Build;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What a run showed, and what it says about fixtures that were approved before.
 *
 * @param build the build that ran
 * @param received a fixture for each class that showed
 * @param judged selects the approved fixtures whose calls it made and judged
 * @param repeats whether these calls showed the fixture's class again
 * @param <F> the fixtures of its check
 */
public record Shown<F>(
    Build build, List<F> received, UnaryOperator<List<F>> judged, Predicate<F> repeats) {

  /** Selects approved fixtures one by one. */
  public static <F> UnaryOperator<List<F>> each(Predicate<F> judged) {
    return approved -> approved.stream().filter(judged).toList();
  }
}
