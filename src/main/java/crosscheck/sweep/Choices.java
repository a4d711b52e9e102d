package crosscheck.sweep;

import java.util.List;

/**
 * A number taken apart into choices: from one number to the next the choice that is taken first
 * changes, and after a round of it the second one.
 */
final class Choices {

  private long number;

  /** Takes a number apart, which must be at least 0 and below {@link #combinations}. */
  Choices(long number) {
    this.number = number;
  }

  /** Takes one of so many. */
  int take(int count) {
    int choice = (int) (number % count);
    number /= count;
    return choice;
  }

  /** Takes one of a list. */
  <T> T take(List<T> choices) {
    return choices.get(take(choices.size()));
  }

  /** Takes one of some sizes. */
  int take(Sizes sizes) {
    return take(sizes.values());
  }

  /** How many numbers so many choices of each kind make; the largest long if it is no long. */
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
      throw new IllegalArgumentException("must come to at most " + most + " combinations");
    }
  }
}
