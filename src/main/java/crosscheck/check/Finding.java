package crosscheck.check;

import crosscheck.approval.FindingClass;
import crosscheck.verdict.Verdict;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A class of findings with one cause, as a run has shown it.
 *
 * @param findingClass the class
 * @param cause the name of the cause; empty if none is known
 * @param count how many trials are of it
 * @param counterexample the simplest of them
 * @param verdict the verdict on that one
 * @param variants what of the trials varies within the class, ascending
 * @param <C> the classes of the check
 * @param <T> its trials
 * @param <V> what varies, such as the mode
 */
public record Finding<C extends FindingClass, T extends Comparable<T>, V extends Comparable<V>>(
    C findingClass, String cause, long count, T counterexample, Verdict verdict, List<V> variants) {

  /** Sorts the variants, each of which is there once. */
  public Finding {
    variants = List.copyOf(new TreeSet<>(variants));
  }

  /** The finding that one trial makes. */
  public Finding(C findingClass, String cause, T trial, Verdict verdict, List<V> variants) {
    this(findingClass, cause, 1, trial, verdict, variants);
  }

  /**
   * Returns this finding and another one, whose trials are counted as of this one's class; only one
   * of the very same class can give the simplest trial.
   */
  Finding<C, T, V> plus(Finding<C, T, V> other) {
    Finding<C, T, V> simpler =
        counterexample.compareTo(other.counterexample) <= 0
                || !findingClass.equals(other.findingClass)
            ? this
            : other;
    return new Finding<>(
        findingClass,
        cause,
        count + other.count,
        simpler.counterexample,
        simpler.verdict,
        Stream.concat(variants.stream(), other.variants.stream()).toList());
  }
}
