package crosscheck.convention;

import crosscheck.geometry.Scatter;
import java.util.List;

/**
 * {@code jax.lax.conv_transpose} with {@code transpose_kernel=True}; the default, {@code False},
 * flips the kernel as well.
 *
 * <p>It spreads the input by the stride and pads it with {@code ke − 1 − crop} cells at the start.
 */
final class Jax {

  private static final Source SOURCE =
      new Source("jax", "jax/_src/lax/convolution.py _conv_transpose_padding", "0.10.2");

  static final List<Convention> ALL =
      List.of(
          new Convention(
              "jax-valid",
              "jax.lax.conv_transpose, padding 'VALID'",
              SOURCE,
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
              List.of()),
          new Convention(
              "jax-same",
              "jax.lax.conv_transpose, padding 'SAME'",
              SOURCE,
              Ranges::none,
              (x, call) -> {
                long both = x.effectiveKernel() + x.stride() - 2L;
                return padded(
                    x,
                    both,
                    x.stride() > x.effectiveKernel() - 1
                        ? x.effectiveKernel() - 1
                        : (both + 1) / 2);
              },
              Ranges.SAME,
              List.of()));

  private Jax() {}

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
