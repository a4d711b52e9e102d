package crosscheck.oracle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.geometry.Padding;
import crosscheck.op.Case;
import crosscheck.op.CaseId;
import crosscheck.tensor.ElementType;
import crosscheck.tensor.Fill;
import crosscheck.tensor.Filling;
import crosscheck.tensor.Tensor4;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorBoundTest {

  /** A product of a row and a column: one output cell with the given number of terms. */
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

  /** No value is larger than the magnitudes of its terms, and some are as large. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "INT32")
  void theLargestShareIsThatOfAValueAsLargeAsItsTerms(ElementType type) {
    int terms = 7;
    double[] ones = new double[terms];
    Arrays.fill(ones, 1);
    Tensor4 x = Tensor4.of(1, 1, 1, terms, ones);
    ErrorBound.Constants constants = new ErrorBound(type, type).constants(terms);
    double bound = bound(type, type, x, x);
    assertEquals(
        bound, constants.relative() * terms + constants.absolute(), bound * 1e-12, type.name());
    assertTrue(constants.absolute() > 0 || type == ElementType.FLOAT64);
  }

  @Test
  void theLargestShareSaysNothingWhereTheBoundDoesNot() {
    ErrorBound halves = new ErrorBound(ElementType.FLOAT16, ElementType.FLOAT16);
    assertTrue(halves.constants(100).relative() < 1);
    assertEquals(Double.POSITIVE_INFINITY, halves.constants(2_000).relative());
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

  private static double growth(int terms, double roundoff) {
    return Math.pow(1 + roundoff, terms) - 1;
  }

  private static Tensor4 row(double... values) {
    return Tensor4.of(1, 1, 1, values.length, values);
  }

  @Test
  void productsOfMagnitudeZeroMayUnderflowTwiceEachAndTheResultOnce() {
    double smallest = 0x1p-149;
    assertEquals(
        7 * smallest / 2,
        bound(ElementType.FLOAT32, ElementType.FLOAT32, row(1, 1, 1), row(0, 0, 0)));
    assertEquals(
        2 * smallest + Math.scalb(0.5, ElementType.BFLOAT16.smallestExponent()),
        bound(ElementType.BFLOAT16, ElementType.FLOAT32, row(1, 1), row(0, 0)));
  }

  @Test
  void whatIsStoredMayBeOffByTheSumsOwnErrorAsWell() {
    double u = 0x1p-8;
    double summation = 2 * growth(2, u);
    assertEquals(
        summation + u * summation,
        bound(ElementType.BFLOAT16, ElementType.BFLOAT16, row(1, 1), row(1, -1)),
        summation * 1e-6);
  }

  @Test
  void theClosedFormItselfMayErrAsMuchAsDoublesDo() {
    double summation = 2 * 2 * 0x1p-53;
    assertEquals(
        2 * summation,
        bound(ElementType.FLOAT64, ElementType.FLOAT64, row(1, 1), row(1, -1)),
        summation * 1e-6);
  }

  @ParameterizedTest
  @CsvSource({"FLOAT16, 1419", "BFLOAT16, 177"})
  void aBoundThatReachesTheSumOfItsTermsIsInfinite(ElementType type, int most) {
    double[] ones = new double[most];
    Arrays.fill(ones, 1);
    assertTrue(bound(type, type, row(ones), row(ones)) < Double.POSITIVE_INFINITY);
    double[] more = new double[most + 1];
    Arrays.fill(more, 1);
    assertEquals(Double.POSITIVE_INFINITY, bound(type, type, row(more), row(more)));
    assertTrue(bound(type, ElementType.FLOAT32, row(more), row(more)) < Double.POSITIVE_INFINITY);
  }

  /** As many channels of ones stand for as many terms. */
  private static double boundOfOnes(int terms) {
    double[] ones = new double[terms];
    Arrays.fill(ones, 1);
    return bound(ElementType.FLOAT32, ElementType.FLOAT32, row(ones), row(ones));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f32-nhwc-valid-i3x4-k3x2-s2x1-d1x1-o8x5-c1x1-b1",
        "f32-nhwc-valid-i2x3-k3x3-s3x2-d2x3-o10x12-c1x1-b2",
        "f32-nhwc-same-i3x4-k5x4-s2x3-d1x2-o5x11-c1x1-b1",
        "f32-nhwc-explicit2.1.1.3-i4x3-k3x5-s2x2-d1x1-o7x5-c1x1-b1",
      })
  void theBoundOfACellOfOnesIsThatOfItsNumberOfTerms(String id) {
    Case c = CaseId.parse(id);
    double[] pixels =
        new double[c.batch() * c.geometry().height().input() * c.geometry().width().input()];
    double[] taps = new double[c.geometry().height().kernel() * c.geometry().width().kernel()];
    Arrays.fill(pixels, 1);
    Arrays.fill(taps, 1);
    Tensor4 image = Tensor4.of(c.inputShape(), pixels);
    Tensor4 filter = Tensor4.of(c.filterShape(), taps);
    Tensor4 terms =
        Oracle.convTranspose(c.geometry(), c.outputHeight(), c.outputWidth(), image, filter);
    double[] expected =
        Arrays.stream(terms.values()).map(count -> boundOfOnes((int) count)).toArray();
    double[] bounds =
        new ErrorBound(ElementType.FLOAT32, ElementType.FLOAT32)
            .of(c.geometry(), image, filter, terms)
            .values();
    assertArrayEquals(expected, bounds);
  }

  /** Two groups, each of two channels in and two channels out. */
  @Test
  void aCellHasTheTermsOfItsOwnGroupAlone() {
    Tensor4 x = row(3, 4, 1, 2);
    Tensor4 w = Tensor4.of(1, 1, 2, 4, new double[] {1, 1, 1, 1, 1, 1, 1, 1});
    Tensor4 exact = Oracle.convTranspose(pointwise(), 1, 1, 2, x, w);
    double[] bounds =
        new ErrorBound(ElementType.FLOAT32, ElementType.FLOAT32)
            .of(pointwise(), x, w, exact)
            .values();
    double first = bound(ElementType.FLOAT32, ElementType.FLOAT32, row(3, 4), row(1, 1));
    double second = bound(ElementType.FLOAT32, ElementType.FLOAT32, row(1, 2), row(1, 1));
    assertArrayEquals(new double[] {first, first, second, second}, bounds);
  }

  @Test
  void aCellWithoutTermsMustBeZero() {
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
