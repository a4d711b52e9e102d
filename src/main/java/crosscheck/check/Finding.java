package crosscheck.check;

import crosscheck.approval.FindingClass;
import crosscheck.verdict.Verdict;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A class of findings as a run has shown it.
 *
 * @param findingClass the class
 * @param count how many trials are of it
 * @param counterexample the simplest of them
 * @param verdict the verdict on that one
 * @param variants what of the trials varies within the class
 * @param <C> the classes of the check
 * @param <T> its trials
 * @param <V> what varies, such as the element type
 */
public record Finding<
    C extends FindingClass, T extends Comparable<? super T>, V extends Comparable<? super V>>(
    C findingClass, long count, T counterexample, Verdict verdict, SortedSet<V> variants) {

  /** The finding that one trial makes. */
  public static <
          C extends FindingClass, T extends Comparable<? super T>, V extends Comparable<? super V>>
      Finding<C, T, V> of(C findingClass, T trial, Verdict verdict, Collection<V> variants) {
    return new Finding<>(findingClass, 1, trial, verdict, new TreeSet<>(variants));
  }

  /** Makes the set unmodifiable. */
  public Finding {
    variants = Collections.unmodifiableSortedSet(new TreeSet<>(variants));
  }

  /**
   * This finding and another one, whose trials are counted as of this one's class; only one of the
   * very same class can give the simplest trial.
   */
  public Finding<C, T, V> plus(Finding<C, T, V> other) {
    Finding<C, T, V> simpler =
        counterexample.compareTo(other.counterexample) <= 0
                || !findingClass.equals(other.findingClass)
            ? this
            : other;
    SortedSet<V> all = new TreeSet<>(variants);
    all.addAll(other.variants);
    return new Finding<>(
        findingClass, count + other.count, simpler.counterexample, simpler.verdict, all);
  }
}
