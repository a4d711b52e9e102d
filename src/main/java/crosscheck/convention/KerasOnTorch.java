package crosscheck.convention;

import static crosscheck.convention.Disagreement.REFUSED;
import static crosscheck.convention.Disagreement.SHIFTED;

import crosscheck.geometry.Scatter;
import java.util.List;

/**
 * {@code Conv2DTranspose} of Keras 3 on torch, in three versions, each named after its first
 * release.
 *
 * <p>Before 3.15 it passes torch one padding for both ends and an output_padding. Where that is a
 * stride or more, which only output_padding None leads to, 3.0 to 3.12 refuse the call; 3.13 and
 * 3.14 clamp it, and lose a cell (PR 21852). Since 3.15 it crops the full scatter itself, by the
 * numbers for JAX (PR 22876).
 */
final class KerasOnTorch {

  private static final String PLACE = "keras/src/backend/common/backend_utils.py";

  private static final String PADDING =
      PLACE + " _convert_conv_transpose_padding_args_from_keras_to_torch";

  private static final Source SINCE_3_15 =
      new Source(
          "keras",
          PLACE
              + " compute_conv_transpose_output_crops_for_torch;"
              + " keras/src/backend/torch/nn.py conv_transpose",
          "3.15.0 to 3.15.1 (since PR 22876)");

  private static final String LARGER_HALF_FIRST =
      ": an odd number of cells is cut, of which torch's padding cuts the larger half first and the"
          + " op the smaller";

  static final List<Convention> ALL =
      KerasLayer.layers(
          new Convention(
              "keras-on-torch-valid",
              "Keras 3.0 to 3.15 on torch, padding=\"valid\", output_padding None or given",
              new Source(
                  "keras",
                  PADDING + ", compute_conv_transpose_output_crops_for_torch",
                  "3.0.0 to 3.15.1"),
              KerasLayer::outputPaddingNoneOrGiven,
              KerasLayer.limited(
                  (x, call) ->
                      Arguments.ofSize(KerasLayer.validSize(x, call), x, 0).answerOrRefusal(x)),
              Ranges.VALID,
              List.of()),
          new Convention(
              "keras-on-torch-3-0-same",
              "Keras 3.0 to 3.12 on torch, padding=\"same\", output_padding None",
              new Source("keras", PADDING, "3.0.0 to 3.12.4 (before PR 21852)"),
              Ranges::none,
              KerasLayer.limited((x, call) -> Arguments.same(x, call).answerOrRefusal(x)),
              Ranges.SAME,
              List.of(
                  new Region(
                      SHIFTED,
                      "ke > s and (ke - s) % 2 == 1",
                      "an extent of the kernel that is odd cells longer than the stride"
                          + LARGER_HALF_FIRST))),
          new Convention(
              "keras-on-torch-3-13-same",
              "Keras 3.13 and 3.14 on torch, padding=\"same\", output_padding None",
              new Source("keras", PADDING, "3.13.0 to 3.14.1 (PR 21852 to PR 22876)"),
              Ranges::none,
              KerasLayer.limited((x, call) -> Arguments.same(x, call).clampedAnswer(x)),
              Ranges.SAME,
              List.of(
                  new Region(
                      REFUSED,
                      "s == 1 and ke % 2 == 0",
                      "even extent of the kernel at stride 1: the output_padding 1 that the size"
                          + " needs is clamped to 0, and the output has n - 1 cells"),
                  new Region(
                      SHIFTED,
                      "s > 1 and ke > s and (ke - s) % 2 == 1",
                      "strided, an extent of the kernel that is odd cells longer than the stride"
                          + LARGER_HALF_FIRST))),
          Keras3.SAME.as(
              "keras-on-torch-3-15-same",
              "Keras 3.15 on torch, padding=\"same\", output_padding None",
              SINCE_3_15),
          new Convention(
              "keras-on-torch-3-0-same-output-padding",
              "Keras 3.0 to 3.14 on torch, padding=\"same\", output_padding given",
              new Source("keras", PADDING, "3.0.0 to 3.14.1 (before PR 22876)"),
              Ranges::outputPaddingBelowStride,
              KerasLayer.limited((x, call) -> Arguments.same(x, call).answerOrRefusal(x)),
              Ranges.SAME,
              List.of(
                  KerasLayer.EVEN_EXTENT_AND_OUTPUT_PADDING_0,
                  new Region(
                      SHIFTED,
                      "output_padding % 2 == 1 and output_padding < ke - ke % 2",
                      "odd output_padding, smaller than the kernel's extent" + LARGER_HALF_FIRST))),
          Keras3.SAME_OUTPUT_PADDING.as(
              "keras-on-torch-3-15-same-output-padding",
              "Keras 3.15 on torch, padding=\"same\", output_padding given",
              SINCE_3_15));

  private KerasOnTorch() {}

  /** What torch is passed: one padding for both ends, and cells to add at the end. */
  private record Arguments(long padding, long outputPadding) {

    static Arguments same(Scatter x, Setting call) {
      int ke = x.effectiveKernel();
      int outputPadding = call.outputPadding().orElse(x.stride() - ke % 2);
      long padding = Math.max(0, -Math.floorDiv((long) ke % 2 - ke + outputPadding, 2));
      return ofSize(KerasLayer.sameSize(x, call), x, padding);
    }

    static Arguments ofSize(long size, Scatter x, long padding) {
      return new Arguments(padding, size - (x.size() - 2L * padding));
    }

    Answer answerOrRefusal(Scatter x) {
      return outputPadding < x.stride()
          ? answer(x)
          : Answer.refused(
              "torch's output_padding must be < stride = %d, was %d"
                  .formatted(x.stride(), outputPadding));
    }

    Answer clampedAnswer(Scatter x) {
      return new Arguments(padding, Math.min(outputPadding, x.stride() - 1)).answer(x);
    }

    private Answer answer(Scatter x) {
      return Answer.aligned(x.size() - 2L * padding + outputPadding, padding);
    }
  }
}
