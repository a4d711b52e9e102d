package crosscheck.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class WideSumsTest {

  private static final long[] NUMBERS = {
    3, -3, 0, 1L << 32, -(1L << 32), 1L << 40, -(1L << 52), (1L << 52) - 1, -1, Long.MAX_VALUE, 7
  };

  private static WideSums single(long a, long b) {
    WideSums sums = new WideSums(1);
    sums.addProducts(0, new long[] {a}, 0, new long[] {b}, 0, 1);
    return sums;
  }

  @Test
  void everySumIsExactBeyond64Bits() {
    WideSums sums = new WideSums(2);
    BigInteger exact = BigInteger.ZERO;
    for (int shift = 0; shift < NUMBERS.length; shift++) {
      int count = NUMBERS.length - shift;
      sums.addProducts(1, NUMBERS, shift, NUMBERS, 0, count);
      for (int i = 0; i < count; i++) {
        BigInteger factor = BigInteger.valueOf(NUMBERS[i]);
        exact = exact.add(factor.multiply(BigInteger.valueOf(NUMBERS[shift + i])));
      }
      assertEquals(List.of(BigInteger.ZERO, exact).toString(), sums.toString());
    }
  }

  @Test
  void sumsAreTheSameIfBothHalvesAre() {
    assertTrue(single(6, 2).areThoseOf(single(-3, -4)));
    assertFalse(single(6, 2).areThoseOf(single(6, 3)));
    assertFalse(single(1L << 32, 1L << 32).areThoseOf(single(0, 0)));
  }
}
