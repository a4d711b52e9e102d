package crosscheck.check.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crosscheck.check.Progress;
import crosscheck.mutant.Catalogue;
import crosscheck.mutant.Feature;
import crosscheck.mutant.Mutant;
import crosscheck.op.Case;
import crosscheck.op.CaseId;
import crosscheck.op.KernelPath;
import crosscheck.op.Observation.Produced;
import crosscheck.op.Operator;
import crosscheck.sweep.Plan;
import crosscheck.tensor.Tensor4;
import crosscheck.verdict.CaseTrial;
import crosscheck.verdict.Verifier;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DetectionTest {

  private static final String POINT = "f32-nhwc-valid-i1x1-k1x1-s1x1-d1x1-o1x1-c1x1-b1";
  private static final String PLAIN = "f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1";
  private static final String OTHER = "bf16-nchw-valid-i3x4-k2x3-s3x2-d1x1-o8x9-c3x2-b2";
  private static final String TOO_LARGE = "f32-nhwc-valid-i2x2-k2x2-s2x2-d1x1-o6x4-c1x1-b1";

  /** More than 20,000 multiply-adds, and the only one of more than 32 columns. */
  private static final String LARGE = "f32-nhwc-same-i4x40-k3x3-s1x1-d1x1-o4x40-c4x4-b1";

  private final AtomicLong steps = new AtomicLong();

  private DetectionTally run(int threads, List<Mutant> mutants, String... ids) {
    Set<Case> cases = Arrays.stream(ids).map(CaseId::parse).collect(Collectors.toSet());
    Plan plan = Plan.of(cases, EnumSet.allOf(KernelPath.class));
    return new Detection(plan, mutants, threads, this::count).run();
  }

  /** Adds up what was announced and not done. */
  private Progress.Part count(String part, long cases) {
    steps.addAndGet(-cases);
    return steps::incrementAndGet;
  }

  private static List<Mutant> mutant(String name) {
    return List.of(Catalogue.mutant(name));
  }

  @Test
  void theOutcomeIsTheSameWithAnyNumberOfThreads() {
    String[] ids = {POINT, PLAIN, OTHER, TOO_LARGE, LARGE};
    assertEquals(
        run(1, Catalogue.mutants(), ids).toString(), run(3, Catalogue.mutants(), ids).toString());
  }

  /** A verifier that skips the last cell judges a result whose last cell is right the same. */
  @Test
  void aVerifierThatSkipsTheLastCellMissesOneMutantAlone() {
    Case c = CaseId.parse(PLAIN);
    List<String> missed =
        Catalogue.mutants().stream()
            .filter(mutant -> mutant.features().contains(Feature.SINGLE_CELLS))
            .filter(
                mutant ->
                    !Verifier.check(CaseTrial.of(c), lastCellMended(mutant)).status().isMismatch())
            .map(Mutant::name)
            .toList();
    assertEquals(List.of("last-cell-wrong"), missed);
    assertEquals(
        1, run(1, mutant("last-cell-wrong"), PLAIN).mutants().values().iterator().next().caught());
  }

  private static Operator lastCellMended(Mutant mutant) {
    return (operation, c, image, filter) -> {
      Tensor4 wrong = ((Produced) mutant.observe(operation, c, image, filter)).result();
      Tensor4 right = ((Produced) Catalogue.RIGHT.observe(operation, c, image, filter)).result();
      double[] values = wrong.values().clone();
      values[values.length - 1] = right.values()[values.length - 1];
      return new Produced(wrong.with(values));
    };
  }

  @Test
  void everyCaseIsCountedOnceThoughItRunsOnTwoPaths() {
    DetectionTally outcome = run(2, mutant("kernel-turned"), POINT, PLAIN);
    assertEquals(2, outcome.cases());
    outcome.right().forEach((name, judged) -> assertEquals(2, judged.run(), name));
    assertEquals(0, steps.get());
  }

  @Test
  void ofWhatCatchesAMutantTheFirstAndTheSmallestAreKept() {
    Catch own = caughtBy("kernel-turned", LARGE, OTHER, PLAIN, POINT);
    assertEquals(2, own.caught());
    assertEquals(3, own.run());
    String smaller = CaseId.parse(OTHER).compareTo(CaseId.parse(PLAIN)) < 0 ? OTHER : PLAIN;
    assertEquals(smaller, Objects.requireNonNull(own.smallest()).c().id());
    // Single cases are planned smallest first, after the one that nothing catches.
    assertEquals(1, Objects.requireNonNull(own.first()).place());
  }

  private Catch caughtBy(String name, String... ids) {
    return Objects.requireNonNull(run(2, mutant(name), ids).mutants().get(Catalogue.mutant(name)));
  }

  @Test
  void aMutantThatNoSmallCaseCatchesIsRunOnTheLargeOnes() {
    DetectionTally outcome = run(2, mutant("columns-past-a-block-missing"), PLAIN, LARGE);
    assertEquals(List.of(), outcome.missed());
    assertEquals(1, outcome.large());
    assertEquals(0, steps.get());
  }

  @Test
  void aMutantThatNothingCatchesIsMissed() {
    DetectionTally outcome = run(1, mutant("kernel-turned"), POINT);
    assertEquals(mutant("kernel-turned"), outcome.missed());
    assertEquals(List.of(), outcome.contradictions());
  }

  @Test
  void whereAMutantMakesNoMistakeItIsNotRun() {
    Catch nchw = caughtBy("nchw-crop-forgotten", POINT, OTHER);
    assertEquals(1, nchw.untouched());
    assertEquals(1, nchw.run());
  }
}
