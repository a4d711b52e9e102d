package crosscheck.convention;

import static crosscheck.convention.Disagreement.NO_CROP;
import static crosscheck.convention.Disagreement.REFUSED;
import static crosscheck.convention.Disagreement.SHIFTED;

import crosscheck.geometry.Scatter;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code paddle.nn.functional.conv2d_transpose}.
 *
 * <p>With 'SAME' it cuts what a forward convolution of its own input would pad, and sets the
 * dilation to 1. An output_size must be one of a stride of sizes and excludes an output_padding.
 */
final class Paddle {

  private static final Source SOURCE =
      new Source(
          "paddle",
          "paddle/phi/infermeta/binary.cc ConvTransposeInferMeta;"
              + " paddle/phi/kernels/cpu/conv_util.h UpdatePaddingAndDilation;"
              + " python/paddle/nn/functional/conv.py conv2d_transpose",
          "06dc365f, 1b9f5b81, 00a40a10");

  /** What the rule cuts at the start where d is 1: half of k less the last step of the input. */
  private static final String CROP = "(k - 1 - (n - 1) % s) / 2";

  private static final Words WORDS =
      Words.COMMON.withPads("padding %1$d, %2$d, %3$d, %4$d").withOutputSize("output_size");

  static final List<Convention> ALL =
      List.of(
          Onnx.PADS
              .as(
                  "paddle-pads",
                  "Paddle conv2d_transpose, padding as numbers and output_padding",
                  SOURCE)
              .saying(WORDS),
          Onnx.AUTO_PAD_VALID.as(
              "paddle-valid",
              "Paddle conv2d_transpose, padding 'VALID' and output_padding",
              SOURCE),
          new Convention(
                  "paddle-same",
                  "Paddle conv2d_transpose, padding 'SAME'; output_padding or output_size",
                  SOURCE,
                  Paddle::settings,
                  Ranges.dilationNotRead(Paddle::same),
                  Ranges.SAME,
                  List.of(
                      new Region(
                          REFUSED, "o > n * s", "an output_padding or an output_size beyond n s"),
                      new Region(
                          SHIFTED,
                          "(d == 1 or k == 1) and o <= n * s and %s > 0 and %s > (full - o) / 2"
                              .formatted(CROP, CROP),
                          "cells that are added stay at the end, so that more is cut at the start than"
                              + " half of what the size lacks"),
                      new Region(
                          NO_CROP,
                          "d > 1 and k > 1 and o <= n * s",
                          "a dilation, which 'SAME' sets to 1")))
              .saying(WORDS),
          new Convention(
                  "paddle-output-size",
                  "Paddle conv2d_transpose, padding as numbers and output_size",
                  SOURCE,
                  x ->
                      Ranges.pads(x, x.stride() - 1, 0)
                          .flatMap(
                              call -> Ranges.outputSizesOfAStride(x, call, Ranges.left(x, call))),
                  Ranges.padded(
                      (x, call) ->
                          call.outputPaddingOrZero() == 0
                              ? Ranges.sizeGiven(x, call, "output_size")
                              : Answer.refused(
                                  "output_padding and output_size must not both be given, were %d and %d"
                                      .formatted(
                                          call.outputPaddingOrZero(), call.requiredOutputSize()))),
                  Ranges.PADS,
                  List.of())
              .saying(WORDS));

  private Paddle() {}

  private static Stream<Setting> settings(Scatter x) {
    return Stream.concat(
        KerasLayer.outputPaddingNoneOrGiven(x),
        Ranges.outputSizesOfAStride(
            x, Setting.NONE, (x.input() - 1L) * x.stride() + x.kernel() - cut(x)));
  }

  /** The padding of a forward convolution of the input to ⌈n / s⌉ cells. */
  private static int cut(Scatter x) {
    int forward = (x.input() + x.stride() - 1) / x.stride();
    return Math.max(0, (forward - 1) * x.stride() + x.kernel() - x.input());
  }

  private static Answer same(Scatter x, Setting call) {
    int before = cut(x) / 2;
    Setting pads = new Setting(before, cut(x) - before, call.outputPadding(), call.outputSize());
    return call.outputSize().isPresent()
        ? Ranges.sizeGiven(x, pads, "output_size")
        : Ranges.belowStride(Ranges::cutAndAdded).answer(x, pads);
  }
}
