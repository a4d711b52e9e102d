package crosscheck.convention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.convention.Answer.Aligned;
import crosscheck.convention.Answer.Refused;
import crosscheck.convention.Answer.SizeOnly;
import crosscheck.convention.Convention.Call;
import crosscheck.geometry.Alignment;
import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.Scatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConventionsTest {

  static List<Convention> all() {
    return Conventions.all();
  }

  /**
   * A setting from {@code before after output_padding output_size}, a dash for what is not said.
   */
  private static Setting setting(String text) {
    String[] words = text.split(" ", -1);
    Setting setting = Setting.pads(Integer.parseInt(words[0]), Integer.parseInt(words[1]));
    if (!words[2].equals("-")) {
      setting = setting.withOutputPadding(Integer.parseInt(words[2]));
    }
    return words[3].equals("-") ? setting : setting.withOutputSize(Integer.parseInt(words[3]));
  }

  private static Answer answer(String id, String axis, String setting) {
    int[] x = Stream.of(axis.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
    return Conventions.named(id)
        .orElseThrow()
        .rule()
        .answer(new Scatter(x[0], x[1], x[2], x[3]), setting(setting));
  }

  // Axes are n k s d, settings before, after, output_padding, output_size. The numbers are worked
  // out by hand from each project's formula.
  @ParameterizedTest
  @CsvSource({
    "lecture-valid, 96 3 2 1, 0 0 - -, 193, 0",
    "lecture-same, 96 3 3 1, 0 0 - -, 286, 1",
    "lecture-same-rounded-down, 5 4 2 1, 0 0 - -, 10, 1",
    "lecture-same-rounded-up, 5 4 2 1, 0 0 - -, 8, 2",
    "tensorflow-same, 96 3 2 1, 0 0 - 192, 192, 0",
    "tensorflow-same, 96 3 2 1, 0 0 - 191, 191, 1",
    "tensorflow-valid, 4 3 2 2, 0 0 - 12, 12, 0",
    "tensorflow-explicit, 4 3 2 1, 1 2 - 7, 7, 1",
    "keras3-valid, 4 2 3 1, 0 0 - -, 12, 0",
    "keras3-valid-output-padding, 4 2 3 1, 0 0 0 -, 11, 0",
    "keras3-same, 4 5 2 1, 0 0 - -, 8, 1",
    "keras3-same-output-padding, 4 5 2 1, 0 0 1 -, 8, 1",
    "keras3-same-output-padding, 4 4 2 1, 0 0 0 -, 6, 2",
    "tf-keras-valid, 4 2 3 1, 0 0 1 -, 12, 0",
    "tf-keras-same, 4 4 2 1, 0 0 - -, 8, 1",
    "tf-keras-same-output-padding, 4 4 2 1, 0 0 1 -, 7, 1",
    "keras-on-torch-3-0-same, 4 3 2 1, 0 0 - -, 8, 1",
    "keras-on-torch-3-0-same-output-padding, 4 5 2 1, 0 0 1 -, 8, 2",
    "keras-on-torch-3-13-same, 4 3 2 1, 0 0 - -, 8, 1",
    "keras-on-torch-3-13-same, 8 2 1 1, 0 0 - -, 7, 1",
    "keras-on-torch-3-13-same, 5 4 1 1, 0 0 - -, 4, 2",
    "keras-on-torch-3-15-same, 4 3 2 1, 0 0 - -, 8, 0",
    "keras-on-torch-3-15-same, 8 2 1 1, 0 0 - -, 8, 0",
    "keras-on-torch-3-15-same-output-padding, 4 5 2 1, 0 0 1 -, 8, 1",
    "keras-on-torch-valid, 4 2 3 1, 0 0 - -, 12, 0",
    "sonnet-valid, 3 34 6 1, 0 0 - -, 51, 0",
    "sonnet-same, 20 4 3 1, 0 0 - -, 60, 0",
    "jax-valid, 4 5 2 1, 0 0 - -, 11, 0",
    "jax-same, 4 6 2 1, 0 0 - -, 8, 2",
    "jax-pads, 4 3 2 1, 0 0 - -, 5, 2",
    "jax-pads, 4 3 2 1, 1 2 - -, 8, 1",
    "jax-pads, 4 3 2 1, 2 2 - -, 9, 0",
    "jax-pads, 4 3 2 1, 3 0 - -, 8, -1",
    "jax-pads, 4 3 2 1, -1 2 - -, 6, 3",
    "jax-pads, 4 3 1 2, 1 1 - -, 2, 3",
    "jax-consistent-pads, 4 3 2 1, 1 2 - -, 6, 1",
    "jax-consistent-pads, 4 3 2 1, 0 -1 - -, 10, 0",
    "jax-consistent-pads, 4 3 2 1, -1 0 - -, 10, -1",
    "jax-consistent-pads, 4 3 1 2, 1 1 - -, 6, 1",
    "flax-valid, 4 5 2 1, 0 0 - -, 11, 0",
    "flax-same, 4 6 2 1, 0 0 - -, 8, 2",
    "flax-pads, 4 3 2 1, 1 2 - -, 8, 1",
    "pytorch, 4 3 2 1, 1 1 1 -, 8, 1",
    "pytorch, 4 3 1 2, 0 0 1 -, 9, 0",
    "pytorch-output-size, 15 16 16 1, 7 7 - 240, 240, 7",
    "pytorch-output-size, 15 16 16 1, 7 7 99 240, 240, 7",
    "onnx-pads, 3 3 3 1, 1 0 2 -, 10, 1",
    "onnx-auto-pad-valid, 3 3 2 1, 0 0 1 -, 8, 0",
    "onnx-same-upper, 3 3 2 1, 0 0 0 -, 6, 0",
    "onnx-same-upper, 2 1 2 1, 0 0 0 -, 4, -1",
    "onnx-same-lower, 3 3 2 1, 0 0 0 -, 6, 1",
    "onnx-output-shape-upper, 4 4 2 1, 0 0 0 7, 7, 1",
    "onnx-output-shape, 4 4 2 1, 0 0 0 7, 7, 2",
    "onnx-output-shape, 3 3 2 1, 0 0 0 8, 8, 0",
    "onnxruntime-same-upper, 2 1 2 1, 0 0 0 -, 3, 0",
    "onnxruntime-same-lower, 3 3 2 1, 0 0 0 -, 6, 1",
    "onnxruntime-output-shape-upper, 4 4 2 1, 0 0 0 7, 7, 1",
    "onnxruntime-output-shape, 4 4 2 1, 0 0 0 7, 7, 2",
    "tf2onnx-same, 4 1 4 1, 0 0 - 16, 16, -1",
    "tf2onnx-valid, 4 3 2 1, 0 0 - 10, 10, 0",
    "tf2onnx-explicit, 4 3 2 1, 2 0 - 7, 7, 1",
    "webnn, 4 3 2 1, 1 1 1 -, 8, 1",
    "webnn-output-sizes, 4 3 2 1, 1 1 - 7, 7, 1",
    "webnn-output-sizes, 4 3 2 1, 1 1 5 8, 8, 1",
    "onednn, 4 3 2 1, 1 0 - 9, 9, 1",
    "onednn, 4 3 2 1, 0 -1 - 10, 10, 0",
    "onednn, 1 3 2 1, 0 0 - 2, 2, 0",
    "tflite-same, 4 3 2 1, 0 0 - 7, 7, 1",
    "tflite-valid, 4 3 2 1, 0 0 - 10, 10, 0",
    "tflite-same, 4 3 2 1, 0 0 - 2147483647, 2147483647, 1",
    "nnapi-valid, 4 3 2 1, 0 0 - 10, 9, 0",
    "nnapi-same, 4 3 2 1, 0 0 - 7, 7, 1",
    "nnapi-same, 4 3 2 1, 0 0 - 3, 7, 1",
    "nnapi-explicit, 4 3 2 1, 1 -1 - -, 9, 1",
    "dumoulin-visin-8, 4 3 1 1, 0 0 - -, 6, 0",
    "dumoulin-visin-9, 5 4 1 1, 2 2 - -, 4, 2",
    "dumoulin-visin-10, 5 3 1 1, 1 1 - -, 5, 1",
    "dumoulin-visin-11, 7 3 1 1, 2 2 - -, 5, 2",
    "dumoulin-visin-12, 2 3 2 1, 0 0 - -, 5, 0",
    "dumoulin-visin-13, 3 3 2 1, 1 1 - -, 5, 1",
    "dumoulin-visin-14, 3 3 2 1, 1 1 1 -, 6, 1",
    "tfjs-layers-valid, 4 2 3 1, 0 0 - -, 12, 0",
    "tfjs-layers-same, 4 5 2 1, 0 0 - -, 8, 1",
    "openvino-same-upper, 3 4 2 1, 0 0 0 -, 8, 0",
    "openvino-valid, 3 3 2 1, 0 0 3 -, 10, 0",
    "openvino-output-shape-explicit, 4 3 2 1, 1 5 - 7, 7, 1",
    "paddle-pads, 4 3 2 1, 1 2 0 -, 6, 1",
    "paddle-valid, 4 3 2 2, 0 0 1 -, 12, 0",
    "paddle-same, 5 3 2 1, 0 0 - -, 9, 1",
    "paddle-same, 4 3 2 1, 0 0 1 -, 9, 0",
    "paddle-same, 5 3 2 1, 0 0 - 10, 10, 1",
    "paddle-output-size, 4 3 2 1, 1 2 - 7, 7, 1",
    "tvm-topi-same, 4 4 2 1, 0 0 1 -, 8, 2",
    "coreml-custom, 4 3 2 1, 1 2 - -, 6, 1",
    "tensorrt-explicit, 4 3 2 2, 0 1 - -, 10, 0",
    "tensorrt-same-upper, 4 5 2 1, 0 0 - -, 8, 1",
    "tensorrt-same-upper, 4 1 3 1, 0 0 - -, 10, 0",
    "tensorrt-same-lower, 4 5 2 1, 0 0 - -, 8, 2",
    "mxnet-target-shape, 4 4 2 1, 0 0 - 7, 7, 2",
    "deeplearning4j-same, 4 1 4 1, 0 0 - -, 16, -1",
    "deeplearning4j-07b7e077-same, 4 6 2 1, 0 0 - -, 8, 2",
    "ncnn-pads, 4 3 2 1, 1 0 2 -, 10, 1",
    "ncnn-same-upper, 4 4 2 1, 0 0 0 7, 7, 1",
    "ncnn-same-lower, 4 4 2 1, 0 0 0 7, 7, 2",
    "ncnn-same-upper, 4 3 2 1, 0 0 0 10, 9, 0",
    "mlx, 4 2 2 1, 2 2 0 -, 2, 3",
    "mlx, 4 2 1 1, 2 2 1 -, 2, 2",
    "mlx, 5 3 2 1, 3 3 2 -, 6, 4",
    "candle, 4 3 1 1, 1 1 3 -, 7, 1",
    "burn, 4 3 2 1, 1 1 2 -, 9, 1",
    "tinygrad, 4 3 2 1, 1 0 0 -, 8, 1",
    "tinygrad, 4 3 2 1, -1 0 1 -, 11, -1",
  })
  void aConventionComputesWhatItsProjectDoes(
      String id, String axis, String setting, int size, int crop) {
    assertEquals(new Aligned(new Alignment(size, crop)), answer(id, axis, setting));
  }

  // From the projects' own tests and documents, and from their users' reports: of TensorFlow.js
  // conv2d_transpose_test.ts; of OpenVINO type_prop/convolution_backprop_data.cpp, the examples of
  // the specification and issue 21040; of Paddle issue 15477; of TVM test_op_nn_convolution.py and
  // issue 18601; of coremltools issue 1071; of MXNet test_operator.py; of Deeplearning4j issues
  // 8317 and 8149; of MLX test_conv_transpose.py; of candle conv_tests.rs; of tinygrad its example.
  @ParameterizedTest
  @CsvSource({
    "tfjs-same, 2 2 2 1, 0 0 - 3, 3, 0",
    "tfjs-explicit, 2 2 2 1, 0 1 - 3, 3, 0",
    "tfjs-valid, 1 2 1 1, 0 0 - 2, 2, 0",
    "openvino-explicit, 2 3 2 1, 1 1 1 -, 4, 1",
    "openvino-output-shape-same-lower, 2 3 2 1, 0 0 1 3, 3, 1",
    "openvino-output-shape-same-lower, 37 1 2 1, 0 0 0 74, 74, 0",
    "openvino-output-shape-same-upper, 5 3 1 1, 0 0 0 3, 3, 2",
    "openvino-explicit, 224 3 2 1, 1 1 0 -, 447, 1",
    "openvino-explicit, 2 3 3 1, 0 0 2 -, 8, 0",
    "openvino-output-shape-explicit, 224 3 1 1, 0 0 - 450, 450, 0",
    "openvino-explicit, 4 2 1 1, 0 0 0 -, 5, 0",
    "openvino-explicit, 5 3 1 1, 0 0 0 -, 7, 0",
    "paddle-same, 14 3 2 1, 0 0 - -, 28, 0",
    "paddle-same, 28 3 2 1, 0 0 - -, 56, 0",
    "tvm-pads, 28 3 2 1, 1 1 1 -, 56, 1",
    "tvm-pads, 228 5 1 1, 0 0 0 -, 232, 0",
    "tvm-pads, 28 3 3 1, 1 1 2 -, 84, 1",
    "coreml-valid, 16 8 4 1, 0 0 - -, 68, 0",
    "mxnet, 4 3 2 1, 1 1 1 -, 8, 1",
    "mxnet-target-shape, 4 3 2 1, 99 99 101 8, 8, 1",
    "deeplearning4j-truncate, 3 2 3 1, 0 0 - -, 8, 0",
    "deeplearning4j-truncate, 8 1 3 1, 0 0 - -, 22, 0",
    "deeplearning4j-same, 8 5 2 1, 0 0 - -, 16, 1",
    "deeplearning4j-07b7e077-same, 8 5 2 1, 0 0 - -, 16, 0",
    "mlx, 3 2 2 1, 0 0 1 -, 7, 0",
    "mlx, 5 3 2 1, 1 1 0 -, 9, 1",
    "mlx, 7 4 3 1, 1 1 2 -, 22, 1",
    "candle, 7 3 3 3, 4 4 2 -, 19, 4",
    "candle, 5 5 3 3, 4 4 2 -, 19, 4",
    "candle, 5 3 1 2, 0 0 0 -, 9, 0",
    "tinygrad, 3 2 1 1, 0 0 0 -, 4, 0",
  })
  void aConventionComputesWhatItsProjectPublishes(
      String id, String axis, String setting, int size, int crop) {
    assertEquals(new Aligned(new Alignment(size, crop)), answer(id, axis, setting));
  }

  @ParameterizedTest
  @CsvSource({
    "tfjs-layers-valid, 4 3 1 2, 0 0 - -, 6, the dilation 2 is not read",
    "tfjs-layers-same, 4 3 1 2, 0 0 - -, 4, the dilation 2 is not read",
    "tfjs-same, 4 3 2 1, 0 0 - 6, 6, output_size 6 must give back 4 cells in the forward convolution",
    "paddle-same, 4 3 2 2, 0 0 - -, 8, the dilation 2 is not read",
    "coreml-same, 4 3 2 1, 0 0 - -, 8, neither the converter nor the format says what is cut",
    "coreml-output-shape, 4 3 2 1, 0 0 - 7, 7, neither the converter nor the format says",
    "ncnn-same-upper, 4 3 2 1, 0 0 0 11, 10, 1 cells are read from before the row",
    "ncnn-same-lower, 4 3 2 1, 0 0 0 10, 10, 1 cells are read from before the row",
  })
  void aConventionComesToASizeWithoutACropAndSaysWhy(
      String id, String axis, String setting, int size, String reason) {
    SizeOnly answer = assertInstanceOf(SizeOnly.class, answer(id, axis, setting));
    assertEquals(size, answer.size());
    assertTrue(answer.reason().contains(reason), answer::reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tfjs-same| 4 3 2 2| 0 0 - 8| dilation must be 1, was 2",
        "openvino-explicit| 4 3 2 1| -1 0 0 -| pads must be >= 0, were -1 and 0",
        "openvino-explicit| 4 3 2 1| 0 0 -1 -| output_padding must be >= 0, was -1",
        "paddle-pads| 4 3 2 1| 0 0 2 -| output_padding must be >= 0 and < max(stride, dilation) = 2, was 2",
        "paddle-same| 4 3 2 3| 0 0 2 -| output_padding must be >= 0 and < stride = 2, was 2",
        "paddle-same| 4 3 2 1| 0 0 - 7| output_size must be 8 to 9, was 7",
        "paddle-output-size| 4 3 2 1| 1 2 - 8| output_size must be 6 to 7, was 8",
        "paddle-output-size| 4 3 2 1| 0 0 1 9| output_padding and output_size must not both be given, were 1 and 9",
        "tvm-pads| 4 3 2 3| 0 0 2 -| output_padding must be >= 0 and < stride = 2, was 2",
        "tvm-topi-same| 4 3 2 2| 0 0 0 -| dilation must be 1, was 2",
        "coreml-custom| 4 3 2 1| -1 0 - -| pads must be >= 0, were -1 and 0",
        "tensorrt-same-upper| 4 3 2 1| 0 0 1 -| there is no output_padding, was 1",
        "mxnet| 4 3 2 3| 1 1 2 -| output_padding must be >= 0 and < stride = 2, was 2",
        "mxnet| 4 3 2 1| 1 0 0 -| padding must be the same at both ends, was 1 and 0",
        "mxnet-target-shape| 4 3 2 1| 0 0 - 10| target_shape must be at most the full scatter of 9, was 10",
        "mxnet-target-shape| 4 3 1 1| 0 0 - 5| the adj of target_shape 5 must be < stride = 1, was 1",
        "deeplearning4j-truncate| 1 1 1 1| 1 1 - -| the output size must be 1 to 2147483647, was -1",
        "ncnn-pads| 4 3 2 1| 0 -233 0 -| pads must be >= 0, were 0 and -233",
        "tinygrad| 1 1 1 1| 3 3 9 -| must cut at most the spread input's 1 cells, cut 3",
        "mlx| 2 1 1 1| 1 1 0 -| padding 1 leaves no input",
        "candle| 4 3 2 1| 1 0 0 -| padding must be the same at both ends, was 1 and 0",
        "pytorch| 4 3 2 1| 1 1 2 -| output_padding must be >= 0 and < max(stride, dilation) = 2, was 2",
        "pytorch| 4 3 2 3| 1 1 3 -| output_padding must be >= 0 and < max(stride, dilation) = 3, was 3",
        "pytorch| 4 3 2 1| 1 0 0 -| padding must be the same at both ends, was 1 and 0",
        "pytorch| 4 3 2 1| -1 -1 0 -| pads must be >= 0, were -1 and -1",
        "pytorch| 1 1 1 1| 1 1 0 -| the output size must be 1 to 2147483647, was -1",
        "pytorch-output-size| 4 3 2 1| 1 1 - 9| output_size must be 7 to 8, was 9",
        "pytorch-output-size| 4 3 2 1| 1 1 - 6| output_size must be 7 to 8, was 6",
        "keras3-same| 4 3 2 2| 0 0 - -| stride and dilation must not both be > 1, were 2 and 2",
        "keras3-valid-output-padding| 4 3 2 1| 0 0 2 -| output_padding must be >= 0 and < stride = 2, was 2",
        "keras3-same-output-padding| 1 2 2 1| 0 0 0 -| the output size must be 1 to 2147483647, was 0",
        "keras-on-torch-3-0-same| 4 2 1 1| 0 0 - -| torch's output_padding must be < stride = 1, was 1",
        "keras-on-torch-3-13-same| 1 2 1 1| 0 0 - -| the output size must be 1 to 2147483647, was 0",
        "jax-pads| 1 3 1 1| 0 0 - -| the output size must be 1 to 2147483647, was -1",
        "jax-pads| 4 3 2 1| -2147483648 2147483647 - -| the crop must be -2147483648 to 2147483647, was 2147483650",
        "jax-consistent-pads| 1 1 1 1| 1 1 - -| the output size must be 1 to 2147483647, was -1",
        "webnn| 4 3 2 1| 0 0 2 -| output_padding must be >= 0 and < stride = 2, was 2",
        "webnn-output-sizes| 4 3 2 1| 0 0 - 11| outputSizes must be 9 to 10, was 11",
        "onednn| 4 3 2 1| 0 -2 - 11| padding_l must be >= 0 and padding_r > -stride = -2, were 0 and -2",
        "onednn| 4 3 2 1| 0 0 - 11| must give back 4 cells in the forward convolution, gave 5",
        "tensorflow-same| 4 3 2 1| 0 0 - 9| must give back 4 cells in the forward convolution, gave 5",
        "tensorflow-same| 4 3 2 1| 0 0 - 2147483647| cells in the forward convolution, gave 1073741824",
        "tf2onnx-explicit| 4 1 1 1| 1 1 - 2| the output must not be smaller than the input, 4, was 2",
        "onnx-pads| 4 3 2 1| 0 -1 0 -| pads must be >= 0, were 0 and -1",
        "lecture-valid| 4 3 2 2| 0 0 - -| dilation must be 1, was 2",
        "dumoulin-visin-8| 4 3 2 1| 0 0 - -| relationship 8 is about s = 1, p = 0, not about",
        "dumoulin-visin-8| 4 3 1 1| 1 1 - -| relationship 8 is about s = 1, p = 0, not about k = 3, s = 1, p = 1",
        "dumoulin-visin-10| 4 4 1 1| 2 2 - -| relationship 10 is about s = 1, k odd, half padding",
        "dumoulin-visin-11| 4 3 1 1| 1 1 - -| relationship 11 is about s = 1, full padding",
        "dumoulin-visin-12| 4 3 2 1| 1 1 - -| relationship 12 is about p = 0",
        "dumoulin-visin-13| 4 3 2 1| 1 1 1 -| relationship 13 is about s divides i + 2p - k",
        "nnapi-explicit| 1000000000 3 2 1| 0 -2000000000 - -| the output size must be 1 to 2147483647, was 4000000001",
      })
  void aConventionNamesItsLimitAndTheValue(String id, String axis, String setting, String reason) {
    Refused refused = assertInstanceOf(Refused.class, answer(id, axis, setting));
    assertTrue(refused.reason().contains(reason), refused::reason);
  }

  @Test
  void theLecturesHalfPaddingOfAnEvenKernelIsASizeWithoutACrop() {
    SizeOnly half = assertInstanceOf(SizeOnly.class, answer("lecture-same", "5 4 2 1", "0 0 - -"));
    assertEquals(9, half.size());
    assertEquals("p = 3/2 is no whole number of cells", half.reason());
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyConventionSaysWhatItIsAndWhereItWasRead(Convention convention) {
    assertTrue(convention.id().matches("[a-z0-9-]+"), convention.id());
    assertFalse(convention.title().isBlank());
    assertFalse(convention.source().project().isBlank());
    assertFalse(convention.source().version().isBlank());
  }

  @ParameterizedTest
  @MethodSource("all")
  void aRegionIsFoundByItsDisagreement(Convention convention) {
    for (Disagreement disagreement : Disagreement.values()) {
      assertEquals(
          convention.regions().stream().filter(r -> r.disagreement() == disagreement).toList(),
          convention.region(disagreement).stream().toList());
    }
  }

  @Test
  void aConventionTakesTheParametersThatItsSettingsHave() {
    Convention pytorch = Conventions.named("pytorch").orElseThrow();
    assertTrue(pytorch.takes(setting -> setting.outputPadding().isPresent()));
    assertFalse(pytorch.takes(setting -> setting.outputSize().isPresent()));
  }

  @Test
  void theSettingsOfAConventionEndWhereItsRuleDoes() {
    Scatter x = new Scatter(2, 3, 2, 1);
    assertEquals(
        List.of("", "pads 1 and 1", "pads 2 and 2"),
        Conventions.named("dumoulin-visin-13")
            .orElseThrow()
            .settings()
            .of(x)
            .map(Setting::toString)
            .toList());
    assertEquals(
        List.of(1, 2, 3, 4, 5, 6, 7, 1, 2, 3, 4, 5, 6, 7),
        Onnx.outputSizeAndOutputPadding(x).map(Setting::requiredOutputSize).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "0 0 - -, ''",
    "1 0 - -, pads 1 and 0",
    "0 1 - -, pads 0 and 1",
    "0 0 1 -, output_padding 1",
    "0 0 - 7, output_size 7",
    "2 3 0 7, pads 2 and 3 output_padding 0 output_size 7",
  })
  void aSettingSaysWhatTheCallerDoes(String setting, String words) {
    assertEquals(words, setting(setting).toString());
  }

  @Test
  void aMissingSizeIsAnError() {
    var error = assertThrows(IllegalArgumentException.class, Setting.NONE::requiredOutputSize);
    assertEquals("output_size must be given, was not", error.getMessage());
  }

  @Test
  void aSourceAndADisagreementHaveWords() {
    assertEquals("keras 3.1, base.py", new Source("keras", "base.py", "3.1").toString());
    assertEquals("the op refuses the size", Disagreement.REFUSED.words());
  }

  @Test
  void noTwoConventionsHaveOneName() {
    assertEquals(all().size(), all().stream().map(Convention::id).distinct().count());
    assertEquals(103, all().size());
  }

  private static Convention named(String id) {
    return Conventions.named(id).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "flax-valid, jax-valid",
    "flax-same, jax-same",
    "flax-pads, jax-pads",
    "keras-on-torch-3-15-same, keras3-same",
    "keras-on-torch-3-15-same-output-padding, keras3-same-output-padding",
    "tvm-pads, webnn",
    "paddle-pads, onnx-pads",
    "paddle-valid, onnx-auto-pad-valid",
    "coreml-custom, tensorrt-explicit",
    "ncnn-pads, openvino-explicit",
  })
  void whatIsHandedOnIsTheOthersRuleItself(String id, String others) {
    assertSame(named(others).rule(), named(id).rule());
    assertSame(named(others).settings(), named(id).settings());
    assertSame(named(others).counterpart(), named(id).counterpart());
    assertEquals(named(others).regions(), named(id).regions());
    assertNotEquals(named(others).source(), named(id).source());
    assertNotEquals(named(others).title(), named(id).title());
  }

  @Test
  void anotherNameLeadsBackToTheFirstOneAndARuleOfItsOwnToItself() {
    assertEquals(named("openvino-explicit"), Conventions.original(named("ncnn-pads")));
    assertEquals(named("openvino-explicit"), Conventions.original(named("openvino-explicit")));
    assertEquals(named("mlx"), Conventions.original(named("mlx")));
  }

  private static Stream<Scatter> axes() {
    return IntStream.range(0, 4 * 6 * 4 * 3)
        .mapToObj(i -> new Scatter(1 + i % 4, 1 + i / 4 % 6, 1 + i / 24 % 4, 1 + i / 96 % 3));
  }

  @Test
  void kerasOnTorchLosesItsRefusalsAndNothingElseWithTheClamp() {
    Convention refusing = named("keras-on-torch-3-0-same");
    Convention clamping = named("keras-on-torch-3-13-same");
    axes()
        .filter(x -> x.stride() == 1 || x.dilation() == 1)
        .forEach(
            x -> {
              Answer before = refusing.rule().answer(x, Setting.NONE);
              Answer after = clamping.rule().answer(x, Setting.NONE);
              boolean evenAtStride1 = x.stride() == 1 && x.effectiveKernel() % 2 == 0;
              assertEquals(evenAtStride1, before instanceof Refused, x::toString);
              int half = x.effectiveKernel() / 2;
              assertEquals(
                  evenAtStride1 ? Answer.aligned(x.input() - 1, half) : before, after, x::toString);
            });
  }

  @Test
  void noOutputPaddingThatKerasTakesIsOneThatTorchDoesNot() {
    for (String id : List.of("keras-on-torch-valid", "keras-on-torch-3-0-same-output-padding")) {
      Convention convention = named(id);
      axes()
          .filter(x -> x.stride() == 1 || x.dilation() == 1)
          .forEach(
              x ->
                  convention
                      .settings()
                      .of(x)
                      .map(call -> convention.rule().answer(x, call))
                      .filter(Refused.class::isInstance)
                      .map(Refused.class::cast)
                      .forEach(
                          refused ->
                              assertTrue(
                                  refused.reason().startsWith("the output size"),
                                  refused::reason)));
    }
  }

  @Test
  void kerasOnTorchCropsNothingWithValidInAnyVersion() {
    Convention onTorch = named("keras-on-torch-valid");
    axes()
        .forEach(
            x ->
                onTorch
                    .settings()
                    .of(x)
                    .forEach(
                        call ->
                            assertEquals(
                                named("keras3-valid").rule().answer(x, call),
                                onTorch.rule().answer(x, call),
                                () -> x + " " + call)));
  }

  @Test
  void tfKerasTakesOneDilationForBothAxesAndKeras3AnyTwo() {
    Call one = new Call(new Scatter(4, 3, 1, 1), Setting.NONE);
    Call two = new Call(new Scatter(4, 3, 1, 2), Setting.NONE);
    for (String id : List.of("tf-keras-valid", "tf-keras-same", "tf-keras-same-output-padding")) {
      assertEquals(
          Optional.of("dilation_rate must be the same on both axes, was 2 and 1"),
          named(id).bothAxes().refusal(two, one));
      assertEquals(Optional.empty(), named(id).bothAxes().refusal(two, two));
    }
    assertEquals(Optional.empty(), named("keras3-same").bothAxes().refusal(two, one));
    assertEquals(Optional.empty(), named("tf-keras-full").bothAxes().refusal(two, one));
  }

  @Test
  void candleTakesOneNumberForBothAxesAndBurnAnyTwo() {
    Setting padded = Setting.pads(1, 1).withOutputPadding(0);
    Call one = new Call(new Scatter(4, 3, 2, 1), padded);
    Call larger = new Call(new Scatter(9, 5, 2, 1), padded);
    Call faster = new Call(new Scatter(4, 3, 3, 1), padded);
    Call unpadded = new Call(new Scatter(4, 3, 2, 1), Setting.NONE.withOutputPadding(0));
    assertEquals(Optional.empty(), named("candle").bothAxes().refusal(one, larger));
    assertEquals(
        Optional.of("stride must be the same on both axes, was 2 and 3"),
        named("candle").bothAxes().refusal(one, faster));
    assertEquals(
        Optional.of("padding must be the same on both axes, was 1 and 0"),
        named("candle").bothAxes().refusal(one, unpadded));
    assertEquals(Optional.empty(), named("burn").bothAxes().refusal(one, faster));
  }

  @Test
  void tfKerasStillRefusesAStrideWithADilation() {
    assertEquals(
        Optional.of("stride and dilation must not both be > 1 on any axes, were 2 and 2"),
        named("tf-keras-same")
            .bothAxes()
            .refusal(
                new Call(new Scatter(4, 3, 2, 1), Setting.NONE),
                new Call(new Scatter(4, 3, 1, 2), Setting.NONE)));
  }

  @Test
  void anOutputPaddingBesideAnOutputSizeIsSaidAndNotRead() {
    for (String id : List.of("webnn-output-sizes", "pytorch-output-size")) {
      Convention convention = named(id);
      Scatter x = new Scatter(2, 3, 2, 1);
      assertTrue(convention.takes(call -> call.outputPadding().isEmpty()));
      List<Setting> both =
          convention.settings().of(x).filter(call -> call.outputPadding().isPresent()).toList();
      assertFalse(both.isEmpty());
      for (Setting call : both) {
        assertEquals(2, call.outputPaddingOrZero());
        assertEquals(
            new Aligned(new Alignment(call.requiredOutputSize(), call.before())),
            convention.rule().answer(x, call));
      }
    }
  }

  @Test
  void theOpTakesTheSizesOfTheIntervalAndNoOthersByItsForwardFormula() {
    for (int n = 1; n <= 4; n++) {
      for (int k = 1; k <= 4; k++) {
        for (int s = 1; s <= 4; s++) {
          for (int d = 1; d <= 2; d++) {
            Scatter x = new Scatter(n, k, s, d);
            for (int size = 1; size <= x.size() + 2 * s; size++) {
              requireTaken("tensorflow-valid", x, Setting.NONE.withOutputSize(size));
              requireTaken("tensorflow-same", x, Setting.NONE.withOutputSize(size));
              requireTaken("tensorflow-explicit", x, Setting.pads(1, 2).withOutputSize(size));
            }
          }
        }
      }
    }
  }

  /** Holds the forward formula against the closed form of the interval. */
  private static void requireTaken(String id, Scatter x, Setting setting) {
    Convention convention = Conventions.named(id).orElseThrow();
    int size = setting.requiredOutputSize();
    AxisGeometry op = AxisGeometry.of(x, convention.counterpart().of(x, setting, size));
    assertEquals(
        op.admissible().contains(size),
        convention.rule().answer(x, setting) instanceof Aligned,
        () -> id + " " + x + " " + setting);
  }

  @Test
  void aLimitHidesWhatTheRuleWouldSay() {
    Refused refused = assertInstanceOf(Refused.class, answer("pytorch", "4 3 2 1", "1 1 2 -"));
    assertEquals(Optional.of(new Aligned(new Alignment(9, 1))), refused.otherwise());
  }
}
