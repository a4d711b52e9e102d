package crosscheck.convention;

import static crosscheck.convention.Disagreement.NO_CROP;
import static crosscheck.convention.Disagreement.REFUSED;

import crosscheck.convention.Convention.Rule;
import crosscheck.geometry.Scatter;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code tf.layers.conv2dTranspose} and {@code tf.conv2dTranspose} of TensorFlow.js.
 *
 * <p>The layer has the sizes of Keras with output_padding None; it takes a dilationRate and does
 * not hand it on. The op has no dilation and takes any output shape: nothing holds it against the
 * input's. Of a size that is too small the kernels drop the input's last rows, for one that is too
 * large they read behind the input. A number as pad is left out: with it the width's size is taken
 * from the kernel's height and the vertical stride.
 */
final class TensorFlowJs {

  private static final Source LAYER =
      new Source(
          "tensorflow.js",
          "tfjs-layers/src/layers/convolutional.ts Conv2DTranspose;"
              + " tfjs-layers/src/utils/conv_utils.ts deconvLength",
          "0fc04d95 (after 4.22.0)");

  private static final Source OP =
      new Source(
          "tensorflow.js",
          "tfjs-core/src/ops/conv_util.ts getPadAndOutInfo;"
              + " tfjs-backend-cpu/src/kernels/Conv2DBackpropInput.ts",
          "0fc04d95 (after 4.22.0)");

  private static final String NO_DILATION = "a dilation, which the layer takes and does not read";

  private static final String UNCHECKED =
      "every size outside the interval: nothing is checked, and rows are dropped in silence or read"
          + " from behind the input";

  private static final Words WORDS =
      Words.COMMON
          .withPads("pad [[0, 0], [%1$d, %2$d], [%3$d, %4$d], [0, 0]]")
          .withOutputSize("outputShape");

  static final List<Convention> ALL =
      List.of(
          new Convention(
              "tfjs-layers-valid",
              "TensorFlow.js layer conv2dTranspose, padding 'valid'",
              LAYER,
              Ranges::none,
              Ranges.dilationNotRead(Keras3.VALID.rule()),
              Ranges.VALID,
              List.of(
                  new Region(
                      REFUSED,
                      "d > 1 and k > 1 and (o < full or o >= full + s)",
                      NO_DILATION + ": a size that is too small"),
                  new Region(
                      NO_CROP, "d > 1 and k > 1 and o >= full and o < full + s", NO_DILATION))),
          new Convention(
              "tfjs-layers-same",
              "TensorFlow.js layer conv2dTranspose, padding 'same'",
              LAYER,
              Ranges::none,
              Ranges.dilationNotRead(Keras3.SAME.rule()),
              Ranges.SAME,
              List.of(new Region(NO_CROP, "d > 1 and k > 1", NO_DILATION))),
          new Convention(
                  "tfjs-valid",
                  "tf.conv2dTranspose of TensorFlow.js, pad 'valid', outputShape given",
                  OP,
                  TensorFlowJs::anySize,
                  unchecked(TensorFlowOp.VALID.rule()),
                  Ranges.VALID,
                  List.of(new Region(REFUSED, "o < full or o >= full + s", UNCHECKED)))
              .saying(WORDS),
          new Convention(
                  "tfjs-same",
                  "tf.conv2dTranspose of TensorFlow.js, pad 'same', outputShape given",
                  OP,
                  TensorFlowJs::anySize,
                  unchecked(TensorFlowOp.SAME.rule()),
                  Ranges.SAME,
                  List.of(new Region(REFUSED, "o <= (n - 1) * s or o > n * s", UNCHECKED)))
              .saying(WORDS),
          new Convention(
                  "tfjs-explicit",
                  "tf.conv2dTranspose of TensorFlow.js, pad with a number for each end, outputShape given",
                  OP,
                  TensorFlowJs::padsAndSizes,
                  Ranges.padded(unchecked(TensorFlowOp.EXPLICIT.rule())),
                  Ranges.PADS,
                  List.of(
                      new Region(
                          REFUSED,
                          "o < full - before - after or o >= full - before - after + s",
                          UNCHECKED)))
              .saying(WORDS));

  private TensorFlowJs() {}

  /** Every size up to one past the largest that the op admits. */
  private static Stream<Setting> anySize(Scatter x) {
    return Ranges.outputSizes(Setting.NONE, 1, x.size() + x.stride());
  }

  /** All that the op takes, and for pads that are alike the sizes about these. */
  private static Stream<Setting> padsAndSizes(Scatter x) {
    return Stream.concat(
        TensorFlowOp.EXPLICIT.settings().of(x),
        Ranges.symmetricPads(x, x.stride() - 1)
            .flatMap(
                call ->
                    Stream.of(Ranges.left(x, call) - 1, Ranges.left(x, call) + x.stride())
                        .flatMap(size -> Ranges.outputSizes(call, size, size))));
  }

  /** A rule without its limits, and without dilation. */
  private static Rule unchecked(Rule rule) {
    return Ranges.undilated(
        (x, call) ->
            rule.answer(x, call) instanceof Answer.Refused refused
                ? Answer.sizeOnly(call.requiredOutputSize(), refused.reason())
                : rule.answer(x, call));
  }
}
