package crosscheck.sweep;

import java.util.List;

/**
 * A number as digits of mixed radix, each of which chooses one of several options. The first digit
 * changes fastest.
 */
final class MixedRadix {

  private long number;

  /** Reads a number, which must be at least 0 and below {@link #combinations}. */
  MixedRadix(long number) {
    this.number = number;
  }

  /** Returns the next digit, from 0 to one below {@code count}. */
  int choose(int count) {
    int choice = (int) (number % count);
    number /= count;
    return choice;
  }

  /** Returns the element of a list that the next digit chooses. */
  <T> T choose(List<T> options) {
    return options.get(choose(options.size()));
  }

  /** Returns the size that the next digit chooses. */
  int choose(Sizes sizes) {
    return choose(sizes.values());
  }

  /** The product of the numbers of options; {@link Long#MAX_VALUE} if it does not fit. */
  static long combinations(long... counts) {
    long product = 1;
    for (long count : counts) {
      if (Math.multiplyHigh(product, count) != 0 || product * count < 0) {
        return Long.MAX_VALUE;
      }
      product *= count;
    }
    return product;
  }

  /** Throws {@link IllegalArgumentException} if a number of combinations is larger than allowed. */
  static void requireAtMost(long most, long combinations) {
    if (combinations > most) {
      throw new IllegalArgumentException("must have at most " + most + " combinations");
    }
  }
}
