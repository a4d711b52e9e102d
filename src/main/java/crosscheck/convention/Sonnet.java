package crosscheck.convention;

import java.util.List;

/**
 * {@code Conv2DTranspose} of Sonnet 2, which passes its size to the op; Sonnet 1 does the same and
 * has no dilation.
 */
final class Sonnet {

  private static final Source SOURCE =
      new Source("sonnet", "sonnet/src/conv_transpose.py", "2.0.0");

  static final List<Convention> ALL =
      List.of(
          new Convention(
              "sonnet-valid",
              "Sonnet, padding=\"VALID\"",
              SOURCE,
              Ranges::none,
              (x, call) ->
                  TensorFlowOp.cropped(x, (long) x.input() * x.stride() + x.effectiveKernel() - 1),
              Ranges.VALID,
              List.of()),
          new Convention(
              "sonnet-same",
              "Sonnet, padding=\"SAME\"",
              SOURCE,
              Ranges::none,
              (x, call) -> TensorFlowOp.cropped(x, (long) x.input() * x.stride()),
              Ranges.SAME,
              List.of()));

  private Sonnet() {}
}
