package crosscheck.oracle;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Sums of products of longs, each in 128 bits; a larger one is taken modulo 2^128. */
final class WideSums {

  private final long[] high;
  private final long[] low;

  /** So many sums of nothing. */
  WideSums(int count) {
    high = new long[count];
    low = new long[count];
  }

  /** Adds to one sum the products of so many pairs, taken from two arrays from two places on. */
  void addProducts(int sum, long[] some, int someAt, long[] others, int othersAt, int count) {
    long upper = high[sum];
    long lower = low[sum];
    for (int i = 0; i < count; i++) {
      long a = some[someAt + i];
      long b = others[othersAt + i];
      long product = a * b;
      lower += product;
      upper += Math.multiplyHigh(a, b);
      if (Long.compareUnsigned(lower, product) < 0) {
        upper++; // the carry
      }
    }
    high[sum] = upper;
    low[sum] = lower;
  }

  /** Whether all sums are the same. */
  boolean areThoseOf(WideSums other) {
    return Arrays.equals(high, other.high) && Arrays.equals(low, other.low);
  }

  /** The sums, from −2^127 to 2^127 − 1. */
  @Override
  public String toString() {
    return IntStream.range(0, high.length).mapToObj(this::sum).toList().toString();
  }

  private BigInteger sum(int at) {
    BigInteger unsigned = new BigInteger(Long.toUnsignedString(low[at]));
    return BigInteger.valueOf(high[at]).shiftLeft(Long.SIZE).add(unsigned);
  }
}
