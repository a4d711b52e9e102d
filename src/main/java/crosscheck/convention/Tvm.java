package crosscheck.convention;

import static crosscheck.convention.Disagreement.SHIFTED;

import java.util.List;

/**
 * {@code relax.op.nn.conv2d_transpose} of TVM, whose pads are top, left, bottom and right, and the
 * word 'SAME' of its operator library TOPI, which has no dilation. Until 0.25 a dilation had no
 * lowering.
 */
final class Tvm {

  static final List<Convention> ALL =
      List.of(
          WebNn.PADS
              .as(
                  "tvm-pads",
                  "TVM relax.op.nn.conv2d_transpose, padding and output_padding",
                  new Source(
                      "tvm",
                      "src/relax/op/nn/convolution.cc conv2d_transpose;"
                          + " python/tvm/topi/nn/conv2d_transpose.py group_conv2d_transpose_nchw",
                      "5d4dc872 (dilation since 0.26.0)"))
              .saying(Words.COMMON.withPads("padding %1$d, %3$d, %2$d, %4$d")),
          new Convention(
              "tvm-topi-same",
              "TVM topi.nn.conv2d_transpose_nchw, padding 'SAME' and output_padding",
              new Source(
                  "tvm",
                  "python/tvm/topi/nn/utils.py get_pad_tuple;"
                      + " python/tvm/topi/nn/conv2d_transpose.py conv2d_transpose_nchw_preprocess",
                  "5d4dc872"),
              Ranges::outputPaddingBelowStride,
              Ranges.undilated(
                  Ranges.belowStride(
                      (x, call) ->
                          Answer.aligned(
                              (x.input() - 1L) * x.stride() + 1 + call.outputPaddingOrZero(),
                              x.kernel() / 2))),
              Ranges.SAME,
              List.of(
                  new Region(
                      SHIFTED,
                      "k > 1 and k / 2 > (k - 1 - output_padding) / 2",
                      "half of k - 1 is cut at the start, the larger half first, however many"
                          + " cells output_padding adds at the end"))));

  private Tvm() {}
}
