package crosscheck.check.identities;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.approval.Baseline;
import crosscheck.approval.Differences;
import crosscheck.approval.Shown;
import crosscheck.cause.Attribution;
import crosscheck.cause.CauseFiles;
import crosscheck.cause.Causes;
import crosscheck.cause.Diagnosis;
import crosscheck.check.KnownVerdicts;
import crosscheck.check.MadeAgain;
import crosscheck.check.Workers;
import crosscheck.identity.Claim;
import crosscheck.input.BadInputException;
import crosscheck.input.FileTree;
import crosscheck.op.KernelPath;
import crosscheck.op.Machines;
import crosscheck.op.Surroundings;
import crosscheck.verdict.IdentityTrial;
import crosscheck.verdict.IdentityTrial.Part;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The approved violations, tested both ways. */
class IdentityFixtureTest {

  private static final Surroundings HERE = Machines.AVX2;
  private static final Claim SMALL =
      Claim.parse("linear-in-input,f32-nhwc-valid-i1x2-k1x1-s1x1-d1x1-o1x2-c1x1-b1");
  private static final Claim LARGE =
      Claim.parse("linear-in-input,f32-nhwc-valid-i2x2-k1x1-s1x1-d1x1-o2x2-c1x1-b1");
  private static final Claim OTHER_CLASS =
      Claim.parse("linear-in-input,f32-nhwc-same-i2x2-k1x1-s1x1-d1x1-o2x2-c1x1-b1");

  @TempDir Path fixtures;

  private final Map<Claim, Verdict> verdicts = new HashMap<>();

  private static Verdict wrong(String value) {
    return new Verdict(Status.VALUE_MISMATCH, "", "3", value, 0, List.of());
  }

  private boolean steady = true;

  /**
   * With VALID, a call on one axis or two is wrong, but for one that is made with hidden caches.
   */
  private Attribution attribution(Surroundings surroundings) {
    Causes causes =
        CauseFiles.write(
            fixtures,
            CauseFiles.cause("valid", "padding == 'VALID' && !hidden_caches", "VALUE_MISMATCH"));
    return new Attribution(causes, surroundings);
  }

  private Shown<IdentityFixture> shown(Surroundings surroundings) {
    IdentityPlan plan = IdentityPlan.of(verdicts.keySet(), EnumSet.of(KernelPath.ONEDNN));
    IdentityTally tally = new IdentityTally(plan);
    verdicts.forEach(
        (claim, verdict) -> {
          tally.add(KernelPath.ONEDNN, IdentityTrial.of(claim, Part.WHOLE), verdict);
          Verdict again = steady ? verdict : wrong("another");
          tally.add(KernelPath.ONEDNN, new IdentityTrial(claim, Part.WHOLE, 1), again);
        });
    return IdentityFixture.shown(tally, attribution(surroundings));
  }

  private Baseline<IdentityFixture> baseline() {
    return Baseline.read(
        fixtures, IdentityCheck.NAME, IdentityFixture.class, attribution(HERE).causes());
  }

  private List<Integer> differences(Surroundings surroundings) {
    Differences<IdentityFixture> differences = baseline().compare(shown(surroundings));
    return List.of(
        differences.added().size(), differences.vanished().size(), differences.changed().size());
  }

  private void approve() {
    baseline().approve(shown(HERE));
  }

  private Path file() {
    return FileTree.below(fixtures.resolve("identities"), ".json").get(0);
  }

  @BeforeEach
  void oneViolationIsApproved() {
    verdicts.put(LARGE, wrong("4"));
    approve();
    assertEquals(
        fixtures.resolve("identities/tensorflow-2.18.0-linux-x86_64/valid-onednn.json"), file());
  }

  @Test
  void whatIsApprovedShowsAgain() {
    assertEquals(List.of(0, 0, 0), differences(HERE));
  }

  @Test
  void whatNoCauseExplainsIsNew() {
    verdicts.put(OTHER_CLASS, wrong("4"));
    assertEquals(List.of(1, 0, 0), differences(HERE));
  }

  @Test
  void whatHoldsAgainHasVanishedAndItsFileGoes() {
    verdicts.put(LARGE, Verdict.AGREES);
    assertEquals(List.of(0, 1, 0), differences(HERE));
    Path file = file();
    approve();
    assertFalse(Files.exists(file));
  }

