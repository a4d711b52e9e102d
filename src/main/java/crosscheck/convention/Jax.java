package crosscheck.convention;

import static crosscheck.convention.Disagreement.REFUSED;
import static crosscheck.convention.Disagreement.SHIFTED;

import crosscheck.convention.Convention.Counterpart;
import crosscheck.geometry.Padding;
import crosscheck.geometry.Scatter;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code jax.lax.conv_transpose} with {@code transpose_kernel=True}; the default, {@code False},
 * flips the kernel as well.
 *
 * <p>It spreads the input by the stride and pads it with {@code ke − 1 − crop} cells at the start.
 * Integers are by default these very pads; with {@code use_consistent_padding=True} they are the
 * cells to cut from the full scatter. Both may be negative.
 */
final class Jax {

  private static final Source WORDS =
      new Source("jax", "jax/_src/lax/convolution.py _conv_transpose_padding", "0.11.0");

  /** Pads of the spread input, which has all of the scatter with ke − 1 of them. */
  private static final Counterpart SPREAD_INPUT =
      new Counterpart() {
        @Override
        public Padding of(Scatter x, Setting call, int size) {
          long all = x.effectiveKernel() - 1L;
          return cut(all - call.before(), all - call.after());
        }

        @Override
        public Setting pads(Scatter x, int before, int after) {
          int all = x.effectiveKernel() - 1;
          return Setting.pads(all - before, all - after);
        }
      };

  private static final Words PAIRS = Words.COMMON.withPads("padding ((%1$d, %2$d), (%3$d, %4$d))");

  static final Convention VALID =
      new Convention(
          "jax-valid",
          "jax.lax.conv_transpose, padding 'VALID'",
          WORDS,
          Ranges::none,
          (x, call) ->
              padded(
                  x,
                  x.effectiveKernel()
                      + x.stride()
                      - 2L
                      + Math.max(x.effectiveKernel() - x.stride(), 0),
                  x.effectiveKernel() - 1),
          Ranges.VALID,
          List.of());

  static final Convention SAME =
      new Convention(
          "jax-same",
          "jax.lax.conv_transpose, padding 'SAME'",
          WORDS,
          Ranges::none,
          (x, call) -> {
            long both = x.effectiveKernel() + x.stride() - 2L;
            return padded(
                x,
                both,
                x.stride() > x.effectiveKernel() - 1 ? x.effectiveKernel() - 1 : (both + 1) / 2);
          },
          Ranges.SAME,
          List.of());

  static final Convention PADS =
      new Convention(
              "jax-pads",
              "jax.lax.conv_transpose, integers, which pad the spread input",
              new Source("jax", "jax/_src/lax/convolution.py conv_transpose", "0.11.0"),
              x -> cuts(x).map(call -> SPREAD_INPUT.pads(x, call.before(), call.after())),
              (x, call) -> padded(x, (long) call.before() + call.after(), call.before()),
              SPREAD_INPUT,
              List.of(
                  new Region(
                      REFUSED,
                      "before - ke + 1 >= s or after - ke + 1 >= s"
                          + " or before + after - 2 * (ke - 1) >= s",
                      "pads that pass ke - 1 by a stride or more, one or both together: a size beyond"
                          + " the interval"),
                  new Region(
                      SHIFTED,
                      "before >= ke and before - ke + 1 < s and before + after - 2 * (ke - 1) < s",
                      "a pad at the start that passes ke - 1: zeros come first, where the op has"
                          + " none")))
          .saying(PAIRS);

  private static final Convention CONSISTENT_PADS =
      new Convention(
              "jax-consistent-pads",
              "jax.lax.conv_transpose, use_consistent_padding=True and integers, which are cut",
              new Source(
                  "jax",
                  "jax/_src/lax/convolution.py conv_transpose, _conv_transpose_padding",
                  "0.11.0 (since 0.9.0)"),
              Jax::cuts,
              Ranges::cutAndAdded,
              Ranges.PADS,
              List.of(
                  new Region(
                      REFUSED,
                      "before <= -s or after <= -s or before + after <= -s",
                      "a stride or more of negative padding, at one end or both together: a size"
                          + " beyond the interval"),
                  new Region(
                      SHIFTED,
                      "before < 0 and before > -s and before + after > -s",
                      "negative padding at the start: zeros come first, where the op has none")))
          .saying(PAIRS);

  static final List<Convention> ALL = List.of(VALID, SAME, PADS, CONSISTENT_PADS);

  private Jax() {}

  /** Cells to cut, down to a stride of zeros to add at either end. */
  private static Stream<Setting> cuts(Scatter x) {
    return Ranges.pads(x, x.stride(), -x.stride(), -x.stride());
  }

  /** The op's padding, with 0 where zeros are added, which the op does not do. */
  private static Padding cut(long before, long after) {
    return new Padding.Explicit(atLeast0(before), atLeast0(after));
  }

  private static int atLeast0(long cells) {
    return (int) Math.min(Integer.MAX_VALUE, Math.max(0, cells));
  }

  /**
   * A correlation at stride 1 of the spread input with {@code both} cells of padding, {@code first}
   * of them at the start.
   */
  private static Answer padded(Scatter x, long both, long first) {
    long spread = (x.input() - 1L) * x.stride() + 1;
    return Answer.aligned(
        spread + both - (x.effectiveKernel() - 1), x.effectiveKernel() - 1 - first);
  }
}
