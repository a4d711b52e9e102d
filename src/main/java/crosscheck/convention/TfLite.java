package crosscheck.convention;

import static crosscheck.convention.Disagreement.REFUSED;

import crosscheck.geometry.Scatter;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code TRANSPOSE_CONV} of TFLite and {@code TRANSPOSE_CONV_2D} of Android's NNAPI, which take any
 * size and have no dilation.
 */
final class TfLite {

  private static final Source TFLITE =
      new Source(
          "tensorflow",
          "tensorflow/lite/kernels/padding.h ComputePaddingHeightWidth, transpose_conv.cc",
          "08df8c40, 00f0938a");

  private static final Source NNAPI =
      new Source(
          "android",
          "packages/modules/NeuralNetworks common/operations/TransposeConv2D.cpp",
          "a copy of AOSP without its commit");

  private static final String OUTSIDE = "every size outside the interval: nothing is checked";

  static final List<Convention> ALL =
      List.of(
          new Convention(
              "tflite-valid",
              "TFLite TRANSPOSE_CONV, padding VALID, output_shape given",
              TFLITE,
              TfLite::anySize,
              Ranges.undilated(
                  (x, call) -> {
                    long size = call.requiredOutputSize();
                    return tflite(x, size, (size + x.stride() - x.kernel()) / x.stride());
                  }),
              Ranges.VALID,
              List.of(new Region(REFUSED, "o < full or o >= full + s", OUTSIDE))),
          new Convention(
              "tflite-same",
              "TFLite TRANSPOSE_CONV, padding SAME, output_shape given",
              TFLITE,
              TfLite::anySize,
              Ranges.undilated(
                  (x, call) -> {
                    long size = call.requiredOutputSize();
                    return tflite(x, size, (size + x.stride() - 1) / x.stride());
                  }),
              Ranges.SAME,
              List.of(new Region(REFUSED, "o <= (n - 1) * s or o > n * s", OUTSIDE))),
          new Convention(
              "nnapi-valid",
              "NNAPI TRANSPOSE_CONV_2D, VALID; whatever size is asked, it gives the full scatter",
              NNAPI,
              TfLite::anySize,
              Ranges.undilated((x, call) -> Answer.aligned(x.size(), 0)),
              Ranges.VALID,
              List.of()),
          new Convention(
              "nnapi-same",
              "NNAPI TRANSPOSE_CONV_2D, SAME; it gives the size that is asked, or one of the"
                  + " interval",
              NNAPI,
              TfLite::anySize,
              Ranges.undilated(TfLite::nnapiSame),
              Ranges.SAME,
              List.of()),
          new Convention(
                  "nnapi-explicit",
                  "NNAPI TRANSPOSE_CONV_2D, explicit padding, which may be negative at the end",
                  NNAPI,
                  x -> Ranges.pads(x, x.stride(), -x.stride()),
                  Ranges.undilated(
                      (x, call) ->
                          call.before() >= 0
                              ? Ranges.cutAndAdded(x, call)
                              : Answer.refused("left must be >= 0, was " + call.before())),
                  Ranges.PADS,
                  List.of(
                      new Region(
                          REFUSED,
                          "after <= -s",
                          "a stride or more of negative padding: a size beyond the interval")))
              .saying(
                  Words.COMMON.withPads("padding left %3$d, right %4$d, top %1$d, bottom %2$d")));

  private TfLite() {}

  /** Every size up to one past the largest that the op admits. */
  private static Stream<Setting> anySize(Scatter x) {
    return Ranges.outputSizes(Setting.NONE, 1, x.size() + x.stride());
  }

  /** Crops the first half of the padding of a forward convolution to {@code forward} cells. */
  private static Answer tflite(Scatter x, long size, long forward) {
    return Answer.aligned(size, forwardPadding(x, size, forward) / 2);
  }

  private static Answer nnapiSame(Scatter x, Setting call) {
    long asked = call.requiredOutputSize();
    long forward = (asked + x.stride() - 1) / x.stride();
    long head = forwardPadding(x, asked, forward) / 2;
    long tail = (forward - 1) * x.stride() + x.kernel() - asked - head;
    return Answer.aligned(x.size() - head - tail, head);
  }

  private static long forwardPadding(Scatter x, long size, long forward) {
    return Math.max(0, (forward - 1) * x.stride() + x.kernel() - size);
  }
}
