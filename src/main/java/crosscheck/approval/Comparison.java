package crosscheck.approval;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How a run differs from what is approved.
 *
 * @param added what showed and nothing approves
 * @param vanished what is approved and did not show
 * @param changed what showed otherwise than it is approved
 * @param <T> what is compared
 */
public record Comparison<T>(List<T> added, List<T> vanished, List<T> changed) {

  /** Everything is as approved, or nothing could be compared. */
  public static <T> Comparison<T> none() {
    return new Comparison<>(List.of(), List.of(), List.of());
  }

  /** The same differences in another form. */
  public <R> Comparison<R> map(Function<? super T, ? extends R> form) {
    return new Comparison<>(all(added, form), all(vanished, form), all(changed, form));
  }

  private static <T, R> List<R> all(List<T> some, Function<? super T, ? extends R> form) {
    return some.stream().<R>map(form).toList();
  }

  /** These differences and others. */
  public Comparison<T> and(Comparison<T> others) {
    return new Comparison<>(
        both(added, others.added), both(vanished, others.vanished), both(changed, others.changed));
  }

  private static <T> List<T> both(List<T> some, List<T> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }
}
