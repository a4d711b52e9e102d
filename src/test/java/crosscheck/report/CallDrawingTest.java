package crosscheck.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallDrawingTest {

  private static final String CASE = "f32-nhwc-same-i1x4-k1x3-s1x2-d1x1-o1x8-c2x3-b1";

  private static Optional<Integer> axes(String id) {
    return CallDrawing.of(id, List.of()).map(drawing -> drawing.axes().size());
  }

  @Test
  void aGradientIsNotDrawnAsAnOutput() {
    assertEquals(Optional.of(1), axes(CASE));
    assertEquals(Optional.empty(), axes("conv2d-" + CASE));
    assertEquals(Optional.empty(), axes("conv2d_backprop_filter-" + CASE));
  }
}
