package crosscheck.oracle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import crosscheck.op.Case;
import crosscheck.op.CaseId;
import crosscheck.tensor.Tensor4;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradientsTest {

  private static final String[] IDS = {
    "f64-nhwc-valid-i3x4-k3x2-s2x1-d1x1-o7x5-c2x3-b2",
    "f64-nhwc-same-i3x4-k5x4-s2x3-d1x2-o5x11-c2x2-b2",
    "f64-nhwc-explicit2.1.0.3-i4x3-k3x5-s2x2-d1x1-o7x6-c2x2-b1",
    "f64-nhwc-same-i3x4-k2x3-s2x1-d1x1-o5x4-c4x6-g2-b2",
    "f64-nhwc-valid-i3x2-k2x3-s1x2-d2x1-o5x5-c9x3-g3-b1"
  };

  static String[] ids() {
    return IDS.clone();
  }

  private static Tensor4 transposed(Case c, Tensor4 input, Tensor4 filter) {
    return Oracle.convTranspose(
        c.geometry(), c.outputHeight(), c.outputWidth(), c.groups(), input, filter);
  }

  private static double inner(Tensor4 some, Tensor4 others) {
    double sum = 0;
    for (int i = 0; i < some.size(); i++) {
      sum += some.values()[i] * others.values()[i];
    }
    return sum;
  }

  /** A tensor that is 1 in one cell. */
  private static Tensor4 unit(int[] shape, int cell) {
    Tensor4 unit = Tensor4.zeros(shape);
    unit.values()[cell] = 1;
    return unit;
  }

  /** dx is in each cell how much <dy, T(x, w)> grows with that cell of x. */
  @ParameterizedTest
  @MethodSource("ids")
  void theGradientOfTheInputIsTheGrowthWithEachOfItsCells(String id) {
    Case c = CaseId.parse(id);
    Tensor4 dy = c.filling().image(c.outputShape());
    Tensor4 gradient = Gradients.ofInput(c.geometry(), c.groups(), dy, c.filter());
    assertArrayEquals(c.inputShape(), gradient.shape());
    for (int cell = 0; cell < gradient.size(); cell++) {
      Tensor4 grown = transposed(c, unit(c.inputShape(), cell), c.filter());
      assertEquals(inner(dy, grown), gradient.values()[cell], id);
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void theGradientOfTheFilterIsTheGrowthWithEachOfItsCells(String id) {
    Case c = CaseId.parse(id);
    Tensor4 dy = c.filling().image(c.outputShape());
    Tensor4 gradient = Gradients.ofFilter(c.geometry(), c.groups(), dy, c.image());
    assertArrayEquals(c.filterShape(), gradient.shape());
    for (int cell = 0; cell < gradient.size(); cell++) {
      Tensor4 grown = transposed(c, c.image(), unit(c.filterShape(), cell));
      assertEquals(inner(dy, grown), gradient.values()[cell], id);
    }
  }

  /** <dy, T(x, w)> = <dx, x> = <dw, w>. */
  @ParameterizedTest
  @ValueSource(strings = "f64-nhwc-same-i3x4-k5x4-s2x3-d1x2-o5x11-c2x2-b2")
  void theAdjointIdentityTiesTheThree(String id) {
    Case c = CaseId.parse(id);
    Tensor4 dy = c.filling().image(c.outputShape());
    double product = inner(dy, transposed(c, c.image(), c.filter()));
    Tensor4 dx = Gradients.ofInput(c.geometry(), c.groups(), dy, c.filter());
    Tensor4 dw = Gradients.ofFilter(c.geometry(), c.groups(), dy, c.image());
    assertEquals(product, inner(dx, c.image()));
    assertEquals(product, inner(dw, c.filter()));
  }

  @Test
  void aCroppedCellHasNoPartInThem() {
    Case c = CaseId.parse("f64-nhwc-explicit0.0.1.0-i1x1-k1x2-s1x1-d1x1-o1x1-c1x1-b1");
    Tensor4 dy = Tensor4.of(1, 1, 1, 1, new double[] {5});
    Tensor4 filter = Tensor4.of(1, 2, 1, 1, new double[] {2, 3});
    Tensor4 input = Tensor4.of(1, 1, 1, 1, new double[] {7});
    assertArrayEquals(new double[] {15}, Gradients.ofInput(c.geometry(), 1, dy, filter).values());
    assertArrayEquals(
        new double[] {0, 35}, Gradients.ofFilter(c.geometry(), 1, dy, input).values());
  }
}
