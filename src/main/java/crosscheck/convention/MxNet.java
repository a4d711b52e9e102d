package crosscheck.convention;

import static crosscheck.convention.Disagreement.SHIFTED;

import crosscheck.geometry.Scatter;
import java.util.List;

/**
 * {@code Deconvolution} of MXNet. A target_shape replaces pad and adj: it cuts the larger half of
 * what is too much first, and adds nothing.
 */
final class MxNet {

  private static final Source SOURCE =
      new Source(
          "mxnet",
          "src/operator/nn/deconvolution-inl.h InferPad;"
              + " src/operator/nn/deconvolution.cc DeconvolutionShape",
          "102388a0 (2.0.0)");

  private static final Words WORDS = new Words("pad", Words.COMMON.pads(), "adj", "target_shape");

  static final List<Convention> ALL =
      List.of(
          new Convention(
                  "mxnet",
                  "MXNet Deconvolution, pad and adj",
                  SOURCE,
                  x -> Ranges.outputPaddings(Ranges.symmetricPads(x, x.stride() - 1), x.stride()),
                  Ranges.symmetric(Ranges.belowStride(Ranges::cutAndAdded)),
                  Ranges.PADS,
                  List.of())
              .saying(WORDS),
          new Convention(
                  "mxnet-target-shape",
                  "MXNet Deconvolution, target_shape; pad and adj are ignored",
                  SOURCE,
                  x ->
                      Ranges.withOutputPaddingIgnored(
                          x, Ranges.outputSizes(Setting.NONE, 1, x.size() + 1L)),
                  MxNet::target,
                  Onnx.SAME_OR_VALID,
                  List.of(
                      Onnx.NO_PADDING_ADMITS_THE_SIZE,
                      new Region(
                          SHIFTED,
                          Onnx.ADMITTED + "(full - o) % 2 == 1",
                          "an odd number of cells is cut, the larger half first")))
              .saying(WORDS));

  private MxNet() {}

  private static Answer target(Scatter x, Setting call) {
    int size = call.requiredOutputSize();
    int total = x.size() - size;
    if (total < 0) {
      return Answer.refused(
          "target_shape must be at most the full scatter of %d, was %d".formatted(x.size(), size));
    }
    return total % 2 < x.stride()
        ? Answer.aligned(size, (total + 1) / 2)
        : Answer.refused("the adj of target_shape %d must be < stride = 1, was 1".formatted(size));
  }
}
