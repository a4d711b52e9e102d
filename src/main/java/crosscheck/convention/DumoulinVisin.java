package crosscheck.convention;

import crosscheck.convention.Convention.Rule;
import crosscheck.convention.Convention.Settings;
import crosscheck.geometry.Scatter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Relationships 8 to 14 of Dumoulin and Visin, without dilation.
 *
 * <p>They speak of the forward convolution that is transposed: its padding p is what is cut, and a,
 * the rest of its division by the stride, is the output_padding.
 */
final class DumoulinVisin {

  private static final Source SOURCE =
      new Source(
          "Dumoulin and Visin, A guide to convolution arithmetic for deep learning",
          "sections 4.3 to 4.6, relationships 8 to 14",
          "arXiv 1603.07285v2");

  static final List<Convention> ALL =
      List.of(
          unitStride(8, "p = 0", x -> padding(0), (x, p) -> x.input() + (x.kernel() - 1L)),
          unitStride(
              9,
              "any p",
              DumoulinVisin::everyPadding,
              (x, p) -> x.input() + (x.kernel() - 1L) - 2L * p),
          unitStride(10, "k odd, half padding", DumoulinVisin::halfPadding, (x, p) -> x.input()),
          unitStride(
              11,
              "full padding",
              x -> padding(x.kernel() - 1),
              (x, p) -> x.input() - (x.kernel() - 1L)),
          anyStride(12, "p = 0, s divides i - k", x -> padding(0)),
          anyStride(13, "s divides i + 2p - k", DumoulinVisin::everyPadding),
          anyStride(
              14,
              "a = (i + 2p - k) mod s",
              x -> Ranges.outputPaddings(everyPadding(x), x.stride())));

  private DumoulinVisin() {}

  /** The output's size for a padding, at stride 1. */
  private interface Size {
    long of(Scatter x, int p);
  }

  private static Convention unitStride(int number, String condition, Settings settings, Size size) {
    Rule rule = (x, call) -> Answer.aligned(size.of(x, call.before()), call.before());
    return relationship(
        number, "s = 1, " + condition, x -> x.stride() == 1 ? settings.of(x) : Stream.of(), rule);
  }

  private static Convention anyStride(int number, String condition, Settings settings) {
    return relationship(number, condition, settings, DumoulinVisin::strided);
  }

  private static Convention relationship(
      int number, String condition, Settings settings, Rule rule) {
    return new Convention(
        "dumoulin-visin-" + number,
        "Dumoulin and Visin, relationship " + number + ": " + condition,
        SOURCE,
        settings,
        Ranges.undilated(
            (x, call) ->
                settings.of(x).anyMatch(call::equals)
                    ? rule.answer(x, call)
                    : Answer.refused(
                        "relationship %d is about %s, not about %s"
                            .formatted(number, condition, call))),
        Ranges.PADS,
        List.of());
  }

  private static Stream<Setting> padding(int p) {
    return Stream.of(Setting.pads(p, p));
  }

  private static Stream<Setting> everyPadding(Scatter x) {
    return IntStream.range(0, x.kernel()).mapToObj(p -> Setting.pads(p, p));
  }

  /** For odd kernels. */
  private static Stream<Setting> halfPadding(Scatter x) {
    return x.kernel() % 2 == 1 ? padding(x.kernel() / 2) : Stream.of();
  }

  /** o' = s (i' − 1) + a + k − 2p; relationship 13 has a = 0, and 12 has p = 0 as well. */
  private static Answer strided(Scatter x, Setting call) {
    long size =
        x.stride() * (x.input() - 1L)
            + call.outputPaddingOrZero()
            + x.kernel()
            - 2L * call.before();
    return Answer.aligned(size, call.before());
  }
}
