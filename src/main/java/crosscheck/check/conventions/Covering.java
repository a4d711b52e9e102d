package crosscheck.check.conventions;

import crosscheck.geometry.AxisGeometry;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Few calls that have every pair of properties which any of many has: which padding, how many
 * cells, kernel, stride, dilation, what is cut, and how far the requested size is from the least
 * one.
 *
 * <p>They are for kernels to which each call costs a compilation.
 */
final class Covering {

  /** An order that depends on the calls alone. */
  private static final Comparator<Axes> ORDER =
      Comparator.comparingLong(Axes::word).thenComparing(axes -> axes.asCase().id());

  /** Larger numbers are not told from each other. */
  private static final int MOST = 4;

  private Covering() {}

  /** Returns the calls; the same ones whatever the order of those to choose from. */
  static Set<Axes> of(Collection<Axes> calls) {
    Map<List<Object>, Axes> forms =
        calls.parallelStream()
            .collect(
                Collectors.toConcurrentMap(
                    Covering::properties, call -> call, BinaryOperator.minBy(ORDER)));
    Set<List<Object>> covered = new HashSet<>();
    return forms.values().stream()
        .sorted(ORDER)
        .filter(call -> covered.addAll(pairs(call)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Each pair of a call's properties: which two they are, and their values. */
  static Set<List<Object>> pairs(Axes call) {
    List<Object> properties = properties(call);
    int count = properties.size();
    return IntStream.range(0, count * count)
        .filter(i -> i / count < i % count)
        .mapToObj(
            i ->
                List.of(i / count, i % count, properties.get(i / count), properties.get(i % count)))
        .collect(Collectors.toSet());
  }

  private static List<Object> properties(Axes call) {
    AxisGeometry width = call.width();
    return List.of(
        width.padding().kind(),
        few(width.input()),
        few(width.kernel()),
        few(width.stride()),
        width.dilation() > 1,
        few(width.padding().before()),
        few(width.padding().after()),
        few(call.outputWidth() - width.admissible().lowest()),
        call.height().input() > 1);
  }

  /** A number, or the nearest one that is told from others. */
  private static int few(int number) {
    return Math.max(-1, Math.min(number, MOST));
  }
}
