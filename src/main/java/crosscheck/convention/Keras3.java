package crosscheck.convention;

import crosscheck.geometry.Scatter;
import java.util.List;

/**
 * {@code Conv2DTranspose} of Keras 3.
 *
 * <p>On TensorFlow it passes the size to the op. On JAX, and on torch since 3.15, it pads or crops
 * by its own numbers, which this rule uses.
 */
final class Keras3 {

  private static final Source SOURCE =
      new Source(
          "keras",
          "keras/src/backend/common/backend_utils.py _get_output_shape_given_tf_padding and"
              + " _convert_conv_transpose_padding_args_from_keras_to_jax;"
              + " keras/src/layers/convolutional/base_conv_transpose.py",
          "3.15.1");

  static final Convention SAME =
      new Convention(
          "keras3-same",
          "Keras 3, padding=\"same\", output_padding None",
          SOURCE,
          Ranges::none,
          KerasLayer.limited(Keras3::same),
          Ranges.SAME,
          List.of());

  static final Convention SAME_OUTPUT_PADDING =
      new Convention(
          "keras3-same-output-padding",
          "Keras 3, padding=\"same\", output_padding given",
          SOURCE,
          Ranges::outputPaddingBelowStride,
          KerasLayer.limited(Keras3::same),
          Ranges.SAME,
          List.of(KerasLayer.EVEN_EXTENT_AND_OUTPUT_PADDING_0));

  static final Convention VALID =
      new Convention(
          "keras3-valid",
          "Keras 3, padding=\"valid\", output_padding None",
          SOURCE,
          Ranges::none,
          KerasLayer.limited(Keras3::valid),
          Ranges.VALID,
          List.of());

  static final List<Convention> ALL =
      KerasLayer.layers(
          VALID,
          new Convention(
              "keras3-valid-output-padding",
              "Keras 3, padding=\"valid\", output_padding given",
              SOURCE,
              Ranges::outputPaddingBelowStride,
              KerasLayer.limited(Keras3::valid),
              Ranges.VALID,
              List.of()),
          SAME,
          SAME_OUTPUT_PADDING);

  private Keras3() {}

  private static Answer valid(Scatter x, Setting call) {
    // left_pad = ke - 1, which cuts nothing.
    return Answer.aligned(KerasLayer.validSize(x, call), 0);
  }

  private static Answer same(Scatter x, Setting call) {
    int ke = x.effectiveKernel();
    int outputPadding = call.outputPadding().orElse(x.stride() - ke % 2);
    long padding = (long) ke + ke % 2 - 2 + outputPadding;
    long leftPad = Math.min(ceilHalf(padding), ke - 1);
    return Answer.aligned(KerasLayer.sameSize(x, call), ke - 1 - leftPad);
  }

  private static long ceilHalf(long cells) {
    return -Math.floorDiv(-cells, 2);
  }
}
