package crosscheck.check.identities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import crosscheck.check.identities.IdentityTally.Row;
import crosscheck.identity.Claim;
import crosscheck.identity.Identity;
import crosscheck.op.KernelPath;
import crosscheck.tensor.ElementType;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class IdentityTallyTest {

  private static final Claim SMALL =
      Claim.parse("adjoint,f32-nhwc-valid-i1x2-k1x1-s1x1-d1x1-o1x2-c1x1-b1");
  private static final Claim LARGE =
      Claim.parse("adjoint,f32-nhwc-valid-i2x2-k1x1-s1x1-d1x1-o2x2-c1x1-b1");
  private static final Claim PATHS =
      Claim.parse("stock-is-onednn,f64-nhwc-valid-i2x2-k1x1-s1x1-d1x1-o2x2-c1x1-b1");

  private static Verdict wrong(String observed) {
    return new Verdict(Status.VALUE_MISMATCH, "", "3", observed, 0, List.of());
  }

  private static IdentityPlan plan() {
    return IdentityPlan.of(Set.of(SMALL, LARGE, PATHS), EnumSet.allOf(KernelPath.class));
  }

  @Test
  void whatHasNoVerdictIsUntested() {
    IdentityTally tally =
        IdentityTally.of(
            plan(),
            (path, claim) -> claim.equals(SMALL) ? Optional.of(Verdict.AGREES) : Optional.empty(),
            (path, claim) -> true);
    Row adjoint = new Row(KernelPath.STOCK, Identity.ADJOINT, ElementType.FLOAT32);
    assertEquals(Map.of(Status.AGREES, 1L, Status.UNTESTED, 1L), tally.rows().get(adjoint));
  }

  @Test
  void thePathsAreComparedOnce() {
    IdentityTally tally =
        IdentityTally.of(
            plan(), (path, claim) -> Optional.of(Verdict.VACUOUS), (path, claim) -> true);
    assertEquals(
        Set.of(new Row(KernelPath.ONEDNN, Identity.STOCK_IS_ONEDNN, ElementType.FLOAT64)),
        tally.rows().keySet().stream()
            .filter(row -> row.identity() == Identity.STOCK_IS_ONEDNN)
            .collect(Collectors.toSet()));
    assertThrows(
        IllegalArgumentException.class,
        () -> IdentityPlan.of(Set.of(PATHS), EnumSet.of(KernelPath.STOCK)));
  }

  private static IdentityTally wrongWithOneDnn(boolean steady) {
    return IdentityTally.of(
        plan(),
        (path, claim) -> Optional.of(path == KernelPath.STOCK ? Verdict.AGREES : wrong(claim.id())),
        (path, claim) -> steady);
  }

  @Test
  void whatIsNotTheSameEveryTimeIsOneClassForAllIdentitiesOfAnElementType() {
    IdentityTally tally = wrongWithOneDnn(false);
    Row adjoint = new Row(KernelPath.ONEDNN, Identity.ADJOINT, ElementType.FLOAT32);
    assertEquals(2, tally.unsteady(adjoint));
    assertEquals(
        List.of("", ""),
        tally.violations().stream().map(found -> found.violationClass().identity()).toList());
  }

  @Test
  void aClassIsShownByItsSmallestClaimAndCountsAllOfThem() {
    IdentityTally tally = wrongWithOneDnn(true);
    assertEquals(
        0, tally.unsteady(new Row(KernelPath.ONEDNN, Identity.ADJOINT, ElementType.FLOAT32)));
    Violation adjoint = tally.violations().get(0);
    assertEquals(2, adjoint.count());
    assertEquals(SMALL, adjoint.counterexample());
    assertEquals(SMALL.id(), adjoint.verdict().observed());
    assertEquals(2, tally.violations().size());
  }
}
