package crosscheck.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermutationTest {

  private static long[] all(long size, long key) {
    Permutation permutation = new Permutation(size, key);
    return LongStream.range(0, size).map(permutation::at).toArray();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 16, 17, 63, 64, 65, 100, 1_000, 4_096, 99_991})
  void everyNumberComesOnce(long size) {
    for (long key : new long[] {0, 1, -1, 20261122}) {
      long[] numbers = all(size, key);
      Arrays.sort(numbers);
      assertArrayEquals(LongStream.range(0, size).toArray(), numbers);
    }
  }

  @Test
  void anotherKeyIsAnotherOrder() {
    assertFalse(Arrays.equals(all(1_000, 1), all(1_000, 2)));
  }

  @Test
  void theFirstNumbersLieAllOverTheRange() {
    Permutation permutation = new Permutation(1L << 50, 7);
    long low = LongStream.range(0, 1_000).filter(i -> permutation.at(i) < 1L << 49).count();
    assertTrue(low > 400 && low < 600, () -> low + " of 1000 in the lower half");
  }

  @Test
  void theLargestSizeIsPermutedAndALargerOneRefused() {
    Permutation largest = new Permutation(Permutation.MOST, 7);
    long number = largest.at(Permutation.MOST - 1);
    assertTrue(number >= 0 && number < Permutation.MOST);
    assertEquals(number, largest.at(Permutation.MOST - 1));
    assertThrows(IllegalArgumentException.class, () -> new Permutation(Permutation.MOST + 1, 7));
  }
}
