package crosscheck.check;

import crosscheck.approval.FindingClass;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Findings, added up to one a class.
 *
 * @param <C> as in {@link Finding}, likewise the others
 */
public final class Findings<
    C extends FindingClass, T extends Comparable<T>, V extends Comparable<V>> {

  private final Map<C, Finding<C, T, V>> byClass = new LinkedHashMap<>();

  /** Adds a finding to those of its class. */
  public void add(Finding<C, T, V> finding) {
    add(finding.findingClass(), finding);
  }

  /** Adds a finding to those of a class that explains it. */
  public void add(C findingClass, Finding<C, T, V> finding) {
    byClass.merge(findingClass, finding, Finding::plus);
  }

  /** The classes, in the order in which they came. */
  public Set<C> classes() {
    return byClass.keySet();
  }

  /** The findings, one a class, in the order in which the classes came. */
  public Collection<Finding<C, T, V>> all() {
    return byClass.values();
  }

  /** The findings in an order of their classes; of those, the one with the simplest trial first. */
  public List<Finding<C, T, V>> sorted(Comparator<C> classes) {
    return byClass.values().stream()
        .sorted(
            Comparator.comparing((Finding<C, T, V> finding) -> finding.findingClass(), classes)
                .thenComparing(Finding::counterexample)
                .thenComparing(finding -> finding.findingClass().toString()))
        .toList();
  }
}
