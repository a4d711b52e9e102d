package crosscheck.convention;

import java.util.List;

/** {@code convTranspose2d} of WebNN. */
final class WebNn {

  private static final Source SPECIFICATION =
      new Source(
          "webnn",
          "index.bs convTranspose2d; webnn-baseline src/conv_transpose2d.js",
          "c515210d, 38bdb1aa");

  static final Convention PADS =
      new Convention(
          "webnn",
          "WebNN convTranspose2d, padding and outputPadding",
          SPECIFICATION,
          x -> Ranges.outputPaddings(Ranges.pads(x, x.stride() - 1, 0), x.stride()),
          Ranges.padded(Ranges.belowStride(Ranges::cutAndAdded)),
          Ranges.PADS,
          List.of());

  static final List<Convention> ALL =
      List.of(
          PADS,
          new Convention(
              "webnn-output-sizes",
              "WebNN convTranspose2d, padding and outputSizes; an outputPadding is ignored",
              SPECIFICATION,
              x ->
                  Ranges.withOutputPaddingIgnored(
                      x,
                      Ranges.pads(x, x.stride() - 1, 0)
                          .flatMap(
                              call -> Ranges.outputSizesOfAStride(x, call, Ranges.left(x, call)))),
              Ranges.padded((x, call) -> Ranges.sizeGiven(x, call, "outputSizes")),
              Ranges.PADS,
              List.of()));

  private WebNn() {}
}
