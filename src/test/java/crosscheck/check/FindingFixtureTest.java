package crosscheck.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import crosscheck.op.CaseId;
import crosscheck.tensor.Tensor4;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingFixtureTest {

  private static Optional<Tensor4> closedForm(String id) {
    return FindingFixture.closedForm(CaseId.parse(id));
  }

  @Test
  void theClosedFormOfAGradientIsItsOwn() {
    Tensor4 result =
        closedForm("conv2d-f32-nhwc-same-i2x1-k1x3-s1x2-d1x1-o2x2-c1x1-b2").orElseThrow();
    assertArrayEquals(new double[] {401232, 2303580, -1357116, -207168}, result.values());
  }

  @ParameterizedTest
  @CsvSource({
    "f32-nchw-same-i2x1-k1x3-s1x2-d1x1-o2x2-c2x4-g2-b1, 1.4.2.2",
    "conv2d-f32-nchw-same-i2x1-k1x3-s1x2-d1x1-o2x2-c2x4-g2-b1, 1.2.2.1",
    // A filter has the axes of a filter in every layout of images.
    "conv2d_backprop_filter-f32-nchw-same-i2x1-k1x3-s1x2-d1x1-o2x2-c2x4-g2-b1, 1.3.2.2",
    "depthwise_conv2d_native_backprop_input-f32-nchw-same-i2x1-k1x3-s2x2-d1x1-o3x2-c4x2-g2-b1,"
        + "1.2.3.2"
  })
  void theClosedFormStandsInTheOpsOrder(String id, String shape) {
    int[] axes = closedForm(id).orElseThrow().shape();
    assertEquals(shape, "%d.%d.%d.%d".formatted(axes[0], axes[1], axes[2], axes[3]));
  }

  @ParameterizedTest
  @CsvSource({
    "conv2d-f32-nhwc-valid-i8x8-k1x1-s1x1-d1x1-o8x8-c2x1-b1",
    "conv2d_backprop_filter-f32-nhwc-valid-i1x1-k8x8-s1x1-d1x1-o8x8-c2x1-b1",
    "f32-nhwc-valid-i1x1-k1x1-s1x1-d1x1-o1x2-c1x1-b1"
  })
  void aLargeResultAndOneThatMustNotBeHaveNone(String id) {
    assertEquals(Optional.empty(), closedForm(id));
  }
}
