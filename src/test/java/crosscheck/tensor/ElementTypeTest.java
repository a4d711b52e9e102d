package crosscheck.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ElementTypeTest {

  static double[] decoded(ElementType type, byte[] encoded) {
    double[] values = new double[encoded.length / type.bytes()];
    type.get(encoded, 0, values.length, values, 0);
    return values;
  }

  private static double[] survivors(ElementType type, double... values) {
    return decoded(type, type.encode(values));
  }

  @ParameterizedTest
  @EnumSource
  void integersUpToTheExactLimitSurviveAndTheNextOddOneDoesNot(ElementType type) {
    double limit = type.exactLimit();
    double[] integers = {0, 1, -1, limit - 1, 1 - limit, limit, -limit};
    assertArrayEquals(integers, survivors(type, integers));
    if (type != ElementType.INT32) {
      assertEquals(limit, survivors(type, (double) ((long) limit + 1))[0]);
    }
  }

  @Test
  void anIntegerThatDoesNotFitIsAnError() {
    assertThrows(
        ArithmeticException.class, () -> ElementType.INT32.encode(new double[] {2147483648.0}));
  }

  @Test
  void bytesAreLittleEndian() {
    assertArrayEquals(new byte[] {1, 2, 0, 0}, ElementType.INT32.encode(new double[] {0x0201}));
    assertArrayEquals(
        new byte[] {0, 0, (byte) 0x80, 0x3f}, ElementType.FLOAT32.encode(new double[] {1}));
  }

  @ParameterizedTest
  @EnumSource
  void everyBitPatternOfASmallFloatSurvives(SmallFloat format) {
    for (int bits = 0; bits < 1 << 16; bits++) {
      double value = format.decode((short) bits);
      if (!Double.isNaN(value)) {
        assertEquals((short) bits, format.encode(value), Integer.toHexString(bits));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"FLOAT16", "BFLOAT16"})
  void everyBitPatternOfATensorIsDecodedAsASingleOneIs(ElementType type) {
    SmallFloat format = type == ElementType.FLOAT16 ? SmallFloat.BINARY16 : SmallFloat.BFLOAT16;
    byte[] all = new byte[2 << 16];
    double[] expected = new double[1 << 16];
    for (int bits = 0; bits < expected.length; bits++) {
      all[2 * bits] = (byte) bits;
      all[2 * bits + 1] = (byte) (bits >> 8);
      expected[bits] = format.decode((short) bits);
    }
    assertArrayEquals(expected, decoded(type, all));
  }

  @Test
  void bfloat16IsTheUpperHalfOfAFloat() {
    for (int bits = 0; bits < 1 << 16; bits++) {
      double expected = Float.intBitsToFloat(bits << 16);
      assertEquals(expected, SmallFloat.BFLOAT16.decode((short) bits), Integer.toHexString(bits));
    }
  }

  @Test
  void binary16HasItsPublishedLandmarks() {
    assertEquals(65504.0, SmallFloat.BINARY16.decode((short) 0x7bff));
    assertEquals(Math.scalb(1.0, -14), SmallFloat.BINARY16.decode((short) 0x0400));
    assertEquals(Math.scalb(1.0, -24), SmallFloat.BINARY16.decode((short) 0x0001));
    assertEquals(-2.0, SmallFloat.BINARY16.decode((short) 0xc000));
    assertEquals((short) 0x7c00, SmallFloat.BINARY16.encode(65520));
    assertEquals((short) 0x7bff, SmallFloat.BINARY16.encode(65519.99));
    assertTrue(Double.isNaN(SmallFloat.BINARY16.decode(SmallFloat.BINARY16.encode(Double.NaN))));
    assertEquals((short) 0xfc00, SmallFloat.BINARY16.encode(Double.NEGATIVE_INFINITY));
    assertEquals((short) 0x8000, SmallFloat.BINARY16.encode(-0.0));
  }

  @ParameterizedTest
  @EnumSource
  void encodingRoundsToTheNearestAndTiesToEven(SmallFloat format) {
    Random random = new Random(1);
    for (int i = 0; i < 100_000; i++) {
      int bits = random.nextInt(0x7b00);
      double below = format.decode((short) bits);
      double above = format.decode((short) (bits + 1));
      double middle = (below + above) / 2;
      int even = bits + (bits & 1);
      assertEquals((short) bits, format.encode(Math.nextDown(middle)));
      assertEquals((short) (bits + 1), format.encode(Math.nextUp(middle)));
      assertEquals((short) even, format.encode(middle));
    }
  }
}
