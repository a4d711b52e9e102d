package crosscheck.convention;

import static crosscheck.convention.Disagreement.SHIFTED;

import crosscheck.convention.Convention.Settings;
import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.OutputInterval;
import crosscheck.geometry.Padding;
import crosscheck.geometry.Scatter;
import java.util.List;

/**
 * The {@code ConvTranspose} to which tf2onnx converts a call of the op with known sizes: its {@code
 * pads} are the halves of the total crop. The op's padding attribute is not read.
 */
final class Tf2Onnx {

  private static final Source SOURCE =
      new Source(
          "tensorflow-onnx",
          "tf2onnx/onnx_opset/nn.py ConvTranspose, constant output shape",
          "6fb984bc (pads since PR 1513)");

  private static final Region BEYOND_THE_SCATTER =
      new Region(
          SHIFTED,
          "o >= full + 2",
          "a size that passes the full scatter by 2 or more: half of the lacking cells go to the"
              + " start, as a negative pad");

  static final List<Convention> ALL =
      List.of(
          new Convention(
              "tf2onnx-valid",
              "tf2onnx of a call with padding VALID",
              SOURCE,
              sizesOf(new Padding.Valid()),
              Tf2Onnx::halves,
              Ranges.VALID,
              List.of(BEYOND_THE_SCATTER)),
          new Convention(
              "tf2onnx-same",
              "tf2onnx of a call with padding SAME",
              SOURCE,
              sizesOf(new Padding.Same()),
              Tf2Onnx::halves,
              Ranges.SAME,
              List.of(BEYOND_THE_SCATTER)),
          new Convention(
              "tf2onnx-explicit",
              "tf2onnx of a call with explicit padding",
              SOURCE,
              x ->
                  Ranges.pads(x, x.stride() - 1, 0)
                      .flatMap(call -> Ranges.outputSizesOfAStride(x, call, Ranges.left(x, call)))
                      .filter(call -> call.requiredOutputSize() >= x.input()),
              Tf2Onnx::halves,
              Ranges.PADS,
              List.of(
                  new Region(
                      SHIFTED,
                      "(full - o) / 2 != before",
                      "half of what is cut, rounded towards zero, is not what the caller cuts"
                          + " first: explicit_paddings are not read"))));

  private Tf2Onnx() {}

  private static Settings sizesOf(Padding padding) {
    return x -> {
      OutputInterval admissible = AxisGeometry.of(x, padding).admissible();
      return Ranges.outputSizes(Setting.NONE, admissible.lowest(), admissible.highest());
    };
  }

  private static Answer halves(Scatter x, Setting call) {
    int size = call.requiredOutputSize();
    return size < x.input()
        ? Answer.refused(
            "the output must not be smaller than the input, %d, was %d".formatted(x.input(), size))
        : Answer.aligned(size, (x.size() - size) / 2);
  }
}
