package crosscheck.check.identities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import crosscheck.cause.Attribution;
import crosscheck.cause.CauseFiles;
import crosscheck.check.Finding;
import crosscheck.check.identities.IdentityTally.Row;
import crosscheck.identity.Claim;
import crosscheck.identity.Identity;
import crosscheck.op.KernelPath;
import crosscheck.op.Machines;
import crosscheck.tensor.ElementType;
import crosscheck.verdict.IdentityTrial;
import crosscheck.verdict.IdentityTrial.Part;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class IdentityTallyTest {

  private static final Claim SMALL =
      Claim.parse("linear-in-input,f32-nhwc-valid-i1x2-k1x1-s1x1-d1x1-o1x2-c1x1-b1");
  private static final Claim LARGE =
      Claim.parse("linear-in-input,f32-nhwc-valid-i2x2-k1x1-s1x1-d1x1-o2x2-c1x1-b1");
  private static final Claim PATHS =
      Claim.parse("stock-is-onednn,f64-nhwc-valid-i2x2-k1x1-s1x1-d1x1-o2x2-c1x1-b1");

  private static final Attribution NO_CAUSES = CauseFiles.none(Machines.AVX2);

  private static Verdict wrong(String observed) {
    return new Verdict(Status.VALUE_MISMATCH, "", "3", observed, 0, List.of());
  }

  private static IdentityTally tally() {
    return new IdentityTally(
        IdentityPlan.of(Set.of(SMALL, LARGE, PATHS), EnumSet.allOf(KernelPath.class)));
  }

  /** A tally in which every trial has a verdict. */
  private static IdentityTally judged(BiFunction<KernelPath, IdentityTrial, Verdict> verdicts) {
    IdentityTally tally = tally();
    tally
        .plan()
        .trials()
        .forEach(
            (path, trials) ->
                trials.forEach(trial -> tally.add(path, trial, verdicts.apply(path, trial))));
    return tally;
  }

  @Test
  void whatHasNoVerdictIsUntested() {
    IdentityTally tally = tally();
    tally.add(KernelPath.STOCK, IdentityTrial.of(SMALL, Part.WHOLE), Verdict.AGREES);
    Row linear = new Row(KernelPath.STOCK, Identity.LINEAR_IN_INPUT, ElementType.FLOAT32);
    assertEquals(Map.of(Status.AGREES, 1L, Status.UNTESTED, 1L), tally.rows().get(linear));
  }

  @Test
  void thePathsAreComparedOnce() {
    assertEquals(
        Set.of(new Row(KernelPath.ONEDNN, Identity.STOCK_IS_ONEDNN, ElementType.FLOAT64)),
        tally().rows().keySet().stream()
            .filter(row -> row.identity() == Identity.STOCK_IS_ONEDNN)
            .collect(Collectors.toSet()));
    assertThrows(
        IllegalArgumentException.class,
        () -> IdentityPlan.of(Set.of(PATHS), EnumSet.of(KernelPath.STOCK)));
  }

  private static IdentityTally wrongWithOneDnn(boolean steady) {
    IdentityTally tally =
        judged(
            (path, trial) ->
                path == KernelPath.ONEDNN ? wrong(trial.claim().id()) : Verdict.AGREES);
    for (IdentityTrial again : tally.repetitions(KernelPath.ONEDNN)) {
      tally.add(
          KernelPath.ONEDNN, again, wrong(steady ? again.claim().id() : "" + again.repetition()));
    }
    return tally;
  }

  @Test
  void onlyAWrongResultIsAskedAgain() {
    assertEquals(List.of(), judged((path, trial) -> Verdict.AGREES).repetitions(KernelPath.STOCK));
    assertEquals(
        4 * 3, wrongWithOneDnn(true).repetitions(KernelPath.ONEDNN).size(), "three claims");
  }

  @Test
  void whatIsNotTheSameEveryTimeIsOneClassForAllIdentitiesOfAnElementType() {
    IdentityTally tally = wrongWithOneDnn(false);
    Row linear = new Row(KernelPath.ONEDNN, Identity.LINEAR_IN_INPUT, ElementType.FLOAT32);
    assertEquals(2, tally.unsteady().get(linear));
    assertEquals(
        List.of(IdentityClass.Unsteady.class, IdentityClass.Unsteady.class),
        tally.findings(NO_CAUSES).stream().map(found -> found.findingClass().getClass()).toList());
  }

  @Test
  void aClassIsShownByItsSmallestClaimAndCountsAllOfThem() {
    IdentityTally tally = wrongWithOneDnn(true);
    assertEquals(Map.of(), tally.unsteady());
    List<Finding<IdentityClass, Claim, Identity>> findings = tally.findings(NO_CAUSES);
    Finding<IdentityClass, Claim, Identity> linear = findings.get(0);
    assertEquals(2, linear.count());
    assertEquals(SMALL, linear.counterexample());
    assertEquals(SMALL.id(), linear.verdict().observed());
    assertEquals(2, findings.size());
  }
}
