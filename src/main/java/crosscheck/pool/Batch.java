package crosscheck.pool;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import crosscheck.op.Attributes;
import crosscheck.verdict.Trial;
import crosscheck.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Trials that go to one worker together.
 *
 * @param trials the trials, which should have one graph
 * @param verdicts receives the verdict on each, once, from the thread of the worker's lane
 */
public record Batch<T extends Trial>(List<T> trials, BiConsumer<T, Verdict> verdicts) {

  /**
   * Returns batches of one graph each, in the order of the graphs' first trials, but with the
   * trials that the op must refuse after all others. Those may kill workers, which then costs the
   * others none.
   */
  public static <T extends Trial> List<Batch<T>> byGraph(
      List<T> trials, BiConsumer<T, Verdict> verdicts) {
    Map<Boolean, Map<Object, List<T>>> graphs =
        trials.stream()
            .collect(
                partitioningBy(
                    Trial::mustBeAccepted, groupingBy(Trial::graph, LinkedHashMap::new, toList())));
    return Stream.of(true, false)
        .flatMap(accepted -> graphs.getOrDefault(accepted, Map.of()).values().stream())
        .flatMap(Batch::cut)
        .map(part -> new Batch<>(part, verdicts))
        .toList();
  }

  /**
   * Returns the parts of a list, in its order, each with at most {@link
   * Attributes#MOST_CASES_TOGETHER}.
   */
  public static <E> Stream<List<E>> cut(List<E> all) {
    int most = Attributes.MOST_CASES_TOGETHER;
    return IntStream.iterate(0, from -> from < all.size(), from -> from + most)
        .mapToObj(from -> all.subList(from, Math.min(all.size(), from + most)));
  }

  /** Whether the batch can wait at a worker that is busy with another one. */
  boolean canQueue() {
    return trials.stream().allMatch(Trial::canQueue);
  }

  /** Returns this batch, which also runs an action after each verdict. */
  public Batch<T> andThen(Runnable action) {
    return new Batch<>(trials, verdicts.andThen((trial, verdict) -> action.run()));
  }
}
