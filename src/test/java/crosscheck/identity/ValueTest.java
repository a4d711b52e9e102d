package crosscheck.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.identity.Value.Cells;
import crosscheck.identity.Value.Exact;
import crosscheck.tensor.Tensor4;
import org.junit.jupiter.api.Test;

class ValueTest {

  private static Tensor4 row(double... values) {
    return Tensor4.of(1, 1, 1, values.length, values);
  }

  @Test
  void anInnerProductIsExactFarBeyondALong() {
    double large = 0x1p53 - 1;
    assertEquals(
        "162259276829213327362780991324162",
        Exact.innerProduct(row(large, large, 1), row(large, large, 0)).text());
    assertEquals("1", Exact.innerProduct(row(0x1p200, 1, -0x1p200), row(1, 1, 1)).text());
  }

  @Test
  void whatIsNoNumberIsNoZero() {
    assertTrue(Exact.innerProduct(row(3, -2), row(2, 3)).isZero());
    assertTrue(!Exact.innerProduct(row(Double.NaN), row(0)).isZero());
  }

  @Test
  void cellsHaveOneTextForBothZerosAndAnotherForEveryOtherValueAndShape() {
    assertEquals(new Cells(row(0.0, 1)).text(), new Cells(row(-0.0, 1)).text());
    assertNotEquals(new Cells(row(0.0, 1)).text(), new Cells(row(0.0, Math.nextUp(1))).text());
    assertNotEquals(
        new Cells(row(1, 2)).text(), new Cells(Tensor4.of(1, 1, 2, 1, new double[] {1, 2})).text());
  }
}
