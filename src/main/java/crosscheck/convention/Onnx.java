package crosscheck.convention;

import static crosscheck.convention.Disagreement.REFUSED;
import static crosscheck.convention.Disagreement.SHIFTED;

import crosscheck.convention.Convention.Counterpart;
import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.Padding;
import crosscheck.geometry.Scatter;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code ConvTranspose} of ONNX, by the text of opsets 11 and 22.
 *
 * <p>If the size is given, or follows from SAME, the text splits {@code total = full +
 * output_padding − size} in halves; output_padding enters the total, but not the size. The text
 * does not say how a negative total is halved; here it is rounded down, as in the reference
 * implementation.
 */
final class Onnx {

  private static final Source SOURCE =
      new Source(
          "onnx",
          "onnx/defs/nn/defs.cc ConvTranspose, opset 22;"
              + " onnx/reference/ops/op_conv_transpose.py",
          "1.23.1");

  /** VALID if it admits the size and SAME does not, else SAME. */
  static final Counterpart SAME_OR_VALID =
      (x, call, size) ->
          AxisGeometry.of(x, new Padding.Valid()).admissible().contains(size)
                  && !AxisGeometry.of(x, new Padding.Same()).admissible().contains(size)
              ? new Padding.Valid()
              : new Padding.Same();

  static final Region NO_PADDING_ADMITS_THE_SIZE =
      new Region(
          REFUSED,
          "o <= (n - 1) * s or n * s < o and o < full or o >= full + s",
          "a size that is in the interval of neither SAME nor VALID, which nothing refuses");

  /** The beginning of a predicate over the other sizes. */
  static final String ADMITTED =
      "o > (n - 1) * s and (o <= n * s or o >= full) and o < full + s and ";

  private static final String OUTPUT_PADDING_SHIFTS =
      "; an output_padding that adds nothing to the size still moves the split";

  private static final Words WORDS = Words.COMMON.withPads("pads %1$d, %3$d, %2$d, %4$d");

  static final Convention PADS =
      new Convention(
              "onnx-pads",
              "ONNX ConvTranspose, pads and output_padding",
              SOURCE,
              x ->
                  Ranges.outputPaddings(
                      Ranges.pads(x, Ranges.strideOrDilation(x) - 1, 0),
                      Ranges.strideOrDilation(x)),
              Ranges.padded(Ranges.belowStrideOrDilation(Ranges::cutAndAdded)),
              Ranges.PADS,
              List.of(Ranges.OUTPUT_PADDING_OF_A_STRIDE))
          .saying(WORDS);

  static final Convention AUTO_PAD_VALID =
      new Convention(
          "onnx-auto-pad-valid",
          "ONNX ConvTranspose, auto_pad VALID and output_padding",
          SOURCE,
          Ranges::outputPaddingBelowStrideOrDilation,
          Ranges.belowStrideOrDilation(Ranges::cutAndAdded),
          Ranges.VALID,
          List.of(Ranges.OUTPUT_PADDING_OF_A_STRIDE));

  static final List<Convention> ALL =
      List.of(
          PADS,
          AUTO_PAD_VALID,
          new Convention(
              "onnx-same-upper",
              "ONNX ConvTranspose, auto_pad SAME_UPPER and output_padding",
              SOURCE,
              Ranges::outputPaddingBelowStrideOrDilation,
              Ranges.belowStrideOrDilation(
                  (x, call) -> smallerHalfFirst(x, call, (long) x.input() * x.stride())),
              Ranges.SAME,
              List.of(
                  new Region(
                      SHIFTED,
                      "ke >= s and (output_padding >= 2 or output_padding == 1 and (ke - s) % 2 == 1)"
                          + " or ke < s and (ke - s + output_padding < 0"
                          + " or ke - s + output_padding > 1)",
                      "an extent of the kernel below the stride: half of the lacking cells go to"
                          + " the start"
                          + OUTPUT_PADDING_SHIFTS))),
          new Convention(
              "onnx-same-lower",
              "ONNX ConvTranspose, auto_pad SAME_LOWER and output_padding",
              SOURCE,
              Ranges::outputPaddingBelowStrideOrDilation,
              Ranges.belowStrideOrDilation(
                  (x, call) -> largerHalfFirst(x, call, (long) x.input() * x.stride())),
              Ranges.SAME,
              List.of(
                  new Region(
                      SHIFTED,
                      "ke >= s and (output_padding >= 1 or (ke - s) % 2 == 1)"
                          + " or ke < s and (ke - s + output_padding < -1"
                          + " or ke - s + output_padding > 0)",
                      "an odd number of cells is cut, the larger half first; or an extent of the"
                          + " kernel below the stride: half of the lacking cells go to the start"
                          + OUTPUT_PADDING_SHIFTS))),
          new Convention(
              "onnx-output-shape-upper",
              "ONNX ConvTranspose, auto_pad SAME_UPPER, output_shape and output_padding",
              SOURCE,
              Onnx::outputSizeAndOutputPadding,
              Ranges.belowStrideOrDilation(
                  (x, call) -> smallerHalfFirst(x, call, call.requiredOutputSize())),
              SAME_OR_VALID,
              List.of(
                  NO_PADDING_ADMITS_THE_SIZE,
                  new Region(
                      SHIFTED,
                      ADMITTED
                          + "(o <= full and (output_padding >= 2"
                          + " or output_padding == 1 and (full - o) % 2 == 1)"
                          + " or o > full and (full - o + output_padding < 0"
                          + " or full - o + output_padding > 1))",
                      "a size beyond the full scatter: half of the lacking cells go to the start"
                          + OUTPUT_PADDING_SHIFTS))),
          new Convention(
              "onnx-output-shape",
              "ONNX ConvTranspose, auto_pad NOTSET or SAME_LOWER, output_shape and output_padding",
              SOURCE,
              Onnx::outputSizeAndOutputPadding,
              Ranges.belowStrideOrDilation(
                  (x, call) -> largerHalfFirst(x, call, call.requiredOutputSize())),
              SAME_OR_VALID,
              List.of(
                  NO_PADDING_ADMITS_THE_SIZE,
                  new Region(
                      SHIFTED,
                      ADMITTED
                          + "(o <= full and (output_padding >= 1 or (full - o) % 2 == 1)"
                          + " or o > full and (full - o + output_padding < -1"
                          + " or full - o + output_padding > 0))",
                      "an odd number of cells is cut, the larger half first; or a size beyond the"
                          + " full scatter: half of the lacking cells go to the start"
                          + OUTPUT_PADDING_SHIFTS))));

  private Onnx() {}

  /** Every size up to one past the largest that the op admits. */
  static Stream<Setting> outputSizeAndOutputPadding(Scatter x) {
    return Ranges.outputPaddingBelowStrideOrDilation(x)
        .flatMap(call -> Ranges.outputSizes(call, 1, x.size() + x.stride()));
  }

  private static Answer smallerHalfFirst(Scatter x, Setting call, long size) {
    return Answer.aligned(size, Math.floorDiv(total(x, call, size), 2));
  }

  private static Answer largerHalfFirst(Scatter x, Setting call, long size) {
    return Answer.aligned(size, -Math.floorDiv(-total(x, call, size), 2));
  }

  static long total(Scatter x, Setting call, long size) {
    return (long) x.size() + call.outputPaddingOrZero() - size;
  }
}
