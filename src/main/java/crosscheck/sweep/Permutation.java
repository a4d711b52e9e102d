package crosscheck.sweep;

import crosscheck.tensor.RandomWord;

/**
 * A pseudo-random permutation of the numbers from 0 to one below a size, which needs no memory.
 *
 * <p>A Feistel network of four rounds permutes the numbers of the next even number of bits; a
 * number outside the range is permuted again until it is inside (Black and Rogaway, Ciphers with
 * arbitrary finite domains, CT-RSA 2002). The network's range is less than four times the size, so
 * this takes less than four turns on average.
 */
final class Permutation {

  /** The largest size. */
  static final long MOST = 1L << 60;

  private static final int ROUNDS = 4;

  private final long size;
  private final long key;
  private final int halfBits;
  private final long halfMask;

  /**
   * Creates a permutation.
   *
   * @param size the number of numbers, 0 to {@link #MOST}
   * @param key selects the permutation
   * @throws IllegalArgumentException if the size is larger
   */
  Permutation(long size, long key) {
    MixedRadix.requireAtMost(MOST, size);
    this.size = size;
    this.key = key;
    int bits = Long.SIZE - Long.numberOfLeadingZeros(size - 1);
    halfBits = Math.max(1, (bits + 1) / 2);
    halfMask = (1L << halfBits) - 1;
  }

  /** The number at an index; both are at least 0 and below the size. */
  long at(long place) {
    long number = permuted(place);
    while (number >= size) {
      number = permuted(number);
    }
    return number;
  }

  private long permuted(long number) {
    long left = number >>> halfBits;
    long right = number & halfMask;
    for (int round = 0; round < ROUNDS; round++) {
      long mixed = left ^ (RandomWord.at(RandomWord.at(key, round), (int) right) & halfMask);
      left = right;
      right = mixed;
    }
    return left << halfBits | right;
  }
}
