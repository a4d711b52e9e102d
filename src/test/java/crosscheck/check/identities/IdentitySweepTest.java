package crosscheck.check.identities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.geometry.Padding;
import crosscheck.identity.Claim;
import crosscheck.identity.Identity;
import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import crosscheck.sweep.Level;
import crosscheck.sweep.Plan;
import crosscheck.sweep.Sweep;
import crosscheck.sweep.SweepFile;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the sweeps of identities promise, counted on their files. */
class IdentitySweepTest {

  private static final IdentityPlan STANDARD = plan(Level.STANDARD);

  private static IdentityPlan plan(Level level) {
    return IdentityPlan.of(
        Plan.of(
            Sweep.read(SweepFile.of(level, IdentityCheck.NAME, Path.of("fixtures")).path()),
            EnumSet.allOf(KernelPath.class)));
  }

  private static boolean isTaken(KernelPath kernelPath, Case c) {
    boolean byStock = c.dataFormat() == DataFormat.NHWC && !c.geometry().dilated();
    boolean byOneDnn =
        c.geometry().paddingKind() != Padding.Kind.EXPLICIT
            && (c.elementType() == ElementType.FLOAT32 || c.elementType() == ElementType.BFLOAT16);
    return byStock || (kernelPath == KernelPath.ONEDNN && byOneDnn);
  }

  private static Stream<Claim> supported(KernelPath kernelPath, Identity identity) {
    return STANDARD.claims(kernelPath).stream()
        .filter(claim -> claim.identity() == identity)
        .filter(claim -> isTaken(kernelPath, claim.c()))
        .filter(
            claim ->
                identity != Identity.SAME_IS_EXPLICIT || isTaken(kernelPath, claim.otherCase()))
        .filter(
            claim -> identity != Identity.STOCK_IS_ONEDNN || isTaken(KernelPath.STOCK, claim.c()));
  }

  @ParameterizedTest
  @EnumSource(names = "STOCK_IS_XLA", mode = EnumSource.Mode.EXCLUDE)
  void standardHasFiveHundredCasesOnEachPathThatSupportsTheIdentity(Identity identity) {
    Set<Identity> onlyOneDnns =
        EnumSet.of(
            Identity.DILATED_IS_ZERO_STUFFED, Identity.NCHW_IS_NHWC, Identity.STOCK_IS_ONEDNN);
    long onednn = supported(KernelPath.ONEDNN, identity).count();
    long stock = supported(KernelPath.STOCK, identity).count();
    assertTrue(onednn >= 500, () -> onednn + " cases with oneDNN");
    assertTrue(
        onlyOneDnns.contains(identity) ? stock == 0 : stock >= 500,
        () -> stock + " cases on stock");
  }

  @ParameterizedTest
  @EnumSource(
      value = Level.class,
      names = {"SMOKE", "STANDARD"})
  void everyCombinationIsAskedOnStockAndOneDnn(Level level) {
    IdentityPlan plan = plan(level);
    for (KernelPath kernelPath : List.of(KernelPath.STOCK, KernelPath.ONEDNN)) {
      Set<List<Object>> combinations = new HashSet<>();
      for (Claim claim : plan.claims(kernelPath)) {
        Case c = claim.c();
        combinations.add(
            List.of(
                c.elementType(),
                c.dataFormat(),
                c.geometry().paddingKind(),
                c.geometry().dilated()));
      }
      assertEquals(5 * 2 * 3 * 2, combinations.size());
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyIdentityThatXlaCanBreakIsAskedOfIt(Identity identity) {
    long claims =
        STANDARD.claims(KernelPath.XLA).stream()
            .filter(claim -> claim.identity() == identity)
            .count();
    assertTrue(
        identity.isAskedOn(KernelPath.XLA) ? claims >= 5 : claims == 0, () -> claims + " claims");
  }

  @ParameterizedTest
  @EnumSource
  void everyClaimsOtherSideIsACase(Identity identity) {
    Set<Case> others =
        Stream.concat(
                STANDARD.claims(KernelPath.ONEDNN).stream(),
                STANDARD.claims(KernelPath.XLA).stream())
            .filter(claim -> claim.identity() == identity)
            .map(Claim::otherCase)
            .collect(Collectors.toSet());
    assertTrue(others.stream().allMatch(Case::admissible));
  }
}