  @Test
  void aSmallerCounterexampleIsAChangeAndAnotherValueIsNot() {
    verdicts.put(LARGE, wrong("5"));
    assertEquals(List.of(0, 0, 0), differences(HERE));
    assertEquals(1, baseline().compare(shown(HERE)).reworded().size());
    verdicts.put(LARGE, wrong("4"));
    verdicts.put(SMALL, wrong("4"));
    assertEquals(List.of(0, 0, 1), differences(HERE));
  }

  @Test
  void approvingReplacesWhatChangedAndItsWords() throws IOException {
    verdicts.put(SMALL, wrong("4"));
    approve();
    assertEquals(List.of(0, 0, 0), differences(HERE));
    assertTrue(Files.readString(file()).contains(SMALL.id()));
    verdicts.put(SMALL, wrong("5"));
    approve();
    assertEquals(Differences.none(), baseline().compare(shown(HERE)));
  }

  @Test
  void aFixtureIsOfTheCallsOfBothSidesAndOfOneIfTheyAreTheSameCase() {
    assertEquals(1, shown(HERE).received().get(0).calls(HERE).size());
    Claim otherLayout = Claim.parse("nchw-is-nhwc,f32-nchw-valid-i1x2-k1x1-s1x1-d1x1-o1x2-c1x1-b1");
    assertEquals(2, IdentityFixture.calls(otherLayout, KernelPath.ONEDNN, HERE).size());
  }

  private IdentityFixture shown() {
    return shown(HERE).received().get(0);
  }

  @Test
  void aClaimIsMadeAgainOnItsPath() {
    Workers workers =
        KnownVerdicts.workers(
            attribution(HERE),
            key -> {
              assertEquals(KernelPath.ONEDNN, key.kernelPath());
              assertTrue(key.trial().startsWith(LARGE.id()), key::toString);
              return wrong("5");
            });
    assertEquals(new MadeAgain("VALUE_MISMATCH", "5"), shown().again(workers));
    assertEquals(
        new MadeAgain("AGREES", ""),
        shown().again(KnownVerdicts.workers(attribution(HERE), key -> Verdict.AGREES)));
  }

  @Test
  void aClaimStandsByItsPathIdentityAndCase() {
    assertEquals(Path.of("onednn", "linear-in-input", LARGE.c().id() + ".json"), shown().place());
  }

  @Test
  void theCallOfAClaimCanBeDiagnosedAndHasAClosedForm() {
    assertTrue(shown().canBeDiagnosed());
    assertArrayEquals(new int[] {1, 2, 2, 1}, shown().closedForm().orElseThrow().shape());
  }

  @Test
  void aDiagnosisMayTakeTheCauseAwayOrLeaveTheNameOfOne() {
    assertEquals("valid", shown().cause());
    assertEquals("", shown().diagnosed(Diagnosis.NONE, "").cause());
    assertEquals(7, shown().counting(7).count());
    IdentityFixture one = shown();
    assertThrows(IllegalArgumentException.class, () -> one.diagnosed(Diagnosis.NONE, "No name"));
  }

  @Test
  void whatWasNotAskedSaysNothing() {
    verdicts.clear();
    verdicts.put(OTHER_CLASS, Verdict.AGREES);
    assertEquals(List.of(0, 0, 0), differences(HERE));
  }

  @Test
  void whereItsCauseDoesNotHoldNothingHasToShowAndAWrongValueIsNew() {
    assertEquals(List.of(1, 0, 0), differences(Machines.AVX2_HIDDEN));
    verdicts.put(LARGE, Verdict.AGREES);
    assertEquals(List.of(0, 0, 0), differences(Machines.AVX2_HIDDEN));
    assertEquals(List.of(0, 1, 0), differences(Machines.AVX512));
  }

  @Test
  void whatIsNotTheSameEveryTimeNeedNotShowAgain() {
    verdicts.put(LARGE, Verdict.AGREES);
    approve();
    verdicts.put(LARGE, wrong("4"));
    steady = false;
    approve();
    assertTrue(Files.exists(file()));
    steady = true;
    verdicts.put(LARGE, Verdict.AGREES);
    assertEquals(List.of(0, 0, 0), differences(HERE));
  }

  @Test
  void aFileOfAnotherCaseIsBadInput() throws IOException {
    String text = Files.readString(file());
    Files.writeString(file(), text.replace(LARGE.id(), SMALL.id()));
    var refusal = assertThrows(BadInputException.class, this::baseline);
    assertTrue(refusal.getMessage().contains("call: must be that of the id"), refusal::getMessage);
  }
}
