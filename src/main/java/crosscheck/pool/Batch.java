package crosscheck.pool;

import crosscheck.verdict.Trial;
import crosscheck.verdict.Verdict;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Trials that go to one worker together.
 *
 * @param trials the trials, which should have one graph
 * @param verdicts told the verdict on each, once, by the thread of the worker's lane
 */
public record Batch<T extends Trial>(List<T> trials, BiConsumer<T, Verdict> verdicts) {

  /** Puts trials into batches by their graphs, what has to be accepted first. */
  public static <T extends Trial> List<Batch<T>> group(
      List<T> trials, BiConsumer<T, Verdict> verdicts) {
    return Batches.group(trials).stream().map(list -> new Batch<>(list, verdicts)).toList();
  }

  /** This batch, which also does something after each verdict. */
  public Batch<T> andThen(Runnable action) {
    return new Batch<>(trials, verdicts.andThen((trial, verdict) -> action.run()));
  }
}
