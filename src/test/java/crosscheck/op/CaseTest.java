package crosscheck.op;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.geometry.OutputInterval.Placement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CaseTest {

  @Test
  void smallerNumbersComeFirstAndThenThePlainerElementType() {
    List<String> ascending =
        List.of(
            "f32-nhwc-valid-i1x1-k1x1-s1x1-d1x1-o1x1-c1x1-b1",
            "f32-nhwc-same-i1x1-k1x1-s1x1-d1x1-o1x1-c1x1-b1",
            "f32-nchw-valid-i1x1-k1x1-s1x1-d1x1-o1x1-c1x1-b1",
            "i32-nhwc-valid-i1x1-k1x1-s1x1-d1x1-o1x1-c1x1-b1",
            "f32-nhwc-valid-i1x1-k1x1-s1x1-d1x1-o1x1-c1x2-b1",
            "f32-nhwc-valid-i1x1-k1x1-s1x1-d1x1-o1x2-c1x1-b1",
            "f32-nhwc-explicit0.0.0.1-i1x1-k1x1-s1x1-d1x1-o1x1-c1x1-b1");
    assertEquals(ascending, ascending.stream().map(CaseId::parse).sorted().map(Case::id).toList());
  }

  @Test
  void aCaseIsAdmissibleIfBothAxesAre() {
    assertTrue(CaseId.parse("f32-nhwc-valid-i4x4-k3x3-s2x2-d1x1-o9x10-c1x1-b1").admissible());
    Case tooHigh = CaseId.parse("f32-nhwc-valid-i4x4-k3x3-s2x2-d1x1-o11x10-c1x1-b1");
    assertEquals(Placement.TOO_LARGE, tooHigh.heightPlacement());
    assertEquals(Placement.ADMISSIBLE, tooHigh.widthPlacement());
    assertFalse(tooHigh.admissible());
    Case tooNarrow = CaseId.parse("f32-nhwc-valid-i4x4-k3x3-s2x2-d1x1-o10x8-c1x1-b1");
    assertEquals(Placement.TOO_SMALL, tooNarrow.widthPlacement());
    assertFalse(tooNarrow.admissible());
  }

  @Test
  void casesOfOneGraphDifferInSizesOnly() {
    Attributes attributes =
        CaseId.parse("f32-nhwc-valid-i4x4-k3x3-s2x2-d1x1-o9x10-c1x1-b1").attributes();
    assertEquals(
        attributes, CaseId.parse("f32-nhwc-valid-i2x5-k1x2-s2x2-d1x1-o3x10-c8x1-b2").attributes());
    assertTrue(
        Stream.of(
                "f64-nhwc-valid-i4x4-k3x3-s2x2-d1x1-o9x10-c1x1-b1",
                "f32-nchw-valid-i4x4-k3x3-s2x2-d1x1-o9x10-c1x1-b1",
                "f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c1x1-b1",
                "f32-nhwc-valid-i4x4-k3x3-s1x2-d1x1-o9x10-c1x1-b1",
                "f32-nhwc-valid-i4x4-k3x3-s2x2-d1x2-o9x10-c1x1-b1")
            .noneMatch(id -> CaseId.parse(id).attributes().equals(attributes)));
  }

  @Test
  void theWorkIsEveryInputCellTimesEveryFilterCell() {
    assertEquals(
        3 * 4 * 5 * 6 * (7L * 8 * 2),
        CaseId.parse("f32-nhwc-valid-i4x5-k7x8-s1x1-d1x1-o10x12-c6x2-b3").multiplyAdds());
  }
}
