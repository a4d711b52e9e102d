package crosscheck.convention;

import static crosscheck.convention.Disagreement.SHIFTED;

import crosscheck.convention.Convention.Rule;
import crosscheck.geometry.Scatter;
import java.util.List;

/**
 * {@code ConvTranspose} of ONNX Runtime, where it differs from the text of ONNX: if the text's
 * total is negative, it crops nothing and adds all lacking cells at the end. Older releases swap
 * the halves: 1.12 those of both words of auto_pad, and up to 1.13 those of NOTSET with an output
 * shape.
 *
 * <p>An output_padding of the stride or more, and a size of a stride or more beyond the full
 * scatter, 1.28 refuses. Older releases take them and return what is in memory, so that there is no
 * rule for them.
 */
final class OnnxRuntime {

  private static final Source SINCE_1_13 = source("1.13 and later (PR 12537)");

  private static final Source SINCE_1_14 = source("1.14 and later");

  private static final Source UP_TO_1_12 = source("1.12 and earlier");

  private static final Source UP_TO_1_13 = source("1.13 and earlier");

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
          SINCE_1_13,
          Ranges::outputPaddingBelowStride,
          Ranges.belowStride((x, call) -> smallerHalfFirst(x, call, sameSize(x, call))),
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
          SINCE_1_13,
          Ranges::outputPaddingBelowStride,
          Ranges.belowStride((x, call) -> largerHalfFirst(x, call, sameSize(x, call))),
          Ranges.SAME,
          List.of(
              new Region(
                  SHIFTED,
                  "ke >= s and (output_padding >= 1 or (ke - s) % 2 == 1)"
                      + " or ke < s and ke - s + output_padding > 0",
                  "an odd number of cells is cut, the larger half first; "
                      + OUTPUT_PADDING_SHIFTS)));

  private static final Convention OUTPUT_SHAPE_UPPER =
      new Convention(
          "onnxruntime-output-shape-upper",
          "ONNX Runtime ConvTranspose, auto_pad SAME_UPPER, output_shape and output_padding",
          SINCE_1_13,
          Onnx::outputSizeAndOutputPadding,
          withinTheScatter(Ranges.belowStride(OnnxRuntime::smallerHalfFirst)),
          Onnx.SAME_OR_VALID,
          List.of(Onnx.NO_PADDING_ADMITS_THE_SIZE, SMALLER_HALF_OF_A_GIVEN_SIZE));

  private static final Convention OUTPUT_SHAPE =
      new Convention(
          "onnxruntime-output-shape",
          "ONNX Runtime ConvTranspose, auto_pad NOTSET, output_shape and output_padding",
          SINCE_1_14,
          Onnx::outputSizeAndOutputPadding,
          withinTheScatter(Ranges.belowStride(OnnxRuntime::largerHalfFirst)),
          Onnx.SAME_OR_VALID,
          List.of(Onnx.NO_PADDING_ADMITS_THE_SIZE, LARGER_HALF_OF_A_GIVEN_SIZE));

  static final List<Convention> ALL =
      List.of(
          SAME_UPPER,
          SAME_LOWER,
          OUTPUT_SHAPE_UPPER,
          OUTPUT_SHAPE,
          OUTPUT_SHAPE.as(
              "onnxruntime-output-shape-lower",
              "ONNX Runtime ConvTranspose, auto_pad SAME_LOWER, output_shape and output_padding",
              SINCE_1_14),
          OUTPUT_SHAPE.as(
              "onnxruntime-output-shape-valid",
              "ONNX Runtime ConvTranspose, auto_pad VALID, output_shape and output_padding",
              SINCE_1_14),
          SAME_LOWER.as(
              "onnxruntime-1-12-same-upper",
              "ONNX Runtime 1.12 ConvTranspose, auto_pad SAME_UPPER and output_padding",
              UP_TO_1_12),
          SAME_UPPER.as(
              "onnxruntime-1-12-same-lower",
              "ONNX Runtime 1.12 ConvTranspose, auto_pad SAME_LOWER and output_padding",
              UP_TO_1_12),
          OUTPUT_SHAPE.as(
              "onnxruntime-1-12-output-shape-upper",
              "ONNX Runtime 1.12 ConvTranspose, auto_pad SAME_UPPER, output_shape and"
                  + " output_padding",
              UP_TO_1_12),
          OUTPUT_SHAPE_UPPER.as(
              "onnxruntime-1-13-output-shape",
              "ONNX Runtime 1.13 ConvTranspose, auto_pad NOTSET, output_shape and output_padding",
              UP_TO_1_13));

  private OnnxRuntime() {}

  private static Source source(String version) {
    return new Source(
        "onnxruntime",
        "onnxruntime/core/providers/cpu/nn/conv_transpose_attributes.h"
            + " ComputeTransposePadAndOutputShape",
        version);
  }

  /** A rule that refuses a size of a stride or more beyond the full scatter. */
  private static Rule withinTheScatter(Rule rule) {
    return (x, call) ->
        call.requiredOutputSize() < x.size() + x.stride()
            ? rule.answer(x, call)
            : Answer.refused(
                "output_shape must be < full + stride = %d, was %d"
                    .formatted(x.size() + x.stride(), call.requiredOutputSize()));
  }

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
