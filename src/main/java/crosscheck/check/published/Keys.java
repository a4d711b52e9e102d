package crosscheck.check.published;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the keys of a published case must hold; a message begins with the key. */
final class Keys {

  private Keys() {}

  static <T> T require(String key, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException(key + ": is missing");
    }
    return value;
  }

  static void requireAtLeast(String key, int number, int least) {
    if (number < least) {
      throw new IllegalArgumentException("%s: must be >= %d, was %d".formatted(key, least, number));
    }
  }

  /** Two numbers, for height and width. */
  static List<Integer> pair(String key, @Nullable List<Integer> numbers, int least) {
    List<Integer> pair = require(key, numbers);
    if (pair.size() != 2) {
      throw new IllegalArgumentException(
          "%s: must be two numbers, height and width, was %s".formatted(key, pair));
    }
    pair.forEach(number -> requireAtLeast(key, number, least));
    return pair;
  }

  static void requireShape(@Nullable List<Integer> shape, List<Integer> expected) {
    if (!expected.equals(shape)) {
      throw new IllegalArgumentException(
          "expected_output_shape: must be %s, was %s".formatted(expected, shape));
    }
  }

  /** As many values as a shape has cells; each is one that float32 can hold, if it is finite. */
  static void requireValues(String key, @Nullable List<Double> values, Integer... shape) {
    List<Double> given = require(key, values);
    requireCount(key, given, List.of(shape));
    for (double value : given) {
      if (Double.isFinite(value) && Math.abs(value) > Float.MAX_VALUE) {
        throw new IllegalArgumentException(
            "%s: must be numbers within +-%s, one was %s".formatted(key, Float.MAX_VALUE, value));
      }
    }
  }

  /** As many values as a shape has cells. */
  static void requireCount(String key, List<Double> values, List<Integer> shape) {
    long cells = 1;
    for (int size : shape) {
      try {
        cells = Math.multiplyExact(cells, (long) size);
      } catch (ArithmeticException tooMany) {
        throw new IllegalArgumentException(key + ": its shape has more than 2^63 cells", tooMany);
      }
    }
    if (values.size() != cells) {
      throw new IllegalArgumentException(
          "%s: must be %d values, were %d".formatted(key, cells, values.size()));
    }
  }

  /** Nothing where another key says so. */
  static void requireAbsent(String key, @Nullable Object value, String where) {
    if (value != null) {
      throw new IllegalArgumentException("%s: must not be given %s".formatted(key, where));
    }
  }

  /** Nothing where a case has no values. */
  static void requireNoValues(String key, @Nullable Object values) {
    if (values != null) {
      throw new IllegalArgumentException(
          "has_values: must be true where %s is given".formatted(key));
    }
  }
}
