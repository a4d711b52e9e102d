package crosscheck.convention;

import java.util.List;

/** {@code torch.nn.ConvTranspose2d}: one padding for both ends, and cells added at the end. */
final class PyTorch {

  private static final Source SOURCE =
      new Source(
          "pytorch",
          "torch/nn/modules/conv.py _output_padding;"
              + " aten/src/ATen/native/NaiveConvolutionTranspose2d.cpp",
          "ddbcf1cd, 00e2782d");

  static final List<Convention> ALL =
      List.of(
          new Convention(
              "pytorch",
              "torch.nn.ConvTranspose2d, padding and output_padding",
              SOURCE,
              x ->
                  Ranges.outputPaddings(
                      Ranges.symmetricPads(x, Ranges.strideOrDilation(x) - 1),
                      Ranges.strideOrDilation(x)),
              Ranges.symmetric(Ranges.belowStrideOrDilation(Ranges::cutAndAdded)),
              Ranges.PADS,
              List.of(Ranges.OUTPUT_PADDING_OF_A_STRIDE)),
          new Convention(
              "pytorch-output-size",
              "torch.nn.ConvTranspose2d, padding and output_size; an output_padding is ignored",
              SOURCE,
              x ->
                  Ranges.withOutputPaddingIgnored(
                      x,
                      Ranges.symmetricPads(x, x.stride() - 1)
                          .flatMap(
                              call -> Ranges.outputSizesOfAStride(x, call, Ranges.left(x, call)))),
              Ranges.symmetric((x, call) -> Ranges.sizeGiven(x, call, "output_size")),
              Ranges.PADS,
              List.of()));

  private PyTorch() {}
}
