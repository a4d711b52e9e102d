package crosscheck.convention;

import crosscheck.convention.Convention.Call;
import crosscheck.geometry.Padding;
import crosscheck.geometry.Scatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code Conv2DTranspose} of tf_keras, which passes its size to the op, and its dilation, if that
 * is one for both axes.
 */
final class TfKeras {

  private static final Source SOURCE =
      new Source(
          "tf_keras",
          "tf_keras/utils/conv_utils.py deconv_output_length;"
              + " tf_keras/layers/convolutional/conv2d_transpose.py;"
              + " tf_keras/backend.py conv2d_transpose",
          "2.21.0");

  private static final List<Convention> LAYERS =
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
              List.of(KerasLayer.EVEN_EXTENT_AND_OUTPUT_PADDING_0)));

  private static final List<Convention> FULL =
      KerasLayer.layers(
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

  static final List<Convention> ALL =
      Stream.concat(
              LAYERS.stream().map(layer -> layer.limitedBy(TfKeras::differentDilations)),
              FULL.stream())
          .toList();

  private TfKeras() {}

  private static Optional<String> differentDilations(Call height, Call width) {
    int rows = height.scatter().dilation();
    int columns = width.scatter().dilation();
    return rows == columns
        ? Optional.empty()
        : Optional.of(
            "dilation_rate must be the same on both axes, was %d and %d".formatted(rows, columns));
  }

  private static Answer full(Scatter x, Setting call) {
    long size = x.size() - 2L * (x.effectiveKernel() - 1) + call.outputPaddingOrZero();
    return Answer.sizeOnly(size, "no layer takes \"full\"");
  }
}
