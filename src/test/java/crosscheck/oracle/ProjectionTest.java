package crosscheck.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.op.Case;
import crosscheck.op.CaseId;
import crosscheck.oracle.Projection.Outcome;
import crosscheck.tensor.Tensor4;
import java.math.BigInteger;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectionTest {

  private static final double[] ERRORS = {
    1,
    -1,
    2,
    1 << 23,
    -(1 << 24),
    1 << 25,
    (1 << 25) + 1,
    -0x1p40,
    0x1p52,
    -0x1p100,
    0.5,
    1e-30,
    (1L << 31) - 1,
    3 - 3 * (1L << 31)
  };

  /** A case's own tensors, and their closed form. */
  private record Product(Case c, Tensor4 image, Tensor4 filter, Tensor4 exact) {

    static Product of(String id) {
      Case c = CaseId.parse(id);
      var height = c.geometry().height();
      var width = c.geometry().width();
      Tensor4 image =
          c.filling().image(c.batch(), height.input(), width.input(), c.inputChannels());
      Tensor4 filter =
          c.filling()
              .filter(
                  height.kernel(),
                  width.kernel(),
                  c.outputChannels() / c.groups(),
                  c.inputChannels());
      return new Product(
          c,
          image,
          filter,
          Oracle.convTranspose(
              c.geometry(), c.outputHeight(), c.outputWidth(), c.groups(), image, filter));
    }

    Outcome compare(Tensor4 result, long seed) {
      return new Projection(c.geometry(), image, filter, seed).compare(result);
    }

    Tensor4 changed(int index, double to) {
      double[] values = exact.values().clone();
      values[index] = to;
      return exact.with(values);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f32-nhwc-valid-i1x1-k1x1-s1x1-d1x1-o1x1-c1x1-b1",
        "f32-nhwc-same-i4x5-k3x2-s2x3-d1x1-o8x13-c5x7-b2",
        "f32-nhwc-explicit1.0.2.1-i6x4-k4x5-s1x2-d1x1-o8x9-c9x1-b1",
        "f32-nhwc-explicit0.0.0.1-i2x1-k1x3-s1x2-d1x1-o2x2-c1x1-b1",
        "f32-nchw-same-i3x4-k3x3-s2x1-d2x3-o5x4-c4x9-b2",
        "bf16-nhwc-valid-i6x6-k9x9-s1x1-d1x1-o14x14-c17x33-b1",
        "f64-nhwc-valid-i2x2-k2x2-s7x7-d1x1-o12x15-c64x130-b3",
        "i32-nhwc-same-i3x3-k5x5-s4x4-d1x1-o12x9-c3x12-b1",
        "f32-nhwc-same-i40x41-k3x2-s1x2-d1x1-o40x81-c16x2-b2",
        "f32-nhwc-same-i3x4-k3x2-s2x1-d1x1-o6x4-c6x9-g3-b2",
        "f32-nhwc-valid-i2x2-k2x2-s1x1-d1x1-o3x3-c4x4-g4-b1"
      })
  void theClosedFormAgrees(String id) {
    Product product = Product.of(id);
    for (long seed = 0; seed < 20; seed++) {
      assertEquals(Outcome.AGREES, product.compare(product.exact(), seed));
    }
  }

  @Test
  void aSingleWrongCellIsNeverMissed() {
    Product product = Product.of("f32-nhwc-same-i3x2-k3x2-s2x3-d1x1-o6x5-c3x6-b2");
    double[] exact = product.exact().values();
    for (int i = 0; i < exact.length; i++) {
      for (double error : ERRORS) {
        if (exact[i] + error != exact[i]) {
          Tensor4 wrong = product.changed(i, exact[i] + error);
          assertEquals(Outcome.DIFFERS, product.compare(wrong, i), i + " off by " + error);
        }
      }
    }
  }

  /** More rows leave more room for one large value; a multiple of the prime would vanish. */
  @Test
  void aCellThatIsOffByThePrimeIsNeverMissed() {
    Product product =
        Product.of("f32-nhwc-valid-i%1$dx1-k1x1-s1x1-d1x1-o%1$dx1-c1x1-b1".formatted(1 << 13));
    double wrong = product.exact().values()[9] + (1L << 31) - 1;
    assertEquals(Outcome.DIFFERS, product.compare(product.changed(9, wrong), 1));
  }

  /** Times its coefficient it may be lost in the sum of the others: only the value itself tells. */
  @Test
  void aCellThatIsNoIntegerByTheLeastFractionIsNeverMissed() {
    Product product = Product.of("f32-nhwc-same-i3x2-k3x2-s2x3-d1x1-o6x5-c3x6-b2");
    double[] exact = product.exact().values();
    for (int i = 0; i < exact.length; i++) {
      Tensor4 wrong = product.changed(i, Math.nextUp(exact[i]));
      assertEquals(Outcome.DIFFERS, product.compare(wrong, i), "cell " + i);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e300})
  void whatIsNoSmallIntegerIsNeverMissed(double value) {
    Product product = Product.of("f32-nhwc-valid-i3x3-k2x2-s1x1-d1x1-o4x4-c2x3-b1");
    for (int i = 0; i < product.exact().size(); i++) {
      assertEquals(Outcome.DIFFERS, product.compare(product.changed(i, value), i));
    }
  }

  /** The errors of two channels or rows cancel for one choice of coefficients in all, or none. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "f32-nhwc-valid-i1x1-k1x1-s1x1-d1x1-o1x1-c1x2-b1",
        "f32-nhwc-valid-i2x1-k1x1-s1x1-d1x1-o2x1-c1x1-b1",
        "f32-nhwc-valid-i1x1-k1x1-s1x1-d1x1-o1x1-c1x1-b2"
      })
  void twoWrongCellsOfAColumnAreHardlyEverMissed(String id) {
    Product product = Product.of(id);
    double[] values = product.exact().values().clone();
    values[0] += 3;
    values[1] -= 2;
    Tensor4 wrong = product.exact().with(values);
    for (long seed = 0; seed < 10_000; seed++) {
      assertEquals(Outcome.DIFFERS, product.compare(wrong, seed));
    }
  }

  /** Of two errors, each is the other's coefficient, so that they cancel in the combination. */
  @ParameterizedTest
  @CsvSource({"1, AGREES", "256, DIFFERS"})
  void errorsThatCancelAreSeenWhereTheyAreLarge(int factor, Outcome outcome) {
    Product product = Product.of("f32-nhwc-valid-i16x1-k1x1-s1x1-d1x1-o16x1-c1x1-b1");
    long range = Projection.range(16);
    double[] values = product.exact().values().clone();
    values[0] += factor * Projection.coefficient(5, 1, range);
    values[1] -= factor * Projection.coefficient(5, 0, range);
    assertEquals(outcome, product.compare(product.exact().with(values), 5));
  }

  @Test
  void swappedRowsAreSeen() {
    Product product = Product.of("f32-nhwc-valid-i3x3-k2x2-s1x1-d1x1-o4x4-c2x2-b2");
    double[] values = product.exact().values().clone();
    int row = product.exact().size() / 8;
    System.arraycopy(product.exact().values(), row, values, 0, row);
    System.arraycopy(product.exact().values(), 0, values, row, row);
    assertEquals(Outcome.DIFFERS, product.compare(product.exact().with(values), 3));
  }

  @Test
  void swappedChannelsAreSeen() {
    Product product = Product.of("f32-nhwc-valid-i3x3-k2x2-s1x1-d1x1-o4x4-c2x2-b1");
    double[] values = product.exact().values().clone();
    double first = values[0];
    values[0] = values[1];
    values[1] = first;
    assertEquals(Outcome.DIFFERS, product.compare(product.exact().with(values), 3));
  }

  @Test
  void aResultOfZerosIsReportedAsOne() {
    Product product = Product.of("f32-nhwc-explicit1.0.0.0-i1x1-k1x1-s3x1-d1x1-o2x1-c2x2-b1");
    assertTrue(product.exact().allZero());
    assertEquals(Outcome.ZERO, product.compare(product.exact(), 1));
  }

  @Test
  void aCellMayReachTheLargestSumOfItsTerms() {
    Case c = CaseId.parse("f32-nhwc-valid-i1x1-k1x1-s1x1-d1x1-o1x1-c1x1-b1");
    Tensor4 factor = Tensor4.of(1, 1, 1, 1, new double[] {1 << 12});
    Tensor4 product = Tensor4.of(1, 1, 1, 1, new double[] {1 << 24});
    assertEquals(Outcome.AGREES, new Projection(c.geometry(), factor, factor, 1).compare(product));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 8192, 1, true",
    "1, 8193, 1, false",
    "2, 4096, 8192, true",
    "2, 4097, 1, false",
    "1, 1, 8192, true",
    "1, 1, 8193, false"
  })
  void asManyRowsOfAllImagesAndChannelsAreCombinedAndNoMore(
      int batch, int rows, int channels, boolean combined) {
    // No column: the sizes are what counts.
    assertEquals(combined, Projection.combines(Tensor4.zeros(batch, rows, 0, channels)));
  }

  @Test
  void coefficientsAreEveryNumberFromOneToTheRangeAndNoOther() {
    Set<Long> drawn =
        IntStream.range(0, 100)
            .mapToObj(index -> Projection.coefficient(7, index, 3))
            .collect(Collectors.toSet());
    assertEquals(Set.of(1L, 2L, 3L), drawn);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 512, Projection.MOST_COMBINED})
  void noSumOfCoefficientsTimesCellsPassesTheExactRangeOfADouble(int count) {
    BigInteger sum =
        BigInteger.valueOf(Projection.range(count))
            .multiply(BigInteger.valueOf(count))
            .shiftLeft(25);
    assertTrue(sum.compareTo(BigInteger.ONE.shiftLeft(53)) <= 0);
    assertTrue(Projection.range(count) >= 1 << 15);
  }
}
