package crosscheck.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.Padding;
import crosscheck.geometry.Scatter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignCallTest {

  private static final Scatter AXIS = new Scatter(5, 3, 2, 1);

  private static ForeignCall call(
      String framework,
      String padding,
      Optional<List<Integer>> outputPadding,
      Optional<List<Integer>> outputSize) {
    return new ForeignCall(
        Framework.named("--as", framework),
        new WrittenPadding(padding, Rank.TWO),
        outputPadding,
        outputSize);
  }

  private static ForeignCall call(String framework, String padding) {
    return call(framework, padding, Optional.empty(), Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "pytorch, 1, pytorch",
    "PyTorch, '1,1,2,2', pytorch",
    "keras, same, keras3-same",
    "onnx, SAME_UPPER, onnx-same-upper",
    "onnx, same_lower, onnx-same-lower",
    "onnx, '0,1,0,1', onnx-pads",
    "jax, VALID, jax-valid",
    "onnx-pads, 1, onnx-pads",
    "tfjs, same, tfjs-layers-same",
    "openvino, SAME_LOWER, openvino-same-lower",
    "openvino, '1,1,1,1', openvino-explicit",
    "paddle, SAME, paddle-same",
    "paddle, '0,1,0,1', paddle-pads",
    "tvm, 1, tvm-pads",
    "coreml, valid, coreml-valid",
    "tensorrt, SAME_UPPER, tensorrt-same-upper",
    "mxnet, 1, mxnet",
    "deeplearning4j, same, deeplearning4j-same",
    "deeplearning4j, 1, deeplearning4j-truncate",
    "ncnn, '1,0,1,0', ncnn-pads",
    "mlx, 1, mlx",
    "candle, 1, candle",
    "burn, 1x0, burn",
    "tinygrad, '1,0,1,0', tinygrad"
  })
  void theArgumentsSayWhichConventionIsMeant(String framework, String padding, String id) {
    assertEquals(id, call(framework, padding).convention().id());
  }

  @Test
  void aSizeThatIsGivenIsOneOfTorchsOutputSizes() {
    ForeignCall call = call("pytorch", "1", Optional.empty(), Optional.of(List.of(10, 10)));
    assertEquals("pytorch-output-size", call.convention().id());
  }

  @ParameterizedTest
  @CsvSource({
    "tfjs, same, tfjs-same",
    "tensorflow, same, tensorflow-same",
    "openvino, same_lower, openvino-output-shape-same-lower",
    "openvino, 1, openvino-output-shape-explicit",
    "paddle, SAME, paddle-same",
    "paddle, 1, paddle-output-size",
    "ncnn, same_upper, ncnn-same-upper",
    "onnx, SAME_UPPER, onnx-output-shape-upper"
  })
  void aSizeThatIsGivenIsReadByTheConventionThatTakesOne(
      String framework, String padding, String id) {
    ForeignCall call = call(framework, padding, Optional.empty(), Optional.of(List.of(10, 10)));
    assertEquals(id, call.convention().id());
  }

  @Test
  void torchsPaddingAndOutputPaddingComeToAnExplicitPaddingAndASize() {
    ForeignCall call = call("pytorch", "1x0", Optional.of(List.of(1, 0)), Optional.empty());
    Translation translation = Translation.of(call, AXIS, AXIS);
    assertEquals(List.of(10, 11), translation.size());
    assertEquals(
        AxisGeometry.of(AXIS, new Padding.Explicit(1, 1)), translation.geometry().height());
    assertEquals(AxisGeometry.of(AXIS, new Padding.Explicit(0, 0)), translation.geometry().width());
  }

  @ParameterizedTest
  @CsvSource({
    "torch, 1, '--as must be one of'",
    "pytorch, same, '--padding must be in numbers for --as pytorch, was ''same'''",
    "onnx, same, '--padding for --as onnx must be one of same_lower, same_upper, valid, was ''same'''",
    "onnx, auto_pad, '--padding for --as onnx must be one of same_lower, same_upper, valid, was'",
    "tvm, topi, '--padding for --as tvm must be one of same, was ''topi'''",
    "pytorch, '1,2', '--padding: must be a word, one number, HxW, or top,bottom,left,right'",
    "pytorch, '1,2,0,0', 'pytorch: height: padding must be the same at both ends, was 1 and 2'"
  })
  void whatTheFrameworkDoesNotTakeIsSaidInItsWords(String framework, String padding, String said) {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> Translation.of(call(framework, padding), AXIS, AXIS));
    assertTrue(refused.getMessage().contains(said), refused.getMessage());
  }
}
