package crosscheck.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FillTest {

  /** A fill with a type that has it. */
  private record Pair(Fill fill, ElementType type) {

    Filling filling(String name) {
      return fill.of(name, type, 4, 3);
    }

    double[] image(String name) {
      return filling(name).image(2, 5, 6, 3).values();
    }

    double[] filter(String name) {
      return filling(name).filter(2, 2, 4, 3).values();
    }

    double[] all(String name) {
      return DoubleStream.concat(Arrays.stream(image(name)), Arrays.stream(filter(name))).toArray();
    }
  }

  private static Stream<Pair> pairs() {
    return Arrays.stream(Fill.values())
        .flatMap(
            fill ->
                Arrays.stream(ElementType.values())
                    .filter(fill::appliesTo)
                    .map(type -> new Pair(fill, type)));
  }

  private static boolean any(double[] values, DoublePredicate test) {
    return Arrays.stream(values).anyMatch(test);
  }

  private static boolean all(double[] values, DoublePredicate test) {
    return Arrays.stream(values).allMatch(test);
  }

  private static boolean isSubnormal(ElementType type, double value) {
    double smallestNormal = Math.scalb((double) type.subnormalLimit(), type.smallestExponent());
    return value != 0 && Math.abs(value) < smallestNormal;
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void everyValueIsOneOfItsType(Pair pair) {
    double[] values = pair.all("a");
    assertArrayEquals(values, ElementTypeTest.decoded(pair.type(), pair.type().encode(values)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void theSameNameGivesTheSameValuesAndAnotherNameOthers(Pair pair) {
    assertArrayEquals(pair.all("a"), pair.all("a"));
    assertFalse(Arrays.equals(pair.all("a"), pair.all("b")));
  }

  @ParameterizedTest
  @EnumSource(names = {"NAN", "POSITIVE_INFINITY", "NEGATIVE_INFINITY"})
  void thereIsExactlyOnePoisonAndItComesInEitherTensor(Fill fill) {
    Pair pair = new Pair(fill, ElementType.FLOAT32);
    boolean inImage = false;
    boolean inFilter = false;
    for (int i = 0; i < 20; i++) {
      String name = "case " + i;
      assertEquals(1, Arrays.stream(pair.all(name)).filter(v -> !Double.isFinite(v)).count());
      inImage |= any(pair.image(name), v -> !Double.isFinite(v));
      inFilter |= any(pair.filter(name), v -> !Double.isFinite(v));
    }
    assertTrue(inImage && inFilter);
  }

  @Test
  void zerosComeInBothSignsAndNotAlone() {
    double[] values = new Pair(Fill.SIGNED_ZEROS, ElementType.FLOAT64).image("a");
    assertTrue(any(values, v -> Double.compare(v, 0.0) == 0));
    assertTrue(any(values, v -> Double.compare(v, -0.0) == 0));
    assertTrue(any(values, v -> v != 0));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "INT32")
  void subnormalInputsHaveNormalProducts(ElementType type) {
    Pair pair = new Pair(Fill.SUBNORMAL_INPUTS, type);
    double[] filter = pair.filter("a");
    assertTrue(all(pair.image("a"), x -> isSubnormal(type, x)));
    assertTrue(all(pair.image("a"), x -> all(filter, w -> w != 0 && !isSubnormal(type, x * w))));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "INT32")
  void subnormalResultsHaveNormalFactorsAndExactProducts(ElementType type) {
    Pair pair = new Pair(Fill.SUBNORMAL_RESULTS, type);
    double[] filter = pair.filter("a");
    assertTrue(all(pair.all("a"), v -> v != 0 && !isSubnormal(type, v)));
    assertTrue(
        all(
            pair.image("a"),
            x -> all(filter, w -> isSubnormal(type, x * w) && type.round(x * w) == x * w)));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "INT32")
  void someProductsOverflowAndSomeDoNotAndAllHaveOneSign(ElementType type) {
    Pair pair = new Pair(Fill.OVERFLOW, type);
    double[] filter = pair.filter("a");
    double[] image = pair.image("a");
    assertTrue(all(pair.all("a"), Double::isFinite));
    assertTrue(any(image, x -> any(filter, w -> Double.isInfinite(type.round(x * w)))));
    assertTrue(any(image, x -> any(filter, w -> Double.isFinite(type.round(x * w)))));
    assertTrue(all(image, x -> all(filter, w -> x * w * image[0] * filter[0] >= 0)));
  }

  @Test
  void productsOf32BitIntegersWrap() {
    Pair pair = new Pair(Fill.WRAP, ElementType.INT32);
    double[] filter = pair.filter("a");
    assertTrue(any(pair.image("a"), x -> any(filter, w -> Math.abs(x * w) > 0x1p32)));
  }

  @Test
  void normalValuesHaveTheMomentsOfTheNormalDistribution() {
    double[] values =
        Fill.GAUSSIAN.of("a", ElementType.FLOAT64, 1, 1).image(1, 100, 100, 1).values();
    double mean = Arrays.stream(values).average().orElseThrow();
    double variance =
        Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
    double beyondTwo = Arrays.stream(values).filter(v -> Math.abs(v) > 2).count() / 10_000.0;
    assertEquals(0, mean, 0.03);
    assertEquals(1, variance, 0.05);
    assertEquals(0.0455, beyondTwo, 0.01);
  }

  @Test
  void wideValuesCoverTheirPowersOfTwo() {
    double[] values = Fill.WIDE.of("a", ElementType.FLOAT32, 1, 1).image(1, 50, 50, 1).values();
    assertEquals(40, Arrays.stream(values).map(v -> Math.getExponent(v)).distinct().count());
  }

  @Test
  void aFillThatATypeDoesNotHaveIsRefused() {
    var error =
        assertThrows(
            IllegalArgumentException.class, () -> Fill.NAN.of("a", ElementType.INT32, 1, 1));
    assertEquals(
        "fill of i32 must be one of integers, wide-integers, wrap, was nan", error.getMessage());
  }
}
