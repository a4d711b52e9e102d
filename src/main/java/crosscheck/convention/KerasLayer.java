package crosscheck.convention;

import crosscheck.convention.Convention.Call;
import crosscheck.convention.Convention.Rule;
import crosscheck.geometry.Scatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the transposed convolution layers of Keras 3 and tf_keras have in common: their limits,
 * their sizes, and the difference between output_padding 0 and None.
 */
final class KerasLayer {

  static final Region EVEN_EXTENT_AND_OUTPUT_PADDING_0 =
      new Region(
          Disagreement.REFUSED,
          "ke % 2 == 0 and output_padding == 0",
          "even extent of the kernel and output_padding 0: the size is (n - 1) s, one cell less"
              + " than the smallest; output_padding 0 is not None");

  private KerasLayer() {}

  /** A rule with the limits that a layer checks on one axis when it is built. */
  static Rule limited(Rule rule) {
    return Ranges.belowStride(
        (x, call) ->
            x.stride() == 1 || x.dilation() == 1
                ? rule.answer(x, call)
                : Answer.refused(
                    "stride and dilation must not both be > 1, were %d and %d"
                        .formatted(x.stride(), x.dilation()),
                    rule.answer(x, call)));
  }

  /** The conventions with the layers' limit that is about both axes. */
  static List<Convention> layers(Convention... conventions) {
    return Stream.of(conventions).map(c -> c.limitedBy(KerasLayer::refusal)).toList();
  }

  private static Optional<String> refusal(Call height, Call width) {
    int stride = Math.max(height.scatter().stride(), width.scatter().stride());
    int dilation = Math.max(height.scatter().dilation(), width.scatter().dilation());
    return stride > 1 && dilation > 1
        ? Optional.of(
            "stride and dilation must not both be > 1 on any axes, were %d and %d"
                .formatted(stride, dilation))
        : Optional.empty();
  }

  /** The settings without output_padding and with every one that the layer takes. */
  static Stream<Setting> outputPaddingNoneOrGiven(Scatter x) {
    return Stream.concat(Ranges.none(x), Ranges.outputPaddingBelowStride(x));
  }

  /** (n − 1)·s + ke + output_padding, where None means max(0, s − ke). */
  static long validSize(Scatter x, Setting call) {
    int none = Math.max(0, x.stride() - x.effectiveKernel());
    return (long) x.size() + call.outputPadding().orElse(none);
  }

  /** n·s with output_padding None, else (n − 1)·s + ke mod 2 + output_padding. */
  static long sameSize(Scatter x, Setting call) {
    int none = x.stride() - x.effectiveKernel() % 2;
    return (x.input() - 1L) * x.stride()
        + x.effectiveKernel() % 2
        + call.outputPadding().orElse(none);
  }
}
