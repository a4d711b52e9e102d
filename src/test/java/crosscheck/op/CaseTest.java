package crosscheck.op;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.geometry.OutputInterval.Placement;
import crosscheck.tensor.Tensor4;
import java.util.Arrays;
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

  @Test
  void aFilterOfGroupsHasTheOutputChannelsOfOneAndTheInputChannelsOfAll() {
    Case c = CaseId.parse("f32-nhwc-valid-i4x5-k2x3-s1x1-d1x1-o5x7-c4x6-g2-b1");
    assertArrayEquals(new int[] {2, 3, 3, 4}, c.filterShape());
    assertArrayEquals(new int[] {1, 5, 7, 6}, c.outputShape());
    assertEquals(4 * 5 * 4 * (2L * 3 * 3), c.multiplyAdds());
    assertEquals("f32-nhwc-valid-i4x5-k2x3-s1x1-d1x1-o5x7-c2x3-b1", c.ofOneGroup().id());
  }

  @Test
  void theSumsOfAGroupUseTheWholeExactRange() {
    // 256 = 2 channels of 8 · 16; with 4 channels a factor would be smaller.
    Case c = CaseId.parse("bf16-nhwc-valid-i9x9-k1x1-s1x1-d1x1-o9x9-c4x4-g2-b1");
    assertEquals(11, largest(c.image()));
    assertEquals(11, largest(c.filter()), 1);
  }

  private static double largest(Tensor4 tensor) {
    return Arrays.stream(tensor.values()).map(Math::abs).max().orElseThrow();
  }
}
