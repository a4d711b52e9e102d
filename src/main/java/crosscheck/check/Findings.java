package crosscheck.check;

import crosscheck.approval.FindingClass;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Findings, added up to one for each class and cause.
 *
 * @param <C> as in {@link Finding}, likewise the others
 */
public final class Findings<
    C extends FindingClass, T extends Comparable<T>, V extends Comparable<V>> {

  private final Map<Key<C>, Finding<C, T, V>> byClass = new LinkedHashMap<>();

  private record Key<C>(C findingClass, String cause) {}

  /** Adds a finding to those of its class and cause. */
  public void add(Finding<C, T, V> finding) {
    add(finding.findingClass(), finding);
  }

  /** Adds a finding to those of a class that explains it, and of its cause. */
  public void add(C findingClass, Finding<C, T, V> finding) {
    byClass.merge(new Key<>(findingClass, finding.cause()), finding, Finding::plus);
  }

  /** The classes of what has a cause, in the order in which they came. */
  public Stream<C> classes(String cause) {
    return byClass.keySet().stream()
        .filter(key -> key.cause().equals(cause))
        .map(Key::findingClass);
  }

  /** The findings, one for each class and cause, in the order in which the classes came. */
  public Collection<Finding<C, T, V>> all() {
    return byClass.values();
  }

  /** The findings in an order of their classes; of those, the one with the simplest trial first. */
  public List<Finding<C, T, V>> sorted(Comparator<C> classes) {
    return byClass.values().stream()
        .sorted(
            Comparator.comparing((Finding<C, T, V> finding) -> finding.findingClass(), classes)
                .thenComparing(Finding::counterexample)
                .thenComparing(Finding::cause)
                .thenComparing(finding -> finding.findingClass().toString()))
        .toList();
  }
}
