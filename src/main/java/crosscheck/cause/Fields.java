package crosscheck.cause;

import org.jspecify.annotations.Nullable;

/** The values of the fields that a {@link Predicate} reads. */
@FunctionalInterface
public interface Fields {

  /** Returns a field's value: a number, a text, a truth value or a list; null if there is none. */
  @Nullable Object get(String field);
}
