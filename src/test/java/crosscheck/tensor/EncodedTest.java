package crosscheck.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EncodedTest {

  /** More than several windows of every type, and no multiple of one. */
  private static final int SIZE = 10_007;

  private final double[] values = new Random(1).ints(SIZE, -100, 100).asDoubleStream().toArray();
  private int copies;

  private Tensor4 tensor(ElementType type) {
    byte[] encoded = type.encode(values);
    return Tensor4.encoded(
        new int[] {1, 1, 1, SIZE},
        type,
        (from, count, to) -> {
          copies++;
          System.arraycopy(encoded, Math.toIntExact(from), to, 0, count);
        });
  }

  @ParameterizedTest
  @EnumSource
  void anyPartInAnyOrderIsWhatWasEncoded(ElementType type) {
    Tensor4 tensor = tensor(type);
    Random random = new Random(2);
    for (int i = 0; i < 1_000; i++) {
      int from = random.nextInt(SIZE);
      int count = random.nextInt(SIZE - from + 1);
      double[] part = new double[count];
      tensor.copy(from, count, part);
      assertArrayEquals(Arrays.copyOfRange(values, from, from + count), part);
    }
    assertArrayEquals(values, tensor.values());
  }

  @ParameterizedTest
  @EnumSource
  void partsInOrderAreCopiedTogether(ElementType type) {
    Tensor4 tensor = tensor(type);
    for (int i = 0; i < SIZE; i++) {
      tensor.copy(i, 1, new double[1]);
    }
    assertTrue(copies < SIZE / 500, () -> copies + " copies");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsDecodedNeedsItsBytesNoLonger(ElementType type) {
    Tensor4 decoded = tensor(type).decoded();
    int copiesUntilThen = copies;
    double[] all = new double[SIZE];
    decoded.copy(0, SIZE, all);
    assertArrayEquals(values, all);
    assertArrayEquals(values, decoded.values());
    assertEquals(copiesUntilThen, copies);
  }
}
