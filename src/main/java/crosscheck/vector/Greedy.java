package crosscheck.vector;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A greedy cover: always the candidate next that has most of what no other has yet; of equals, that
 * with most of what only one other has, and so on; then the earliest.
 *
 * <p>Chvátal, A greedy heuristic for the set-covering problem (1979).
 *
 * @param <T> what is chosen
 */
final class Greedy<T> {

  /** Below this count an element weighs more than all elements with a higher one together. */
  private static final int LEVELS = 6;

  /** More than the logarithm of the number of elements. */
  private static final int BITS_A_LEVEL = 8;

  private final Function<T, BitSet> elements;
  private final int[] counts;

  /** Creates a cover in which nothing is chosen yet, of fewer than 256 elements. */
  Greedy(int size, Function<T, BitSet> elements) {
    if (size >= 1 << BITS_A_LEVEL) {
      throw new IllegalArgumentException("must be fewer than 256 elements, were " + size);
    }
    this.elements = elements;
    counts = new int[size];
  }

  /** Chooses at most so many of some candidates; what was chosen before counts. */
  List<T> choose(List<T> candidates, int most) {
    Set<T> left = new LinkedHashSet<>(candidates);
    List<T> chosen = new ArrayList<>();
    while (chosen.size() < most && !left.isEmpty()) {
      T best = best(left);
      left.remove(best);
      chosen.add(best);
      elements.apply(best).stream().forEach(element -> counts[element]++);
    }
    return chosen;
  }

  private T best(Set<T> candidates) {
    T best = candidates.iterator().next();
    for (T candidate : candidates) {
      if (gain(candidate) > gain(best)) {
        best = candidate;
      }
    }
    return best;
  }

  private long gain(T candidate) {
    return elements.apply(candidate).stream()
        .mapToLong(element -> 1L << (BITS_A_LEVEL * Math.max(0, LEVELS - 1 - counts[element])))
        .sum();
  }
}
