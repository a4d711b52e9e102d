package crosscheck.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.identity.Claim;
import crosscheck.identity.Identity;
import crosscheck.mutant.Catalogue;
import crosscheck.op.Case;
import crosscheck.op.CaseId;
import crosscheck.op.KernelPath;
import crosscheck.op.Observation;
import crosscheck.op.Observation.Crashed;
import crosscheck.op.Observation.Rejected;
import crosscheck.op.Operator;
import crosscheck.sweep.Plan;
import crosscheck.sweep.Sweep;
import crosscheck.verdict.IdentityTrial.Part;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Operators with one plausible mistake each, and the identities of the smoke sweep. */
class FaultyIdentitiesTest {

  private static final List<Case> CASES =
      Plan.of(
              Sweep.read(Path.of("fixtures", "sweeps", "identities-smoke.json")),
              EnumSet.of(KernelPath.ONEDNN))
          .cases(KernelPath.ONEDNN)
          .filter(c -> c.multiplyAdds() < 5_000)
          .toList();

  private static final Operator RIGHT = new RightOperator(Catalogue.RIGHT);

  private static Stream<Claim> claims(Identity identity) {
    return CASES.stream().filter(identity::appliesTo).map(c -> new Claim(identity, c));
  }

  /** The verdict where the other side, if it has a path of its own, is computed there rightly. */
  private static Verdict verdict(Claim claim, Operator operator) {
    if (claim.identity().otherPath().isEmpty()) {
      return IdentityTrial.of(claim, Part.WHOLE).check(operator);
    }
    return IdentityTrial.compare(
        IdentityTrial.of(claim, Part.OWN).check(operator),
        IdentityTrial.of(claim, Part.OTHER).check(RIGHT));
  }

