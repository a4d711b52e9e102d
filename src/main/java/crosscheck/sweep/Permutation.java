package crosscheck.sweep;

import crosscheck.tensor.RandomWord;

/**
 * The numbers from 0 to one below a size, each once, in an order that looks random and needs no
 * memory.
 *
 * <p>A Feistel network of four rounds permutes the numbers of the next even number of bits; a
 * number that falls outside is permuted again until it falls inside (Black and Rogaway, Ciphers
 * with arbitrary finite domains, CT-RSA 2002). With less than four times the size in that range,
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
   * One of many orders.
   *
   * @param size how many numbers, 0 to {@link #MOST}
   * @param key which order
   * @throws IllegalArgumentException if they are more
   */
  Permutation(long size, long key) {
    Choices.requireAtMost(MOST, size);
    this.size = size;
    this.key = key;
    int bits = Long.SIZE - Long.numberOfLeadingZeros(size - 1);
    halfBits = Math.max(1, (bits + 1) / 2);
    halfMask = (1L << halfBits) - 1;
  }

  /** The number in a place; both are at least 0 and below the size. */
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
