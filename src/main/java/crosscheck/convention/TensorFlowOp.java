package crosscheck.convention;

import crosscheck.geometry.Scatter;
import java.util.List;

/**
 * {@code tf.nn.conv2d_transpose}: the caller gives the size, and the op takes it if the forward
 * convolution of an image of that size gives back the input's.
 *
 * <p>The forward sizes are computed here as TensorFlow does, from the output back to the input; the
 * closed form of the admissible interval plays no part.
 */
final class TensorFlowOp {

  private static final Source SOURCE =
      new Source(
          "tensorflow",
          "tensorflow/core/framework/kernel_shape_util.cc GetWindowedOutputSizeVerbose",
          "2.18.0");

  static final Convention VALID =
      new Convention(
          "tensorflow-valid",
          "tf.nn.conv2d_transpose, padding VALID, output_shape given",
          SOURCE,
          x -> Ranges.outputSizesOfAStride(x, Setting.NONE, x.size()),
          (x, call) -> explicit(x, Setting.pads(0, 0), call.requiredOutputSize()),
          Ranges.VALID,
          List.of());

  static final Convention SAME =
      new Convention(
          "tensorflow-same",
          "tf.nn.conv2d_transpose, padding SAME, output_shape given",
          SOURCE,
          x -> Ranges.outputSizesOfAStride(x, Setting.NONE, (x.input() - 1) * x.stride() + 1),
          (x, call) -> same(x, call.requiredOutputSize()),
          Ranges.SAME,
          List.of());

  static final Convention EXPLICIT =
      new Convention(
              "tensorflow-explicit",
              "tf.nn.conv2d_transpose, explicit padding, output_shape given",
              SOURCE,
              x ->
                  Ranges.pads(x, x.stride() - 1, 0)
                      .flatMap(call -> Ranges.outputSizesOfAStride(x, call, Ranges.left(x, call))),
              Ranges.padded((x, call) -> explicit(x, call, call.requiredOutputSize())),
              Ranges.PADS,
              List.of())
          .saying(
              Words.COMMON.withPads(
                  "explicit_paddings [[0, 0], [%1$d, %2$d], [%3$d, %4$d], [0, 0]]"));

  static final List<Convention> ALL = List.of(VALID, SAME, EXPLICIT);

  private TensorFlowOp() {}

  private static Answer same(Scatter x, int size) {
    long forward = ((long) size + x.stride() - 1) / x.stride();
    return forward == x.input() ? cropped(x, size) : noSuchForward(x, size, forward);
  }

  private static Answer explicit(Scatter x, Setting call, int size) {
    long padded = (long) size + call.before() + call.after();
    long forward = Math.floorDiv(padded - x.effectiveKernel(), x.stride()) + 1;
    return forward == x.input()
        ? Answer.aligned(size, call.before())
        : noSuchForward(x, size, forward);
  }

  private static Answer noSuchForward(Scatter x, int size, long forward) {
    return Answer.refused(
        "output_size %d must give back %d cells in the forward convolution, gave %d"
            .formatted(size, x.input(), forward));
  }

  /**
   * Crops what the forward convolution pads with SAME, the smaller half first. With VALID, an
   * admissible size needs no crop.
   */
  static Answer cropped(Scatter x, long size) {
    return Answer.aligned(size, Math.max(0, x.size() - size) / 2);
  }
}
