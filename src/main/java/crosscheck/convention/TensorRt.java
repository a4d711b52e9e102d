package crosscheck.convention;

import static crosscheck.convention.Disagreement.SHIFTED;

import java.util.List;

/**
 * {@code IDeconvolutionLayer} of TensorRT, by the text of its header: the library is closed. Both
 * EXPLICIT modes round nothing; the SAME modes are those of ONNX Runtime without output_padding.
 */
final class TensorRt {

  private static final Source SOURCE =
      new Source("tensorrt", "include/NvInfer.h PaddingMode, IDeconvolutionLayer", "11.1");

  static final Convention EXPLICIT =
      new Convention(
              "tensorrt-explicit",
              "TensorRT deconvolution, prePadding and postPadding, EXPLICIT_ROUND_DOWN or _UP",
              SOURCE,
              x -> Ranges.pads(x, 0, 0),
              Ranges.padded(Ranges.withoutOutputPadding(Ranges::cutAndAdded)),
              Ranges.PADS,
              List.of())
          .saying(Words.COMMON.withPads("prePadding %1$d, %3$d, postPadding %2$d, %4$d"));

  static final List<Convention> ALL =
      List.of(
          EXPLICIT,
          new Convention(
              "tensorrt-same-upper",
              "TensorRT deconvolution, padding mode SAME_UPPER",
              SOURCE,
              Ranges::none,
              Ranges.withoutOutputPadding(OnnxRuntime.SAME_UPPER.rule()),
              Ranges.SAME,
              List.of()),
          new Convention(
              "tensorrt-same-lower",
              "TensorRT deconvolution, padding mode SAME_LOWER",
              SOURCE,
              Ranges::none,
              Ranges.withoutOutputPadding(OnnxRuntime.SAME_LOWER.rule()),
              Ranges.SAME,
              List.of(
                  new Region(
                      SHIFTED,
                      "ke > s and (ke - s) % 2 == 1",
                      "an odd number of cells is cut, the larger half first"))));

  private TensorRt() {}
}
