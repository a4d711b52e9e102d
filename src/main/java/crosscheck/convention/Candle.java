package crosscheck.convention;

import java.util.List;

/**
 * {@code conv_transpose2d} of candle: as torch, without a limit of the output_padding, and with one
 * number for both axes of each argument.
 */
final class Candle {

  static final Convention WITHOUT_A_LIMIT =
      new Convention(
          "candle",
          "candle conv_transpose2d, padding and output_padding",
          new Source(
              "candle",
              "candle-core/src/conv.rs ParamsConvTranspose2D;"
                  + " candle-core/src/cpu_backend/mod.rs ConvTranspose2D",
              "2a13b0f3 (0.11.0)"),
          x -> Ranges.anyOutputPadding(x, Ranges.symmetricPads(x, x.stride())),
          Ranges.symmetric(Ranges.atLeast0(Ranges::cutAndAdded)),
          Ranges.PADS,
          List.of(Ranges.ANY_OUTPUT_PADDING));

  static final List<Convention> ALL = List.of(WITHOUT_A_LIMIT);

  private Candle() {}
}
