package crosscheck.approval;

import java.util.List;
import java.util.function.Function;

/**
 * How a run differs from what is approved.
 *
 * @param added what was shown and is not approved
 * @param vanished what is approved and was not shown
 * @param changed what was shown and differs from what is approved
 * @param reworded what was shown as approved, in other words: listed, and no reason to fail
 * @param <T> what is compared
 */
public record Differences<T>(List<T> added, List<T> vanished, List<T> changed, List<T> reworded) {

  /** No differences: everything is as approved, or nothing was compared. */
  public static <T> Differences<T> none() {
    return new Differences<>(List.of(), List.of(), List.of(), List.of());
  }

  /** Whether everything is as approved, if perhaps in other words. */
  public boolean areNone() {
    return added.isEmpty() && vanished.isEmpty() && changed.isEmpty();
  }

  /** The same differences in another form. */
  public <R> Differences<R> map(Function<? super T, ? extends R> form) {
    return new Differences<>(
        all(added, form), all(vanished, form), all(changed, form), all(reworded, form));
  }

  private static <T, R> List<R> all(List<T> some, Function<? super T, ? extends R> form) {
    return some.stream().<R>map(form).toList();
  }
}
