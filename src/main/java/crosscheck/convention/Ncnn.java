package crosscheck.convention;

import static crosscheck.convention.Disagreement.NO_CROP;

import crosscheck.geometry.Scatter;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code Deconvolution} of ncnn. A pad of −233 is SAME_UPPER, of −234 SAME_LOWER: both need
 * output_w and output_h, which are ignored beside pads above 0 and refused beside pads of 0. A size
 * that passes the scatter is made smaller in silence, or read from before the row.
 */
final class Ncnn {

  private static final Source SOURCE =
      new Source(
          "ncnn",
          "src/layer/deconvolution.cpp forward, cut_padding; src/mat.cpp copy_cut_border",
          "a4d2ea1d (after 20260526)");

  private static final Region READ_FROM_BEFORE_THE_ROW =
      new Region(
          NO_CROP,
          Onnx.ADMITTED + "o > full + output_padding",
          "a size that passes the scatter: cells are read from before the row");

  private static final Words WORDS =
      Words.COMMON
          .withPads("pad_top %1$d, pad_bottom %2$d, pad_left %3$d, pad_right %4$d")
          .withOutputPadding("output_pad")
          .withOutputSize("output_h and output_w");

  static final List<Convention> ALL =
      List.of(
          OpenVino.EXPLICIT
              .as("ncnn-pads", "ncnn Deconvolution, pads of 0 and more and output_pad", SOURCE)
              .saying(WORDS),
          new Convention(
                  "ncnn-same-upper",
                  "ncnn Deconvolution, pad -233 (SAME_UPPER), output_w and output_h",
                  SOURCE,
                  Ncnn::sizes,
                  Ranges.atLeast0((x, call) -> cut(x, call, total(x, call) / 2)),
                  Onnx.SAME_OR_VALID,
                  List.of(
                      Onnx.NO_PADDING_ADMITS_THE_SIZE,
                      OnnxRuntime.SMALLER_HALF_OF_A_GIVEN_SIZE,
                      READ_FROM_BEFORE_THE_ROW))
              .saying(WORDS),
          new Convention(
                  "ncnn-same-lower",
                  "ncnn Deconvolution, pad -234 (SAME_LOWER), output_w and output_h",
                  SOURCE,
                  Ncnn::sizes,
                  Ranges.atLeast0((x, call) -> cut(x, call, total(x, call) - total(x, call) / 2)),
                  Onnx.SAME_OR_VALID,
                  List.of(
                      Onnx.NO_PADDING_ADMITS_THE_SIZE,
                      OnnxRuntime.LARGER_HALF_OF_A_GIVEN_SIZE,
                      READ_FROM_BEFORE_THE_ROW))
              .saying(WORDS));

  private Ncnn() {}

  private static Stream<Setting> sizes(Scatter x) {
    return Ranges.anyOutputPadding(x, Ranges.none(x))
        .flatMap(call -> Ranges.outputSizes(call, 1, x.size() + x.stride()));
  }

  private static int total(Scatter x, Setting call) {
    return x.size() + call.outputPaddingOrZero() - call.requiredOutputSize();
  }

  /** The cells from {@code left} on; the border's copy ends with the scatter. */
  private static Answer cut(Scatter x, Setting call, int left) {
    long size = Math.min(call.requiredOutputSize(), x.size() + call.outputPaddingOrZero() - left);
    return left < 0
        ? Answer.sizeOnly(size, "%d cells are read from before the row".formatted(-left))
        : Answer.aligned(size, left);
  }
}
