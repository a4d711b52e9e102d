package crosscheck.convention;

import crosscheck.geometry.Padding;
import crosscheck.geometry.Scatter;
import java.util.List;

/** {@code Conv2DTranspose} of tf_keras, which passes its size to the op. */
final class TfKeras {

  private static final Source SOURCE =
      new Source(
          "tf_keras",
          "tf_keras/utils/conv_utils.py deconv_output_length;"
              + " tf_keras/layers/convolutional/conv2d_transpose.py",
          "6add81a9");

  static final List<Convention> ALL =
      KerasLayer.layers(
          new Convention(
              "tf-keras-valid",
              "tf_keras, padding=\"valid\", output_padding None or given",
              SOURCE,
              KerasLayer::outputPaddingNoneOrGiven,
              KerasLayer.limited(
                  (x, call) -> TensorFlowOp.cropped(x, KerasLayer.validSize(x, call))),
              Ranges.VALID,
              List.of()),
          new Convention(
              "tf-keras-same",
              "tf_keras, padding=\"same\", output_padding None",
              SOURCE,
              Ranges::none,
              KerasLayer.limited(
                  (x, call) -> TensorFlowOp.cropped(x, KerasLayer.sameSize(x, call))),
              Ranges.SAME,
              List.of()),
          new Convention(
              "tf-keras-same-output-padding",
              "tf_keras, padding=\"same\", output_padding given",
              SOURCE,
              Ranges::outputPaddingBelowStride,
              KerasLayer.limited(
                  (x, call) -> TensorFlowOp.cropped(x, KerasLayer.sameSize(x, call))),
              Ranges.SAME,
              List.of(KerasLayer.EVEN_EXTENT_AND_OUTPUT_PADDING_0)),
          new Convention(
              "tf-keras-full",
              "tf_keras, deconv_output_length with \"full\", output_padding None or given",
              SOURCE,
              KerasLayer::outputPaddingNoneOrGiven,
              KerasLayer.limited(TfKeras::full),
              (x, call, size) ->
                  new Padding.Explicit(x.effectiveKernel() - 1, x.effectiveKernel() - 1),
              List.of(
                  new Region(
                      Disagreement.NO_CROP,
                      "true",
                      "everywhere: the function that computes the length knows \"full\", no layer"
                          + " does; the size is one of the op's with ke - 1 cells of padding at"
                          + " both ends"))));

  private TfKeras() {}

  private static Answer full(Scatter x, Setting call) {
    long size = x.size() - 2L * (x.effectiveKernel() - 1) + call.outputPaddingOrZero();
    return Answer.sizeOnly(size, "no layer takes \"full\"");
  }
}
