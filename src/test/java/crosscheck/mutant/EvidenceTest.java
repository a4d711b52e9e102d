package crosscheck.mutant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.op.Case;
import crosscheck.op.CaseId;
import crosscheck.sweep.SmokeCases;
import crosscheck.tensor.Fill;
import crosscheck.verdict.CaseTrial;
import crosscheck.verdict.Verifier;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTest {

  private static Set<Feature> evidence(String id) {
    return Evidence.of(CaseId.parse(id));
  }

  /** What each small case of the smoke sweep catches. */
  private static final Map<Case, List<Mutant>> CAUGHT =
      SmokeCases.ofEveryOperation()
          .filter(c -> c.multiplyAdds() <= 2_000)
          .collect(Collectors.toMap(c -> c, EvidenceTest::caught));

  /** The mutants that a case catches, of those whose features its values are looked at for. */
  private static List<Mutant> caught(Case c) {
    CaseTrial trial = CaseTrial.of(c, Verifier.ownSample(c));
    return Catalogue.mutants().stream()
        .filter(mutant -> mutant.appliesTo(c) && !mutant.broken(c.fill()).isEmpty())
        .filter(mutant -> Verifier.check(trial, mutant).status().isMismatch())
        .toList();
  }

  /** Its one row lands two rows above the output. */
  @Test
  void aGradientThatNoMistakeChangesIsNoEvidenceHoweverManyProductsItHas() {
    String cropped = "explicit2.0.0.0-i1x8-k1x3-s3x1-d1x1-o1x10-c8x9-b1";
    String kept = "explicit0.0.0.0-i1x8-k1x3-s3x1-d1x1-o1x10-c8x9-b1";
    assertEquals(Set.of(), evidence("conv2d-f32-nhwc-" + cropped));
    assertEquals(Set.of(Feature.INPUT_GRADIENT), evidence("conv2d-f32-nhwc-" + kept));
    assertEquals(Set.of(), evidence("conv2d_backprop_filter-f32-nhwc-" + cropped));
    assertEquals(
        Set.of(Feature.FILTER_GRADIENT), evidence("conv2d_backprop_filter-f32-nhwc-" + kept));
  }

  @Test
  void aMistakeOfWhichNothingIsLeftIsNeverCaught() {
    CAUGHT.forEach(
        (c, caught) -> {
          Axes axes = Axes.of(c);
          for (Mutant mutant : caught) {
            assertTrue(mutant.mistake().shown().in(c, axes), () -> mutant.name() + " " + c.id());
          }
        });
  }

  @Test
  void whatTheAxesSayIsEvidenceIsCaught() {
    long looked = 0;
    for (Case c : CAUGHT.keySet()) {
      if (c.multiplyAdds() > Evidence.SMALL) {
        Set<Feature> broken = EnumSet.noneOf(Feature.class);
        CAUGHT.get(c).forEach(mutant -> broken.addAll(mutant.broken(c.fill())));
        assertTrue(broken.containsAll(Evidence.of(c)), c::id);
        looked++;
      }
    }
    assertTrue(looked > 100);
  }

  @ParameterizedTest
  @CsvSource({
    // One pixel and one cell: no order, no stride, no crop.
    "f32-nhwc-valid-i1x1-k1x1-s1x1-d1x1-o1x1-c1x1-b1, KERNEL_ROWS",
    "f32-nhwc-valid-i1x1-k1x1-s1x1-d1x1-o1x1-c1x1-b1, STRIDE",
    "f32-nhwc-valid-i1x1-k1x1-s1x1-d1x1-o1x1-c1x1-b1, DATA_FORMAT",
    "f32-nhwc-valid-i1x1-k1x1-s1x1-d1x1-o1x1-c1x1-b1, BATCH",
    // A stride that only one input cell ever takes.
    "f32-nhwc-valid-i1x1-k3x3-s2x2-d1x1-o3x3-c4x4-b2, STRIDE",
    // One row of the kernel has no order, and three columns have one.
    "f32-nhwc-valid-i4x4-k1x3-s2x2-d1x1-o7x9-c4x4-b2, KERNEL_ROWS",
    // An even number of cells is cut, so that no half is the larger one.
    "f32-nhwc-same-i4x4-k1x1-s2x2-d1x1-o7x7-c4x4-b2, SAME_CROP",
    // One channel of either kind has no place to be swapped with.
    "f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c1x4-b2, FILTER_LAYOUT",
    "f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c4x4-b2, DATA_FORMAT",
    "f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c4x4-b2, NAN",
    "f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c4x4-b2, CHANNEL_BLOCKS",
    "f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o9x8-c4x4-b2, KERNEL_ROWS",
    // Nothing lands in the one row that is left: every expected value is zero.
    "f32-nhwc-explicit1.0.0.0-i1x1-k1x1-s3x1-d1x1-o1x1-c1x1-b1, INPUT_ROWS",
  })
  void whereAMistakeCannotShowThereIsNoEvidence(String id, Feature feature) {
    assertFalse(evidence(id).contains(feature), () -> evidence(id).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "f32-nhwc-valid-i4x4-k1x3-s2x2-d1x1-o7x9-c4x4-b2, KERNEL_COLUMNS",
    "f32-nhwc-valid-i4x4-k1x3-s2x2-d1x1-o7x9-c4x4-b2, STRIDE",
    "f32-nhwc-same-i4x4-k4x4-s1x1-d1x1-o4x4-c4x4-b2, SAME_CROP",
    "f32-nhwc-same-i4x4-k1x1-s3x3-d1x1-o12x12-c4x4-b2, SAME_LONGER",
    "f32-nchw-same-i4x4-k3x3-s2x2-d1x1-o8x8-c4x4-b2, DATA_FORMAT",
    "f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c4x17-b2, CHANNEL_BLOCKS",
    "f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o9x8-c4x4-b2, TOO_LARGE",
    "f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o6x8-c4x4-b2, TOO_SMALL",
    "f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c4x4-b2-nan, NAN",
    "i32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c4x4-b2-wrap, WRAP",
  })
  void whereAMistakeShowsThereIs(String id, Feature feature) {
    assertTrue(evidence(id).contains(feature), () -> evidence(id).toString());
  }

  @Test
  void aSymmetricKernelHasNoOrder() {
    List<String> symmetric =
        IntStream.rangeClosed(1, 999)
            .mapToObj("bf16-nhwc-valid-i1x1-k1x2-s1x%d-d1x1-o1x2-c1x1-b1"::formatted)
            .filter(id -> CaseId.parse(id).filter().values()[0] == filterEnd(id))
            .toList();
    assertFalse(symmetric.isEmpty());
    assertTrue(symmetric.stream().noneMatch(id -> evidence(id).contains(Feature.KERNEL_COLUMNS)));
  }

  private static double filterEnd(String id) {
    return CaseId.parse(id).filter().values()[1];
  }

  @Test
  void everyFeatureIsBrokenByAMutantThatBreaksNoOther() {
    Set<Feature> alone = EnumSet.noneOf(Feature.class);
    for (Mutant mutant : Catalogue.mutants()) {
      Stream.of(Fill.values())
          .map(mutant::broken)
          .filter(broken -> broken.size() == 1)
          .forEach(alone::addAll);
    }
    assertEquals(EnumSet.allOf(Feature.class), alone);
  }
}
