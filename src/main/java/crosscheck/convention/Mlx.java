package crosscheck.convention;

import static crosscheck.convention.Disagreement.REFUSED;
import static crosscheck.convention.Disagreement.SHIFTED;

import crosscheck.geometry.Scatter;
import java.util.List;

/**
 * {@code mx.conv_transpose2d} of MLX, which pads the spread input as JAX does. Where a pad of the
 * spread input is negative it drops so many cells of the input, and not of the spread input.
 */
final class Mlx {

  private static final Source SOURCE =
      new Source("mlx", "mlx/ops.cpp conv_transpose_general, conv_general", "846d1762 (0.32.2)");

  static final List<Convention> ALL =
      List.of(
          new Convention(
              "mlx",
              "MLX conv_transpose2d, padding and output_padding",
              SOURCE,
              x -> Ranges.anyOutputPadding(x, Ranges.symmetricPads(x, x.stride())),
              Ranges.symmetric(Ranges.atLeast0(Mlx::padded)),
              Ranges.PADS,
              List.of(
                  new Region(
                      REFUSED,
                      "o < full - 2 * before or o >= full - 2 * before + s",
                      "output_padding of a stride or more, which nothing limits; or a padding of the"
                          + " kernel's extent or more with a stride: whole steps of the input are"
                          + " dropped"),
                  new Region(
                      SHIFTED,
                      "before >= ke and s > 1"
                          + " and o >= full - 2 * before and o < full - 2 * before + s",
                      "a padding of the kernel's extent or more with a stride, and an"
                          + " output_padding that makes up for the size"))));

  private Mlx() {}

  private static Answer padded(Scatter x, Setting call) {
    long start = x.effectiveKernel() - 1L - call.before();
    long end = start + call.outputPaddingOrZero();
    long droppedFirst = Math.max(0, -start);
    long left = x.input() - droppedFirst - Math.max(0, -end);
    if (left < 1) {
      return Answer.refused("padding %d leaves no input".formatted(call.before()));
    }
    long spread = (left - 1) * x.stride() + 1;
    return Answer.aligned(
        spread + Math.max(0, start) + Math.max(0, end) - (x.effectiveKernel() - 1),
        x.effectiveKernel() - 1 - Math.max(0, start) + droppedFirst * x.stride());
  }
}
