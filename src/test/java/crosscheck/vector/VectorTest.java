package crosscheck.vector;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import crosscheck.op.CaseId;
import crosscheck.tensor.ElementType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VectorTest {

  private static Vector vector(String id) {
    return new Call(CaseId.parse(id)).vector(Optional.empty(), 0);
  }

  private static String complaint(Vector vector, double... result) {
    return assertThrows(AssertionError.class, () -> vector.check(result)).getMessage();
  }

  @Test
  void aWrongResultIsToldByTheIdAndTheFirstCellInTheVectorsLayout() {
    Vector vector = vector("bf16-nchw-valid-i1x1-k2x2-s1x1-d1x1-o2x2-c1x2-b1");
    double[] result = vector.output().orElseThrow().values();
    assertDoesNotThrow(() -> vector.check(result));
    double right = result[6];
    result[6] = 1000;
    result[7] = 1000;
    assertEquals(
        "bf16-nchw-valid-i1x1-k2x2-s1x1-d1x1-o2x2-c1x2-b1: [0,1,1,0] must be %s, was 1000.0; 2 of 8 numbers differ"
            .formatted(right),
        complaint(vector, result));
    assertEquals(
        "bf16-nchw-valid-i1x1-k2x2-s1x1-d1x1-o2x2-c1x2-b1: must be 8 numbers, were 1",
        complaint(vector, 1));
  }

  @Test
  void anyResultOfASizeThatMustBeRefusedIsWrong() {
    Vector vector = vector("bf16-nhwc-valid-i1x1-k2x2-s1x1-d1x1-o2x3-c1x1-b1");
    assertEquals(
        "bf16-nhwc-valid-i1x1-k2x2-s1x1-d1x1-o2x3-c1x1-b1: must be refused, as width 3 is not in [2, 2]; was accepted",
        complaint(vector, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "VALUES, 1, 1, true",
    "VALUES, 1, 2, false",
    "VALUES, 0, -0.0, true",
    "VALUES, NaN, NaN, true",
    "VALUES, NaN, 0, false",
    "VALUES, Infinity, -Infinity, false",
    "ZERO_SIGNS, 0, -0.0, false",
    "ZERO_SIGNS, 0, 0, true",
    "ZERO_SIGNS, -0.0, 0, true",
    "ZERO_SIGNS, -0.0, -0.0, true",
    "ZERO_SIGNS, 1, -0.0, false",
    "VALUES_OR_ZERO, 1, 0, true",
    "VALUES_OR_ZERO, 1, -0.0, true",
    "VALUES_OR_ZERO, 1, 2, false",
    "VALUES_OR_ZERO, 1, NaN, false"
  })
  void aNumberIsComparedAsTheVectorSays(
      Comparison comparison, double expected, double actual, boolean right) {
    assertEquals(right, comparison.isRight(expected, actual));
  }

  @Test
  void eachGroupOfChannelsIsTransposedByItself() {
    Vector vector = vector("bf16-nhwc-valid-i1x1-k1x1-s1x1-d1x1-o1x1-c2x4-g2-b1");
    double[] x = vector.input().values();
    double[] w = vector.filter().values();
    assertEquals(List.of(1, 1, 2, 2), vector.filter().shape());
    // The filter is [channel out of a group, channel in].
    assertDoesNotThrow(() -> vector.check(x[0] * w[0], x[0] * w[2], x[1] * w[1], x[1] * w[3]));
  }

  @ParameterizedTest
  @CsvSource({
    "bf16-nhwc-valid-i3x3-k3x3-s1x1-d1x1-o5x5-c1x1-b1, FLOAT32 FLOAT64 FLOAT16 BFLOAT16 INT32",
    "f32-nhwc-valid-i3x3-k3x3-s1x1-d1x1-o5x5-c1x1-b1, FLOAT32 FLOAT64 INT32",
    "bf16-nhwc-valid-i3x3-k3x3-s1x1-d1x1-o5x5-c1x1-b1-nan, FLOAT32 FLOAT64 FLOAT16 BFLOAT16",
    "f64-nhwc-valid-i3x3-k3x3-s1x1-d1x1-o5x5-c1x1-b1-wide-integers, FLOAT64",
    "i32-nhwc-valid-i3x3-k3x3-s1x1-d1x1-o5x5-c1x1-b1-wide-integers, FLOAT64 INT32",
    "i32-nhwc-valid-i3x3-k3x3-s1x1-d1x1-o5x5-c1x1-b1-wrap, INT32",
    "f16-nhwc-valid-i2x2-k2x2-s1x1-d1x1-o3x3-c1x1-b1-subnormal-results, FLOAT32 FLOAT64 FLOAT16"
  })
  void theTypesInWhichAVectorIsExactHoldItsLargestSum(String id, String types) {
    List<ElementType> exact =
        Arrays.stream(types.split(" ", -1)).map(ElementType::valueOf).toList();
    assertEquals(exact, vector(id).elementTypes());
  }
}
