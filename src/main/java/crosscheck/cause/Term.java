package crosscheck.cause;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.apache.commons.jexl3.JexlArithmetic;
import org.jspecify.annotations.Nullable;

/**
 * A part of the expression of a {@link Predicate}, which has a value for the fields of each call: a
 * number, a text, a truth value, a list, or nothing.
 */
@FunctionalInterface
interface Term {

  /** Whole numbers are exact, whatever their size. */
  JexlArithmetic ARITHMETIC = new JexlArithmetic(/* astrict= */ true);

  /** The value; throws {@link ArithmeticException} if it cannot be computed. */
  @Nullable Object value(Fields fields);

  /** Whether it is true; throws {@link ArithmeticException} if it is neither true nor false. */
  default boolean holds(Fields fields) {
    Object value = value(fields);
    if (value instanceof Boolean holds) {
      return holds;
    }
    throw new ArithmeticException("must be true or false, is " + value);
  }

  /** A value that is always the same. */
  static Term always(@Nullable Object value) {
    return fields -> value;
  }

  /** The values of all parts. */
  static Term list(List<Term> parts) {
    return fields -> {
      List<@Nullable Object> values = new ArrayList<>();
      for (Term part : parts) {
        values.add(part.value(fields));
      }
      return Collections.unmodifiableList(values);
    };
  }

  /** Whether all parts are true, or whether any is; what comes after is not computed. */
  static Term decided(List<Term> parts, boolean all) {
    return fields -> {
      for (Term part : parts) {
        if (part.holds(fields) != all) {
          return !all;
        }
      }
      return all;
    };
  }

  /** What is computed of two numbers. */
  static Term computed(BinaryOperator<Object> operator, Term left, Term right) {
    return fields -> {
      Object one = left.value(fields);
      Object other = right.value(fields);
      if (!(one instanceof Number && other instanceof Number)) {
        throw uncomputable(one, other);
      }
      try {
        return operator.apply(one, other);
      } catch (ArithmeticException byZero) {
        throw new ArithmeticException("%s cannot be divided by %s".formatted(one, other));
      }
    };
  }

  private static ArithmeticException uncomputable(@Nullable Object one, @Nullable Object other) {
    return new ArithmeticException("nothing can be computed of %s and %s".formatted(one, other));
  }

  /** Whether two values are the same, as a number is whatever its kind. */
  static boolean areSame(@Nullable Object one, @Nullable Object other) {
    return (one instanceof Number && other instanceof Number)
        ? ARITHMETIC.equals(one, other)
        : Objects.equals(one, other);
  }

  /** Whether a list holds a value, or all that another list holds. */
  static boolean isIn(@Nullable Object value, @Nullable Object container) {
    if (!(container instanceof Collection<?> list)) {
      throw new ArithmeticException("=~ must have a list on its right, has " + container);
    }
    Collection<?> values =
        value instanceof Collection<?> several ? several : Collections.singleton(value);
    return values.stream().allMatch(each -> list.stream().anyMatch(held -> areSame(held, each)));
  }

  /** Whether a text begins with another. */
  static boolean beginsWith(@Nullable Object text, @Nullable Object start) {
    if (text instanceof String whole && start instanceof String part) {
      return whole.startsWith(part);
    }
    throw new ArithmeticException(
        "=^ must have texts beside it, has %s and %s".formatted(text, start));
  }
}
