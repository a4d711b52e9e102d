package crosscheck.convention;

import static crosscheck.convention.Disagreement.REFUSED;
import static crosscheck.convention.Disagreement.SHIFTED;

import crosscheck.geometry.Scatter;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code Tensor.conv_transpose2d} of tinygrad, whose padding is one number, height and width, or
 * left, right, top and bottom. Nothing limits the output_padding; a padding, which may be negative,
 * must not cut more than all of the spread input.
 */
final class TinyGrad {

  static final List<Convention> ALL =
      List.of(
          new Convention(
                  "tinygrad",
                  "tinygrad conv_transpose2d, padding and output_padding",
                  new Source(
                      "tinygrad", "tinygrad/mixin/op.py conv_transpose2d", "a9069c17 (0.13.0)"),
                  TinyGrad::settings,
                  TinyGrad::answer,
                  Ranges.PADS,
                  List.of(
                      new Region(
                          REFUSED,
                          "output_padding >= s"
                              + " or before < 0 and output_padding - before >= s"
                              + " or after < 0 and output_padding - after >= s"
                              + " or before < 0 and after < 0 and output_padding - before - after >= s",
                          "a stride or more of output_padding and negative padding together, which"
                              + " nothing limits: a size beyond the interval"),
                      new Region(
                          SHIFTED,
                          "before < 0 and output_padding - before < s"
                              + " and (after >= 0 or output_padding - before - after < s)",
                          "negative padding at the start: zeros come first, where the op has none")))
              .saying(Words.COMMON.withPads("padding %3$d, %4$d, %1$d, %2$d")));

  private TinyGrad() {}

  private static Stream<Setting> settings(Scatter x) {
    return Stream.concat(
        Ranges.pads(x, 1, -1, -1).map(call -> call.withOutputPadding(0)),
        Ranges.anyOutputPadding(x, Ranges.symmetricPads(x, x.stride())));
  }

  private static Answer answer(Scatter x, Setting call) {
    long all = x.effectiveKernel() - 1L;
    long end = call.after() - (long) call.outputPaddingOrZero();
    long cut = Math.max(0, call.before() - all) + Math.max(0, end - all);
    long spread = (x.input() - 1L) * x.stride() + 1;
    return cut > spread
        ? Answer.refused(
            "padding and output_padding must cut at most the spread input's %d cells, cut %d"
                .formatted(spread, cut))
        : Ranges.cutAndAdded(x, call);
  }
}
