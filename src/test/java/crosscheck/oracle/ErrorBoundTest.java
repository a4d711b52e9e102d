package crosscheck.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.geometry.Padding;
import crosscheck.tensor.ElementType;
import crosscheck.tensor.Fill;
import crosscheck.tensor.Filling;
import crosscheck.tensor.Tensor4;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorBoundTest {

  /** A product of a row and a column: one output cell of so many terms. */
  private static ConvTransposeGeometry pointwise() {
    AxisGeometry axis = new AxisGeometry(1, 1, 1, 1, new Padding.Valid());
    return new ConvTransposeGeometry(axis, axis);
  }

  private static double bound(ElementType type, ElementType accumulator, Tensor4 x, Tensor4 w) {
    Tensor4 exact = Oracle.convTranspose(pointwise(), 1, 1, x, w);
    return new ErrorBound(type, accumulator).of(pointwise(), x, w, exact).values()[0];
  }

  @Test
  void oneTermMayBeRoundedAsOftenAsThereAreRoundings() {
    Tensor4 one = Tensor4.of(1, 1, 1, 1, new double[] {1});
    double u = 0x1p-24;
    assertEquals(2 * u, bound(ElementType.FLOAT32, ElementType.FLOAT32, one, one), u / 1000);
    double stored = bound(ElementType.BFLOAT16, ElementType.FLOAT32, one, one);
    assertEquals(0x1p-8, stored, 0x1p-8 / 1000);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "INT32")
  void sumsInAnyOrderStayWithinTheBoundAndReachMoreThanAHundredthOfIt(ElementType type) {
    Random random = new Random(1);
    double largest = 0;
    for (int i = 0; i < 200; i++) {
      int terms = 1 + random.nextInt(40);
      Filling filling = Fill.GAUSSIAN.of("case " + i, type, 1, terms);
      Tensor4 x = filling.image(1, 1, 1, terms);
      Tensor4 w = filling.filter(1, 1, 1, terms);
      double sum = 0;
      double magnitude = 0;
      for (int k = 0; k < terms; k++) {
        double product = type.round(x.values()[k] * w.values()[k]);
        sum = type.round(sum + product);
        magnitude += Math.abs(product);
      }
      double exact = Oracle.convTranspose(pointwise(), 1, 1, x, w).values()[0];
      double bound = bound(type, type, x, w);
      assertTrue(Math.abs(sum - exact) <= bound, "case " + i);
      assertTrue(bound < magnitude, "case " + i);
      largest = Math.max(largest, Math.abs(sum - exact) / bound);
    }
    // Doubles are compared with doubles, which err alike.
    assertTrue(type == ElementType.FLOAT64 || largest > 0.01, "largest share " + largest);
  }

  @Test
  void aCellWithoutTermsHasToBeZero() {
    AxisGeometry axis = new AxisGeometry(1, 1, 3, 1, new Padding.Valid());
    ConvTransposeGeometry geometry = new ConvTransposeGeometry(axis, axis);
    Tensor4 one = Tensor4.of(1, 1, 1, 1, new double[] {1});
    Tensor4 exact = Oracle.convTranspose(geometry, 3, 3, one, one);
    double[] bounds =
        new ErrorBound(ElementType.FLOAT32, ElementType.FLOAT32)
            .of(geometry, one, one, exact)
            .values();
    assertTrue(bounds[0] > 0x1p-25);
    assertTrue(bounds[8] <= 0x1p-150);
  }
}
