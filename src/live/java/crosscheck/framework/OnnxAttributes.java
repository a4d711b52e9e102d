package crosscheck.framework;

import crosscheck.convention.Setting;
import crosscheck.framework.OnnxModel.Attribute;
import crosscheck.geometry.Alignment;
import crosscheck.op.FrameworkCall;
import crosscheck.op.FrameworkCall.Axis;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** The attributes of {@code ConvTranspose} for a call in the words of a convention. */
final class OnnxAttributes {

  private OnnxAttributes() {}

  /** The attributes of a call. */
  static List<Attribute> of(FrameworkCall call) {
    List<Attribute> attributes = new ArrayList<>();
    attributes.add(pair("strides", call, axis -> axis.scatter().stride()));
    attributes.add(pair("dilations", call, axis -> axis.scatter().dilation()));
    attributes.addAll(own(call));
    if (isGiven(call, axis -> axis.setting().outputPadding().isPresent() ? 1 : 0)) {
      attributes.add(pair("output_padding", call, axis -> axis.setting().outputPaddingOrZero()));
    }
    return List.copyOf(attributes);
  }

  private static List<Attribute> own(FrameworkCall call) {
    return switch (call.convention()) {
      case "onnx-pads" -> List.of(pads(call.rows().setting(), call.columns().setting()));
      case "onnx-auto-pad-valid" -> List.of(autoPad("VALID"));
      case "onnx-same-upper", "onnxruntime-same-upper", "onnxruntime-1-12-same-upper" ->
          List.of(autoPad("SAME_UPPER"));
      case "onnx-same-lower", "onnxruntime-same-lower", "onnxruntime-1-12-same-lower" ->
          List.of(autoPad("SAME_LOWER"));
      case "onnx-output-shape-upper",
          "onnxruntime-output-shape-upper",
          "onnxruntime-1-12-output-shape-upper" ->
          List.of(autoPad("SAME_UPPER"), outputShape(call));
      case "onnx-output-shape", "onnxruntime-output-shape", "onnxruntime-1-13-output-shape" ->
          List.of(outputShape(call));
      case "onnxruntime-output-shape-lower" -> List.of(autoPad("SAME_LOWER"), outputShape(call));
      case "onnxruntime-output-shape-valid" -> List.of(autoPad("VALID"), outputShape(call));
      case "tf2onnx-valid", "tf2onnx-same", "tf2onnx-explicit" ->
          List.of(pads(written(call, call.rows()), written(call, call.columns())));
      default -> throw new IllegalArgumentException("ONNX has no words for " + call.convention());
    };
  }

  private static Attribute autoPad(String word) {
    return Attribute.of("auto_pad", word);
  }

  private static Attribute outputShape(FrameworkCall call) {
    return pair("output_shape", call, axis -> axis.setting().requiredOutputSize());
  }

  private static Attribute pads(Setting rows, Setting columns) {
    return Attribute.of("pads", rows.before(), columns.before(), rows.after(), columns.after());
  }

  /** The pads that a converter writes. */
  private static Setting written(FrameworkCall call, Axis axis) {
    Alignment kept = call.alignment(axis);
    return Setting.pads(kept.crop(), axis.scatter().size() - kept.crop() - kept.size());
  }

  private static boolean isGiven(FrameworkCall call, ToIntFunction<Axis> present) {
    return present.applyAsInt(call.rows()) + present.applyAsInt(call.columns()) > 0;
  }

  private static Attribute pair(String name, FrameworkCall call, ToIntFunction<Axis> number) {
    return Attribute.of(name, number.applyAsInt(call.rows()), number.applyAsInt(call.columns()));
  }
}
