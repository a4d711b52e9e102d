package crosscheck.convention;

import static crosscheck.convention.Disagreement.REFUSED;

import crosscheck.geometry.Padding;
import crosscheck.geometry.Scatter;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code ConvolutionBackpropData-1} of OpenVINO, with two inputs or with the output's size as a
 * third.
 *
 * <p>With two inputs SAME_UPPER and SAME_LOWER pad nothing. With the size they split the total of
 * ONNX Runtime, but swapped: SAME_LOWER cuts the smaller half first, as TensorFlow does. Nothing
 * limits the output_padding. The specification says that pads are ignored beside a size; the code
 * ignores pads_end alone.
 */
final class OpenVino {

  private static final Source SOURCE =
      new Source(
          "openvino",
          "src/core/shape_inference/include/convolution_backprop_shape_inference_util.hpp"
              + " apply_auto_pad, apply_padding, append_spatial_shape",
          "1534cfce, 16f3e848");

  private static final Source CPU =
      new Source(
          "openvino",
          SOURCE.place() + "; src/plugins/intel_cpu/src/nodes/deconv.cpp initPaddingR",
          "1534cfce, 16f3e848, 00262eae");

  private static final Words WORDS =
      Words.COMMON
          .withPads("pads_begin %1$d, %3$d, pads_end %2$d, %4$d")
          .withOutputSize("output_shape");

  static final Convention EXPLICIT =
      new Convention(
              "openvino-explicit",
              "OpenVINO ConvolutionBackpropData, pads_begin, pads_end and output_padding",
              SOURCE,
              OpenVino::padsAndOutputPaddings,
              Ranges.padded(Ranges.atLeast0(Ranges::cutAndAdded)),
              Ranges.PADS,
              List.of(Ranges.ANY_OUTPUT_PADDING))
          .saying(WORDS);

  private static final Convention SAME_UPPER =
      new Convention(
          "openvino-same-upper",
          "OpenVINO ConvolutionBackpropData, auto_pad same_upper without output_shape",
          SOURCE,
          x -> Ranges.anyOutputPadding(x, Ranges.none(x)),
          Ranges.atLeast0(Ranges::cutAndAdded),
          Ranges.SAME,
          List.of(
              new Region(
                  REFUSED,
                  "o > n * s",
                  "the full scatter, which is longer than n s: without a size SAME pads nothing")));

  static final List<Convention> ALL =
      List.of(
          EXPLICIT,
          new Convention(
              "openvino-valid",
              "OpenVINO ConvolutionBackpropData, auto_pad valid and output_padding",
              SOURCE,
              x -> Ranges.anyOutputPadding(x, Ranges.none(x)),
              Ranges.atLeast0(Ranges::cutAndAdded),
              Ranges.VALID,
              List.of(Ranges.ANY_OUTPUT_PADDING)),
          SAME_UPPER,
          SAME_UPPER.as(
              "openvino-same-lower",
              "OpenVINO ConvolutionBackpropData, auto_pad same_lower without output_shape",
              SOURCE),
          new Convention(
                  "openvino-output-shape-same-lower",
                  "OpenVINO ConvolutionBackpropData, auto_pad same_lower, output_shape and"
                      + " output_padding",
                  SOURCE,
                  OpenVino::sizes,
                  Ranges.atLeast0(OnnxRuntime::smallerHalfFirst),
                  Onnx.SAME_OR_VALID,
                  List.of(
                      Onnx.NO_PADDING_ADMITS_THE_SIZE, OnnxRuntime.SMALLER_HALF_OF_A_GIVEN_SIZE))
              .saying(WORDS),
          new Convention(
                  "openvino-output-shape-same-upper",
                  "OpenVINO ConvolutionBackpropData, auto_pad same_upper, output_shape and"
                      + " output_padding",
                  SOURCE,
                  OpenVino::sizes,
                  Ranges.atLeast0(OnnxRuntime::largerHalfFirst),
                  Onnx.SAME_OR_VALID,
                  List.of(Onnx.NO_PADDING_ADMITS_THE_SIZE, OnnxRuntime.LARGER_HALF_OF_A_GIVEN_SIZE))
              .saying(WORDS),
          new Convention(
                  "openvino-output-shape-explicit",
                  "OpenVINO ConvolutionBackpropData, pads_begin and output_shape; pads_end is ignored",
                  CPU,
                  OpenVino::padsAndSizes,
                  Ranges.padded(
                      (x, call) -> Answer.aligned(call.requiredOutputSize(), call.before())),
                  (x, call, size) ->
                      new Padding.Explicit(
                          call.before(), Math.max(0, x.size() - call.before() - size)),
                  List.of(
                      new Region(
                          REFUSED,
                          "o >= full - before + s",
                          "a size that passes what pads_begin leaves by a stride or more, which the"
                              + " shape inference takes")))
              .saying(WORDS));

  private OpenVino() {}

  /** All pads with what the op takes as well, and pads that are alike with more. */
  private static Stream<Setting> padsAndOutputPaddings(Scatter x) {
    return Stream.concat(
        WebNn.PADS.settings().of(x),
        Ranges.anyOutputPadding(x, Ranges.symmetricPads(x, x.stride()))
            .filter(call -> call.outputPaddingOrZero() >= x.stride()));
  }

  private static Stream<Setting> sizes(Scatter x) {
    return Ranges.anyOutputPadding(x, Ranges.none(x))
        .flatMap(call -> Ranges.outputSizes(call, 1, x.size() + x.stride()));
  }

  /** Pads at the start, pads at the end that play no part, and sizes about what is left. */
  private static Stream<Setting> padsAndSizes(Scatter x) {
    return Ranges.pads(x, 0, 0)
        .filter(call -> call.after() <= 1)
        .flatMap(
            call ->
                Ranges.outputSizes(
                    call,
                    Ranges.left(x, call) - x.stride(),
                    Ranges.left(x, call) + x.stride() + 1));
  }
}
