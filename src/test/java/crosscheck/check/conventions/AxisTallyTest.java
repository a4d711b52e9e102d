package crosscheck.check.conventions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.convention.Convention;
import crosscheck.convention.Conventions;
import crosscheck.convention.Disagreement;
import crosscheck.convention.Region;
import crosscheck.convention.Scatters;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The regions on a small sweep; {@code mvn verify} judges the whole one. */
class AxisTallyTest {

  static List<Convention> conventions() {
    return Conventions.all();
  }

  private static AxisTally tally(Convention convention) {
    AxisTally tally = new AxisTally(convention);
    Scatters.upTo(2, 3, 3, 3)
        .flatMap(
            x -> convention.settings().of(x).map(setting -> new Question(convention, x, setting)))
        .map(Judgement::of)
        .flatMap(Optional::stream)
        .forEach(tally::add);
    return tally;
  }

  private static Convention with(Convention convention, List<Region> regions) {
    return new Convention(
        convention.id(),
        convention.title(),
        convention.source(),
        convention.settings(),
        convention.rule(),
        convention.counterpart(),
        regions,
        convention.bothAxes(),
        convention.words());
  }

  @ParameterizedTest
  @MethodSource("conventions")
  void aConventionDisagreesWhereItsRegionsSayAndNowhereElse(Convention convention) {
    AxisTally tally = tally(convention);
    assertTrue(tally.calls() > 0);
    assertEquals(List.of(), tally.contradictions());
  }

  @ParameterizedTest
  @MethodSource("conventions")
  void aRegionThatIsForgottenIsAContradiction(Convention convention) {
    boolean disagrees =
        tally(convention).agreements().keySet().stream()
            .anyMatch(agreement -> agreement.disagreement().isPresent());
    assertEquals(disagrees, !tally(with(convention, List.of())).contradictions().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("conventions")
  void aRegionThatIsEverywhereIsAContradiction(Convention convention) {
    Region everywhere = new Region(Disagreement.SHIFTED, "n > 0", "everywhere");
    assertFalse(tally(with(convention, List.of(everywhere))).contradictions().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "keras3-same-output-padding, REFUSED, f32-nhwc-same-i1x2-k1x2-s1x1-d1x1-o1x1-c1x1-b1",
    "keras-on-torch-3-0-same, SHIFTED, f32-nhwc-same-i1x1-k1x3-s1x2-d1x1-o1x2-c1x1-b1",
    "keras-on-torch-3-13-same, REFUSED, f32-nhwc-same-i1x2-k1x2-s1x1-d1x1-o1x1-c1x1-b1",
    "jax-pads, REFUSED, f32-nhwc-explicit0.0.0.0-i1x1-k1x1-s1x1-d1x1-o1x2-c1x1-b1",
    "jax-pads, SHIFTED, f32-nhwc-explicit0.0.0.0-i1x1-k1x1-s1x2-d1x1-o1x2-c1x1-b1",
    "jax-consistent-pads, SHIFTED, f32-nhwc-explicit0.0.0.0-i1x1-k1x1-s1x2-d1x1-o1x2-c1x1-b1",
    "lecture-same, NO_CROP, f32-nhwc-same-i1x1-k1x2-s1x1-d1x1-o1x1-c1x1-b1",
    "pytorch, REFUSED, f32-nhwc-explicit0.0.0.0-i1x1-k1x1-s1x1-d1x2-o1x2-c1x1-b1",
    "tf2onnx-same, SHIFTED, f32-nhwc-same-i1x1-k1x1-s1x3-d1x1-o1x3-c1x1-b1",
  })
  void theSmallestCounterexampleIsTheFirstInTheOrder(
      String id, Disagreement disagreement, String caseId) {
    Convention convention = Conventions.named(id).orElseThrow();
    ConventionFinding finding =
        tally(convention).findings().stream()
            .filter(f -> f.disagreement() == disagreement)
            .findFirst()
            .orElseThrow();
    assertEquals(caseId, finding.counterexample().axes().asCase().id());
  }
}
