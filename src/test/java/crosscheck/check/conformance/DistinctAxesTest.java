package crosscheck.check.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.op.Case;
import crosscheck.op.CaseId;
import crosscheck.sweep.SmokeCases;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistinctAxesTest {

  private final DistinctAxes axes = new DistinctAxes();

  private boolean add(String id) {
    return axes.add(CaseId.parse(id));
  }

  @BeforeEach
  void addOne() {
    assertTrue(add("f32-nhwc-same-i4x5-k3x2-s2x3-d1x1-o8x15-c2x3-b1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f32-nhwc-same-i4x5-k3x2-s2x3-d1x1-o8x15-c2x3-b1",
        "f64-nhwc-same-i4x5-k3x2-s2x3-d1x1-o8x15-c2x3-b1",
        "f32-nhwc-same-i4x5-k3x2-s2x3-d1x1-o8x15-c7x8-b2",
        "f32-nhwc-same-i4x5-k3x2-s2x3-d1x1-o8x15-c2x3-b1-gaussian",
      })
  void typeChannelsBatchAndValuesChangeNoSize(String id) {
    assertFalse(add(id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f32-nchw-same-i4x5-k3x2-s2x3-d1x1-o8x15-c2x3-b1",
        "f32-nhwc-same-i3x5-k3x2-s2x3-d1x1-o6x15-c2x3-b1",
        "f32-nhwc-same-i4x5-k3x2-s2x3-d1x1-o7x15-c2x3-b1",
        "f32-nhwc-same-i4x5-k3x2-s2x3-d1x1-o8x14-c2x3-b1",
        "f32-nhwc-same-i4x5-k3x2-s2x3-d2x1-o8x15-c2x3-b1",
        "f32-nhwc-valid-i4x5-k3x2-s2x3-d1x1-o9x15-c2x3-b1",
        "f32-nhwc-explicit0.1.0.0-i4x5-k3x2-s2x3-d1x1-o8x15-c2x3-b1",
        "f32-nhwc-same-i5x4-k2x3-s3x2-d1x1-o15x8-c2x3-b1",
      })
  void otherKernelsOrAnAxisThatDiffersInOneNumberAreAskedAbout(String id) {
    assertTrue(add(id));
    assertFalse(add(id));
  }

  @Test
  void everyAxisOfTheSmokeSweepIsAskedAboutInFewerThanThreeQuartersOfItsCases() {
    List<Case> all = SmokeCases.all().filter(Case::admissible).toList();
    DistinctAxes none = new DistinctAxes();
    List<Case> asked = all.stream().filter(none::add).toList();
    assertTrue(asked.size() < all.size() * 3 / 4, () -> asked.size() + " of " + all.size());
    assertEquals(heights(all), heights(asked));
    assertEquals(widths(all), widths(asked));
  }

  private static Set<Object> heights(List<Case> cases) {
    return distinct(cases, c -> List.of(c.dataFormat(), c.geometry().height(), c.outputHeight()));
  }

  private static Set<Object> widths(List<Case> cases) {
    return distinct(cases, c -> List.of(c.dataFormat(), c.geometry().width(), c.outputWidth()));
  }

  private static Set<Object> distinct(List<Case> cases, Function<Case, Object> part) {
    return cases.stream().map(part).collect(Collectors.toCollection(HashSet::new));
  }
}