  private static Set<Status> statuses(Identity identity, Operator operator) {
    return claims(identity)
        .map(claim -> verdict(claim, operator).status())
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @EnumSource
  void withoutAMistakeEveryIdentityHolds(Identity identity) {
    Set<Status> statuses = statuses(identity, RIGHT);
    assertTrue(statuses.contains(Status.AGREES), statuses::toString);
    assertTrue(EnumSet.of(Status.AGREES, Status.VACUOUS).containsAll(statuses), statuses::toString);
  }

  private static final String CAUGHT =
      """
      kernel-turned, ADJOINT
      kernel-read-by-columns, ADJOINT
      last-input-row-missing, ADJOINT
      kernel-turned, FILTER_ADJOINT
      image-rounded, LINEAR_IN_INPUT
      filter-rounded, LINEAR_IN_FILTER
      first-image-for-all, BATCH_ROTATED
      last-input-channel-missing, INPUT_CHANNELS_ROTATED
      last-output-channel-as-the-first, OUTPUT_CHANNELS_ROTATED
      explicit-padding-forgotten, EXPLICIT_IS_VALID_CROPPED
      explicit-padding-at-the-other-end, EXPLICIT_IS_VALID_CROPPED
      same-larger-half-first, SAME_IS_EXPLICIT
      same-by-the-largest-size, SAME_IS_EXPLICIT
      dilation-ignored, DILATED_IS_ZERO_STUFFED
      nchw-strides-swapped, NCHW_IS_NHWC
      strides-swapped, EAGER_IS_GRAPH
      kernel-turned, STOCK_IS_ONEDNN
      kernel-turned, STOCK_IS_XLA
      """;

  @ParameterizedTest
  @CsvSource(textBlock = CAUGHT)
  void aMutantIsCaughtByItsIdentity(String mutant, Identity identity) {
    Operator operator = new RightOperator(Catalogue.mutant(mutant));
    assertTrue(statuses(identity, operator).contains(Status.VALUE_MISMATCH));
  }

  @Test
  void everyIdentityCatchesAMistake() {
    Set<Identity> catching =
        CAUGHT
            .lines()
            .map(line -> Identity.valueOf(line.substring(line.indexOf(',') + 1).strip()))
            .collect(Collectors.toSet());
    assertEquals(EnumSet.allOf(Identity.class), catching);
  }

  @Test
  void aMistakeThatEveryCallMakesAlikeIsNotTheRotationsToFind() {
    Operator operator = new RightOperator(Catalogue.mutant("kernel-turned"));
    assertTrue(statuses(Identity.BATCH_ROTATED, operator).stream().noneMatch(Status::isMismatch));
  }

  private static Operator refusing(String words) {
    Observation refusal = new Rejected("TFInvalidArgumentException", words);
    return new RightOperator((operation, c, image, filter) -> refusal);
  }

  @ParameterizedTest
  @EnumSource
  void aRefusalIsUnsupportedOnlyByTheWordsOfALimitation(Identity identity) {
    assertEquals(Set.of(Status.REJECTED_VALID), statuses(identity, refusing("no")));
    assertEquals(
        Set.of(Status.UNSUPPORTED),
        statuses(identity, refusing("No OpKernel was registered to support Op")));
  }

  @Test
  void aCallThatIsRefusedIsNamed() {
    Claim claim = claims(Identity.SAME_IS_EXPLICIT).findFirst().orElseThrow();
    Operator operator =
        new RightOperator(
            (operation, c, image, filter) ->
                c.equals(claim.c())
                    ? RIGHT.observe(operation, c, image, filter)
                    : new Rejected("TFInvalidArgumentException", "no"));
    assertTrue(verdict(claim, operator).observed().contains(claim.otherCase().id()));
  }

  @Test
  void zerosAreNoEvidence() {
    Claim claim =
        Claim.parse(
            "explicit-is-valid-cropped,f32-nhwc-explicit1.0.0.0-i1x1-k1x1-s3x1-d1x1-o1x1-c1x1-b1");
    assertEquals(Status.VACUOUS, verdict(claim, RIGHT).status());
  }

  @ParameterizedTest
  @CsvSource({
    "adjoint, f32-nhwc-same-i2x2-k3x3-s2x2-d1x1-o5x4-c1x1-b1",
    "filter-adjoint, f32-nhwc-same-i2x2-k3x3-s2x2-d2x2-o4x4-c1x1-b1",
    "filter-adjoint, i32-nhwc-same-i2x2-k3x3-s2x2-d1x1-o4x4-c1x1-b1",
    "batch-rotated, f32-nhwc-same-i2x2-k3x3-s2x2-d1x1-o4x4-c2x2-b1",
    "input-channels-rotated, f32-nhwc-same-i2x2-k3x3-s2x2-d1x1-o4x4-c1x2-b2",
    "output-channels-rotated, f32-nhwc-same-i2x2-k3x3-s2x2-d1x1-o4x4-c2x1-b2",
    "explicit-is-valid-cropped, f32-nhwc-explicit0.0.0.0-i2x2-k3x3-s2x2-d1x1-o5x5-c2x2-b2",
    "same-is-explicit, f32-nhwc-same-i2x2-k1x1-s1x1-d1x1-o2x2-c2x2-b2",
    "dilated-is-zero-stuffed, f32-nhwc-same-i2x2-k3x3-s2x2-d1x1-o4x4-c2x2-b2",
    "nchw-is-nhwc, f32-nhwc-same-i2x2-k3x3-s2x2-d1x1-o4x4-c2x2-b2",
  })
  void anIdentitySaysNothingWhereItCannotBeFalse(String identity, String id) {
    assertTrue(!Identity.of(identity).appliesTo(CaseId.parse(id)));
  }

  @Test
  void noPathIsComparedWithItself() {
    assertEquals(
        EnumSet.of(Identity.STOCK_IS_ONEDNN, Identity.STOCK_IS_XLA),
        Arrays.stream(Identity.values())
            .filter(identity -> !identity.isAskedOn(KernelPath.STOCK))
            .collect(Collectors.toSet()));
  }

  @Test
  void xlaIsNotAskedForEagerCalls() {
    assertEquals(
        EnumSet.of(Identity.STOCK_IS_ONEDNN, Identity.EAGER_IS_GRAPH),
        Arrays.stream(Identity.values())
            .filter(identity -> !identity.isAskedOn(KernelPath.XLA))
            .collect(Collectors.toSet()));
  }

  @Test
  void ofTwoSidesTheWorseAnswerCounts() {
    Claim claim = claims(Identity.ADJOINT).findFirst().orElseThrow();
    Verdict crash = IdentityTrial.of(claim, Part.OWN).judge(new Crashed("SIGSEGV", ""));
    Verdict other = IdentityTrial.of(claim, Part.OTHER).check(RIGHT);
    assertEquals(crash, IdentityTrial.compare(crash, other));
    assertEquals(crash, IdentityTrial.compare(other, crash));
  }

  @ParameterizedTest
  @EnumSource
  void aTrialIsReadBackFromItsId(Part part) {
    Claim claim = claims(Identity.ADJOINT).findFirst().orElseThrow();
    for (int repetition : new int[] {0, 1, 9}) {
      IdentityTrial trial = new IdentityTrial(claim, part, repetition);
      assertEquals(trial, IdentityTrial.parse(trial.id()));
    }
  }
}
