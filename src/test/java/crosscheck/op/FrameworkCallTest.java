package crosscheck.op;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.convention.Setting;
import crosscheck.geometry.Scatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameworkCallTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "onnx-pads,i3-k3-s2-d1",
        "onnx-pads,i3-k3-s2-d1-pads1:0-op1",
        "onnx-pads,i3-k3-s2-d1-pads-1:0-op-1",
        "onnx-output-shape,i3-k3-s2-d1-op1-o7",
        "onnx-output-shape,i2-k3-s2-d1-op1-o7,i3-k3-s2-d1-op0-o6"
      })
  void anIdIsReadBackAsTheSameCall(String id) {
    assertEquals(id, FrameworkCall.parse(id).id());
    assertEquals(FrameworkCall.parse(id), FrameworkCall.parse(FrameworkCall.parse(id).id()));
  }

  @Test
  void aCallAboutOneAxisHasARowThatNobodyCuts() {
    FrameworkCall call =
        FrameworkCall.of(
            "onnx-output-shape", new Scatter(3, 3, 2, 1), Setting.NONE.withOutputSize(7));
    assertTrue(call.isOfOneAxis());
    assertEquals(1, call.rows().setting().requiredOutputSize());
    assertFalse(FrameworkCall.parse("onnx-pads,i2-k3-s2-d1,i3-k3-s2-d1").isOfOneAxis());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "onnx-pads",
        "nobody,i3-k3-s2-d1",
        "onnx-pads,i3-k3-s2",
        "onnx-pads,i3-k3-s2-d1-pads1",
        "onnx-pads,i0-k3-s2-d1",
        "onnx-pads,i3-k3-s2-d1,i3-k3-s2-d1,i3-k3-s2-d1"
      })
  void whatIsNoIdIsRefused(String id) {
    assertThrows(IllegalArgumentException.class, () -> FrameworkCall.parse(id));
  }

  @Test
  void theSmallerCallComesFirst() {
    FrameworkCall small = FrameworkCall.parse("onnx-pads,i1-k1-s1-d1-op1");
    FrameworkCall large = FrameworkCall.parse("onnx-pads,i1-k2-s1-d1-pads1:0-op0");
    assertTrue(small.compareTo(large) < 0);
  }
}
