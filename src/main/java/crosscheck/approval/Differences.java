package crosscheck.approval;

import java.util.List;
import java.util.function.Function;

/**
 * How a run differs from what is approved.
 *
 * @param added what showed and nothing approves
 * @param vanished what is approved and did not show
 * @param changed what showed otherwise than it is approved
 * @param <T> what is compared
 */
public record Differences<T>(List<T> added, List<T> vanished, List<T> changed) {

  /** Everything is as approved, or nothing could be compared. */
  public static <T> Differences<T> none() {
    return new Differences<>(List.of(), List.of(), List.of());
  }

  /** Whether everything is as approved. */
  public boolean areNone() {
    return added.isEmpty() && vanished.isEmpty() && changed.isEmpty();
  }

  /** The same differences in another form. */
  public <R> Differences<R> map(Function<? super T, ? extends R> form) {
    return new Differences<>(all(added, form), all(vanished, form), all(changed, form));
  }

  private static <T, R> List<R> all(List<T> some, Function<? super T, ? extends R> form) {
    return some.stream().<R>map(form).toList();
  }
}
