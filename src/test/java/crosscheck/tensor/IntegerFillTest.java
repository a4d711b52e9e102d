package crosscheck.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IntegerFillTest {

  @Test
  void theValuesAreTheSameOnEveryMachine() {
    IntegerFill fill = new IntegerFill("a name", 1 << 24, 4, 2);
    assertArrayEquals(new double[] {-210, -194, 1241, 1059}, fill.image(1, 2, 2, 1).values());
  }

  @Test
  void anotherNameGivesOtherValues() {
    double[] one = new IntegerFill("one", 1 << 24, 4, 2).image(1, 2, 2, 1).values();
    double[] two = new IntegerFill("two", 1 << 24, 4, 2).image(1, 2, 2, 1).values();
    assertNotEquals(one[0], two[0]);
  }

  @ParameterizedTest
  @EnumSource
  void everySumStaysWithinTheExactRange(ElementType type) {
    for (int taps = 1; taps <= 81; taps += 4) {
      for (int channels = 1; channels <= 64; channels += 3) {
        IntegerFill fill = new IntegerFill("x", type.exactLimit(), taps, channels);
        double largest = largest(fill.image(1, 8, 8, channels).values());
        Tensor4 filter = fill.filter(1, taps, 3, channels);
        for (int out = 0; out < 3; out++) {
          double sum = 0;
          for (int tap = 0; tap < taps; tap++) {
            for (int in = 0; in < channels; in++) {
              sum += largest * Math.abs(filter.values()[filter.index(0, tap, out, in)]);
            }
          }
          assertTrue(
              sum <= type.exactLimit(), type + " " + taps + " taps " + channels + " channels");
        }
      }
    }
  }

  @Test
  void everyInputChannelIsMetByAThinnedFilter() {
    Tensor4 filter = new IntegerFill("x", 1 << 8, 81, 64).filter(9, 9, 2, 64);
    for (int in = 0; in < 64; in++) {
      int channel = in;
      assertTrue(
          IntStream.range(0, 162).anyMatch(i -> filter.values()[i * 64 + channel] != 0),
          "channel " + in);
    }
  }

  @Test
  void unthinnedValuesAreNeverZeroAndHaveBothSigns() {
    double[] values = new IntegerFill("x", 1L << 53, 9, 3).filter(3, 3, 4, 3).values();
    assertTrue(DoubleStream.of(values).noneMatch(value -> value == 0));
    assertTrue(DoubleStream.of(values).anyMatch(value -> value < 0));
    assertTrue(DoubleStream.of(values).anyMatch(value -> value > 0));
  }

  @Test
  void moreTapsThanTheTypeCanCountAreRefused() {
    var error =
        assertThrows(
            IllegalArgumentException.class,
            () -> IntegerFill.requireExact(ElementType.BFLOAT16, 257));
    assertEquals("bf16 sums at most 256 ones exactly, not 257 taps", error.getMessage());
  }

  private static double largest(double[] values) {
    return DoubleStream.of(values).map(Math::abs).max().orElseThrow();
  }
}
