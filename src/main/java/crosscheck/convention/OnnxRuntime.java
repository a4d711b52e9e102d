package crosscheck.convention;

import static crosscheck.convention.Disagreement.SHIFTED;

import crosscheck.geometry.Scatter;
import java.util.List;

/**
 * {@code ConvTranspose} of ONNX Runtime since 1.13, where it differs from the text of ONNX: if the
 * text's total is negative, it crops nothing and adds all lacking cells at the end. Older releases
 * swapped the halves.
 */
final class OnnxRuntime {

  private static final Source SOURCE =
      new Source(
          "onnxruntime",
          "onnxruntime/core/providers/cpu/nn/conv_transpose_attributes.h"
              + " ComputeTransposePadAndOutputShape",
          "1.13 and later (PR 12537)");

  private static final String OUTPUT_PADDING_SHIFTS =
      "output_padding that adds nothing to the size still moves the split";

  /** Where a given size is shifted that is split with the smaller half first. */
  static final Region SMALLER_HALF_OF_A_GIVEN_SIZE =
      new Region(
          SHIFTED,
          Onnx.ADMITTED
              + "(o <= full and (output_padding >= 2"
              + " or output_padding == 1 and (full - o) % 2 == 1)"
              + " or o > full and full - o + output_padding > 1)",
          OUTPUT_PADDING_SHIFTS);

  /** The same with the larger half first. */
  static final Region LARGER_HALF_OF_A_GIVEN_SIZE =
      new Region(
          SHIFTED,
          Onnx.ADMITTED
              + "(o <= full and (output_padding >= 1 or (full - o) % 2 == 1)"
              + " or o > full and full - o + output_padding > 0)",
          "an odd number of cells is cut, the larger half first; " + OUTPUT_PADDING_SHIFTS);

  static final Convention SAME_UPPER =
      new Convention(
          "onnxruntime-same-upper",
          "ONNX Runtime ConvTranspose, auto_pad SAME_UPPER and output_padding",
          SOURCE,
          Ranges::outputPaddingBelowStrideOrDilation,
          Ranges.belowStrideOrDilation((x, call) -> smallerHalfFirst(x, call, sameSize(x, call))),
          Ranges.SAME,
          List.of(
              new Region(
                  SHIFTED,
                  "ke >= s and (output_padding >= 2 or output_padding == 1 and (ke - s) % 2 == 1)"
                      + " or ke < s and ke - s + output_padding > 1",
                  OUTPUT_PADDING_SHIFTS)));

  static final Convention SAME_LOWER =
      new Convention(
          "onnxruntime-same-lower",
          "ONNX Runtime ConvTranspose, auto_pad SAME_LOWER and output_padding",
          SOURCE,
          Ranges::outputPaddingBelowStrideOrDilation,
          Ranges.belowStrideOrDilation((x, call) -> largerHalfFirst(x, call, sameSize(x, call))),
          Ranges.SAME,
          List.of(
              new Region(
                  SHIFTED,
                  "ke >= s and (output_padding >= 1 or (ke - s) % 2 == 1)"
                      + " or ke < s and ke - s + output_padding > 0",
                  "an odd number of cells is cut, the larger half first; "
                      + OUTPUT_PADDING_SHIFTS)));

  static final List<Convention> ALL =
      List.of(
          SAME_UPPER,
          SAME_LOWER,
          new Convention(
              "onnxruntime-output-shape-upper",
              "ONNX Runtime ConvTranspose, auto_pad SAME_UPPER, output_shape and output_padding",
              SOURCE,
              Onnx::outputSizeAndOutputPadding,
              Ranges.belowStrideOrDilation(OnnxRuntime::smallerHalfFirst),
              Onnx.SAME_OR_VALID,
              List.of(Onnx.NO_PADDING_ADMITS_THE_SIZE, SMALLER_HALF_OF_A_GIVEN_SIZE)),
          new Convention(
              "onnxruntime-output-shape",
              "ONNX Runtime ConvTranspose, other auto_pad, output_shape and output_padding",
              SOURCE,
              Onnx::outputSizeAndOutputPadding,
              Ranges.belowStrideOrDilation(OnnxRuntime::largerHalfFirst),
              Onnx.SAME_OR_VALID,
              List.of(Onnx.NO_PADDING_ADMITS_THE_SIZE, LARGER_HALF_OF_A_GIVEN_SIZE)));

  private OnnxRuntime() {}

  /** n·s, or the size of the scatter with its output_padding if that is less. */
  private static long sameSize(Scatter x, Setting call) {
    return Math.min((long) x.input() * x.stride(), (long) x.size() + call.outputPaddingOrZero());
  }

  /** The size that the caller gives, with the smaller half of what is cut at the start. */
  static Answer smallerHalfFirst(Scatter x, Setting call) {
    return smallerHalfFirst(x, call, call.requiredOutputSize());
  }

  /** The same with the larger half at the start. */
  static Answer largerHalfFirst(Scatter x, Setting call) {
    return largerHalfFirst(x, call, call.requiredOutputSize());
  }

  private static Answer smallerHalfFirst(Scatter x, Setting call, long size) {
    return Answer.aligned(size, Math.max(0, Onnx.total(x, call, size)) / 2);
  }

  private static Answer largerHalfFirst(Scatter x, Setting call, long size) {
    return Answer.aligned(size, (Math.max(0, Onnx.total(x, call, size)) + 1) / 2);
  }
}
