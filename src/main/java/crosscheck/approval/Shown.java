package crosscheck.approval;

import crosscheck.op.Build;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

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

  /** What a run showed, if a class shows again by whichever of its trials. */
  public static <F extends BuildFixture<F>> Shown<F> byClass(
      Build build, List<F> received, UnaryOperator<List<F>> judged) {
    Set<FindingClass> classes =
        received.stream().map(BuildFixture::findingClass).collect(Collectors.toSet());
    return new Shown<>(build, received, judged, known -> classes.contains(known.findingClass()));
  }

  /** Selects approved fixtures one by one. */
  public static <F> UnaryOperator<List<F>> each(Predicate<F> judged) {
    return approved -> approved.stream().filter(judged).toList();
  }
}
