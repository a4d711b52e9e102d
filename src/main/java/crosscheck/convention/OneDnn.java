package crosscheck.convention;

import crosscheck.geometry.Scatter;
import java.util.List;

/**
 * The deconvolution primitive of oneDNN, whose padding at the end may be negative; its own dilation
 * counts from 0.
 *
 * <p>TensorFlow's op does not use it, but the backward-data primitive of a convolution.
 */
final class OneDnn {

  private static final Source SOURCE =
      new Source("oneDNN", "src/common/deconvolution.cpp", "c51907ac");

  static final List<Convention> ALL =
      List.of(
          new Convention(
                  "onednn",
                  "oneDNN deconvolution, padding_l, padding_r and the output's size",
                  SOURCE,
                  x ->
                      Ranges.pads(x, 2 * (x.stride() - 1), 1 - x.stride())
                          .flatMap(
                              call ->
                                  Ranges.outputSizes(
                                      call,
                                      Ranges.left(x, call) - (x.input() == 1 ? x.stride() - 1 : 0),
                                      Ranges.left(x, call) + x.stride() - 1)),
                  OneDnn::answer,
                  Ranges.PADS,
                  List.of(
                      new Region(
                          Disagreement.REFUSED,
                          "after < 0 and o >= full - before + s"
                              + " or n == 1 and o < full - before and o < full - before - after",
                          "padding_r below 0 adds more than the op's s sizes; and one input cell lets"
                              + " sizes pass that are too small by less than a stride: the quotient is"
                              + " rounded towards zero")))
              .saying(Words.COMMON.withPads("padding_l %1$d, %3$d, padding_r %2$d, %4$d")));

  private OneDnn() {}

  private static Answer answer(Scatter x, Setting call) {
    int size = call.requiredOutputSize();
    if (call.before() < 0 || call.after() <= -x.stride()) {
      return Answer.refused(
          "padding_l must be >= 0 and padding_r > -stride = %d, were %d and %d"
              .formatted(-x.stride(), call.before(), call.after()));
    }
    long forward =
        ((long) size - x.effectiveKernel() + call.before() + call.after()) / x.stride() + 1;
    return forward == x.input()
        ? Answer.aligned(size, call.before())
        : Answer.refused(
            "output size %d must give back %d cells in the forward convolution, gave %d"
                .formatted(size, x.input(), forward));
  }
}
