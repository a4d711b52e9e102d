package crosscheck.convention;

import crosscheck.convention.Convention.Rule;
import crosscheck.geometry.Scatter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Relationships 8 to 14 of Dumoulin and Visin, without dilation.
 *
 * <p>They are stated for the forward convolution that is transposed: its padding p is the crop, and
 * a, the remainder of its division by the stride, is the output_padding.
 */
final class DumoulinVisin {

  private static final Source SOURCE =
      new Source(
          "Dumoulin and Visin, A guide to convolution arithmetic for deep learning",
          "sections 4.3 to 4.6, relationships 8 to 14",
          "arXiv 1603.07285v2");

  static final List<Convention> ALL =
      List.of(
          unitStride(8, "p = 0", x -> Paddings.only(0), (x, p) -> x.input() + (x.kernel() - 1L)),
          unitStride(9, "any p", Paddings::every, (x, p) -> x.input() + (x.kernel() - 1L) - 2L * p),
          unitStride(10, "k odd, half padding", Paddings::half, (x, p) -> x.input()),
          unitStride(
              11,
              "full padding",
              x -> Paddings.only(x.kernel() - 1),
              (x, p) -> x.input() - (x.kernel() - 1L)),
          anyStride(12, "p = 0, s divides i - k", x -> Paddings.only(0), false),
          anyStride(13, "s divides i + 2p - k", Paddings::every, false),
          anyStride(14, "a = (i + 2p - k) mod s", Paddings::every, true));

  private DumoulinVisin() {}

  /** The output's size for a padding, at stride 1. */
  private interface Size {
    long of(Scatter x, int p);
  }

  /** The paddings that a relationship is about, from the first to the last. */
  private record Paddings(int first, int last) {
    static final Paddings NONE = new Paddings(0, -1);

    static Paddings only(int p) {
      return new Paddings(p, p);
    }

    static Paddings every(Scatter x) {
      return new Paddings(0, x.kernel() - 1);
    }

    /** For odd kernels. */
    static Paddings half(Scatter x) {
      return x.kernel() % 2 == 1 ? only(x.kernel() / 2) : NONE;
    }

    Stream<Setting> settings() {
      return IntStream.rangeClosed(first, last).mapToObj(p -> Setting.pads(p, p));
    }

    boolean contain(Setting call) {
      return call.before() == call.after() && first <= call.before() && call.before() <= last;
    }
  }

  private static Convention unitStride(
      int number, String condition, Function<Scatter, Paddings> paddings, Size size) {
    return relationship(
        number,
        "s = 1, " + condition,
        x -> x.stride() == 1 ? paddings.apply(x) : Paddings.NONE,
        false,
        (x, call) -> Answer.aligned(size.of(x, call.before()), call.before()));
  }

  private static Convention anyStride(
      int number, String condition, Function<Scatter, Paddings> paddings, boolean hasRemainder) {
    return relationship(number, condition, paddings, hasRemainder, DumoulinVisin::strided);
  }

  private static Convention relationship(
      int number,
      String condition,
      Function<Scatter, Paddings> paddings,
      boolean hasRemainder,
      Rule rule) {
    return new Convention(
        "dumoulin-visin-" + number,
        "Dumoulin and Visin, relationship " + number + ": " + condition,
        SOURCE,
        x -> {
          Stream<Setting> settings = paddings.apply(x).settings();
          return hasRemainder ? Ranges.outputPaddings(settings, x.stride()) : settings;
        },
        Ranges.undilated(
            (x, call) ->
                paddings.apply(x).contain(call)
                        && call.outputSize().isEmpty()
                        && call.outputPadding().isPresent() == hasRemainder
                        && 0 <= call.outputPaddingOrZero()
                        && call.outputPaddingOrZero() < x.stride()
                    ? rule.answer(x, call)
                    : Answer.refused(
                        "relationship %d is about %s, not about %s"
                            .formatted(number, condition, inItsWords(x, call)))),
        Ranges.PADS,
        List.of());
  }

  /** A call as the relationships would state it. */
  private static String inItsWords(Scatter x, Setting call) {
    String padding =
        call.before() == call.after()
            ? Integer.toString(call.before())
            : "%d and %d".formatted(call.before(), call.after());
    String remainder =
        call.outputPadding().isPresent() ? ", a = " + call.outputPadding().getAsInt() : "";
    return "k = %d, s = %d, p = %s%s".formatted(x.kernel(), x.stride(), padding, remainder);
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
