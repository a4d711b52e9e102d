package crosscheck.convention;

import static crosscheck.convention.Disagreement.SHIFTED;

import java.util.List;

/**
 * {@code Deconvolution2D} of Deeplearning4j. Its modes Strict and Truncate are one; Causal is for
 * one dimension, and the layer refuses it. There is no output_padding.
 */
final class Deeplearning4j {

  private static final String OP =
      "libnd4j/include/ops/declarable/generic/nn/convo/deconv2d.cpp (0f780b21); ";

  private static final Source SOURCE =
      new Source(
          "deeplearning4j",
          "deeplearning4j/deeplearning4j-nn/src/main/java/org/deeplearning4j/util/ConvolutionUtils.java"
              + " getDeconvolutionOutputSize; "
              + OP
              + "include/ops/declarable/generic/helpers/impl/convolutions.cpp calcPadding2D",
          "copies without their commits");

  static final List<Convention> ALL =
      List.of(
          new Convention(
              "deeplearning4j-truncate",
              "Deeplearning4j Deconvolution2D, ConvolutionMode Strict or Truncate, padding",
              SOURCE,
              x -> Ranges.symmetricPads(x, 0),
              Ranges.symmetric(Ranges.withoutOutputPadding(Ranges::cutAndAdded)),
              Ranges.PADS,
              List.of()),
          new Convention(
              "deeplearning4j-same",
              "Deeplearning4j Deconvolution2D, ConvolutionMode Same",
              SOURCE,
              Ranges::none,
              Ranges.withoutOutputPadding(
                  (x, call) ->
                      Answer.aligned(
                          (long) x.input() * x.stride(), (x.effectiveKernel() - x.stride()) / 2)),
              Ranges.SAME,
              List.of(
                  new Region(
                      SHIFTED,
                      "ke <= s - 2",
                      "an extent of the kernel that is two or more below the stride: half of the"
                          + " lacking cells go to the start"))),
          new Convention(
              "deeplearning4j-07b7e077-same",
              "Deeplearning4j Deconvolution2D, ConvolutionMode Same, at commit 07b7e077",
              new Source(
                  "deeplearning4j",
                  OP + "libnd4j/include/ops/declarable/helpers/convolutions.h calcPadding2D",
                  "07b7e077"),
              Ranges::none,
              Ranges.withoutOutputPadding(
                  (x, call) -> {
                    int total = x.effectiveKernel() - x.stride();
                    int symmetric = total % 2 == 0 ? total : total - x.stride();
                    return Answer.aligned((long) x.input() * x.stride(), symmetric / 2);
                  }),
              Ranges.SAME,
              List.of(
                  new Region(
                      SHIFTED,
                      "(ke - s) % 2 == 0 and ke <= s - 2 or (ke - s) % 2 != 0"
                          + " and (ke < s or (ke - 2 * s) / 2 != (ke - s) / 2)",
                      "as before; and an odd number of cells is cut or lacks: the padding is that of an"
                          + " input of one cell less"))));

  private Deeplearning4j() {}
}
