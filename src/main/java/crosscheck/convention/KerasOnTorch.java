package crosscheck.convention;

import crosscheck.geometry.Scatter;
import java.util.List;

/**
 * {@code Conv2DTranspose} of Keras 3 on torch before PR 22876, when it passed torch one padding for
 * both ends and an output_padding.
 */
final class KerasOnTorch {

  private static final Source SOURCE =
      new Source(
          "keras",
          "keras/src/backend/common/backend_utils.py"
              + " _convert_conv_transpose_padding_args_from_keras_to_torch",
          "b470eee6 (before PR 21852 and PR 22876)");

  private static final String LARGER_HALF_FIRST =
      ": an odd number of cells is cut, of which torch's padding cuts the larger half first and the"
          + " op the smaller";

  static final List<Convention> ALL =
      KerasLayer.layers(
          new Convention(
              "keras-on-torch-valid",
              "Keras 3 on torch before PR 22876, padding=\"valid\", output_padding None or given",
              SOURCE,
              KerasLayer::outputPaddingNoneOrGiven,
              KerasLayer.limited((x, call) -> torch(x, 0, KerasLayer.validSize(x, call))),
              Ranges.VALID,
              List.of()),
          new Convention(
              "keras-on-torch-same",
              "Keras 3 on torch before PR 22876, padding=\"same\", output_padding None",
              SOURCE,
              Ranges::none,
              KerasLayer.limited(KerasOnTorch::same),
              Ranges.SAME,
              List.of(
                  new Region(
                      Disagreement.SHIFTED,
                      "ke > s and (ke - s) % 2 == 1",
                      "an extent of the kernel that is odd cells longer than the stride"
                          + LARGER_HALF_FIRST))),
          new Convention(
              "keras-on-torch-same-output-padding",
              "Keras 3 on torch before PR 22876, padding=\"same\", output_padding given",
              SOURCE,
              Ranges::outputPaddingBelowStride,
              KerasLayer.limited(KerasOnTorch::same),
              Ranges.SAME,
              List.of(
                  KerasLayer.EVEN_EXTENT_AND_OUTPUT_PADDING_0,
                  new Region(
                      Disagreement.SHIFTED,
                      "output_padding % 2 == 1 and output_padding < ke - ke % 2",
                      "odd output_padding, smaller than the kernel's extent"
                          + LARGER_HALF_FIRST))));

  private KerasOnTorch() {}

  private static Answer same(Scatter x, Setting call) {
    int ke = x.effectiveKernel();
    int outputPadding = call.outputPadding().orElse(x.stride() - ke % 2);
    long torchPadding = Math.max(0, -Math.floorDiv((long) ke % 2 - ke + outputPadding, 2));
    return torch(x, torchPadding, KerasLayer.sameSize(x, call));
  }

  /** Torch's answer to one padding for both ends and the output_padding that yields the size. */
  private static Answer torch(Scatter x, long padding, long size) {
    long outputPadding = size - (x.size() - 2L * padding);
    return outputPadding >= x.stride()
        ? Answer.refused(
            "torch's output_padding must be < stride = %d, was %d"
                .formatted(x.stride(), outputPadding))
        : Answer.aligned(size, padding);
  }
}
