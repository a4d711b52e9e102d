package crosscheck.convention;

import java.util.List;

/** {@code ConvTranspose2d} of burn: as torch, without a limit of the padding_out. */
final class Burn {

  static final Convention CONV_TRANSPOSE_2D =
      new Convention(
              "burn",
              "burn ConvTranspose2d, padding and padding_out",
              new Source(
                  "burn",
                  "crates/burn-backend/src/backend/ops/modules/conv.rs"
                      + " calculate_conv_transpose_output_size;"
                      + " crates/burn-flex/src/ops/conv_transpose.rs",
                  "2c06be35 (0.22.0-pre.2)"),
              x -> Ranges.anyOutputPadding(x, Ranges.symmetricPads(x, x.stride())),
              Ranges.symmetric(Ranges.atLeast0(Ranges::cutAndAdded)),
              Ranges.PADS,
              List.of(Ranges.ANY_OUTPUT_PADDING))
          .saying(Words.COMMON.withOutputPadding("padding_out"));

  static final List<Convention> ALL = List.of(CONV_TRANSPOSE_2D);

  private Burn() {}
}
