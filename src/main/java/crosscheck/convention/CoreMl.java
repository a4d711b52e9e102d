package crosscheck.convention;

import static crosscheck.convention.Disagreement.NO_CROP;

import java.util.List;

/**
 * {@code conv_transpose} of Core ML, by its converter and the text of its format: the library is
 * closed. They name the size of pad_type "same" and take any output_shape; which cells these hold
 * they do not say.
 */
final class CoreMl {

  private static final Source SOURCE =
      new Source(
          "coremltools",
          "coremltools/converters/mil/mil/ops/defs/iOS15/conv.py conv_transpose;"
              + " mlmodel/format/NeuralNetwork.proto SamePadding, ConvolutionLayerParams",
          "e0e2f42b (after 9.0)");

  private static final String UNSAID = "neither the converter nor the format says what is cut";

  private static final Words WORDS = Words.COMMON.withPads("pad %1$d, %2$d, %3$d, %4$d");

  static final List<Convention> ALL =
      List.of(
          new Convention(
              "coreml-valid",
              "Core ML conv_transpose, pad_type \"valid\"",
              SOURCE,
              Ranges::none,
              Ranges.withoutOutputPadding(Ranges::cutAndAdded),
              Ranges.VALID,
              List.of()),
          TensorRt.EXPLICIT
              .as("coreml-custom", "Core ML conv_transpose, pad_type \"custom\" and pad", SOURCE)
              .saying(WORDS),
          new Convention(
              "coreml-same",
              "Core ML conv_transpose, pad_type \"same\"",
              SOURCE,
              Ranges::none,
              (x, call) -> Answer.sizeOnly((long) x.input() * x.stride(), UNSAID),
              Ranges.SAME,
              List.of(new Region(NO_CROP, "true", "everywhere: " + UNSAID))),
          new Convention(
              "coreml-output-shape",
              "Core ML conv_transpose, output_shape, beside which the format ignores the padding",
              SOURCE,
              x -> Ranges.outputSizes(Setting.NONE, 1, x.size() + x.stride()),
              (x, call) -> Answer.sizeOnly(call.requiredOutputSize(), UNSAID),
              Onnx.SAME_OR_VALID,
              List.of(
                  Onnx.NO_PADDING_ADMITS_THE_SIZE,
                  new Region(NO_CROP, Onnx.ADMITTED + "true", UNSAID))));

  private CoreMl() {}
}
