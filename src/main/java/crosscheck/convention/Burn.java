package crosscheck.convention;

import java.util.List;

/** {@code ConvTranspose2d} of burn, whose padding_out has no limit, as candle's. */
final class Burn {

  static final List<Convention> ALL =
      List.of(
          Candle.WITHOUT_A_LIMIT.as(
              "burn",
              "burn ConvTranspose2d, padding and padding_out",
              new Source(
                  "burn",
                  "crates/burn-backend/src/backend/ops/modules/conv.rs"
                      + " calculate_conv_transpose_output_size;"
                      + " crates/burn-flex/src/ops/conv_transpose.rs",
                  "2c06be35 (0.22.0-pre.2)")));

  private Burn() {}
}
