package crosscheck.check.identities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.approval.Differences;
import crosscheck.approval.Shown;
import crosscheck.identity.Claim;
import crosscheck.input.BadInputException;
import crosscheck.input.FileTree;
import crosscheck.op.Build;
import crosscheck.op.KernelPath;
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

  private static final Build BUILD = new Build("2.18.0", "linux-x86_64", "avx2-x-1-1");
  private static final Build OTHER_PROCESSOR = new Build("2.18.0", "linux-x86_64", "avx2-x-1-2");
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

  private Shown<IdentityFixture> shown(Build build) {
    IdentityPlan plan = IdentityPlan.of(verdicts.keySet(), EnumSet.of(KernelPath.ONEDNN));
    IdentityTally tally = new IdentityTally(plan);
    verdicts.forEach(
        (claim, verdict) -> {
          tally.add(KernelPath.ONEDNN, IdentityTrial.of(claim, Part.WHOLE), verdict);
          Verdict again = steady ? verdict : wrong("another");
          tally.add(KernelPath.ONEDNN, new IdentityTrial(claim, Part.WHOLE, 1), again);
        });
    return IdentityFixture.shown(tally, build);
  }

  private List<Integer> differences(Build build) {
    Differences<IdentityFixture> differences =
        IdentityFixture.approved(fixtures).compare(shown(build));
    return List.of(
        differences.added().size(), differences.vanished().size(), differences.changed().size());
  }

  private void approve() {
    IdentityFixture.approved(fixtures).approve(shown(BUILD));
  }

  private Path file() {
    return FileTree.below(fixtures, ".json").get(0);
  }

  @BeforeEach
  void oneViolationIsApproved() {
    verdicts.put(LARGE, wrong("4"));
    assertEquals(List.of(1, 0, 0), differences(BUILD));
    approve();
    assertEquals(
        fixtures.resolve(
            "identities/tensorflow-2.18.0-linux-x86_64/avx2-x-1-1/onednn/linear-in-input/"
                + LARGE.c().id()
                + ".json"),
        file());
  }

  @Test
  void whatIsApprovedShowsAgain() {
    assertEquals(List.of(0, 0, 0), differences(BUILD));
  }

  @Test
  void anotherClassIsNew() {
    verdicts.put(OTHER_CLASS, wrong("4"));
    assertEquals(List.of(1, 0, 0), differences(BUILD));
  }

  @Test
  void whatHoldsAgainHasVanishedAndItsFileGoes() {
    verdicts.put(LARGE, Verdict.AGREES);
    assertEquals(List.of(0, 1, 0), differences(BUILD));
    Path file = file();
    approve();
    assertFalse(Files.exists(file));
  }

  @Test
  void aSmallerCounterexampleAndAnotherValueAreChanges() {
    verdicts.put(LARGE, wrong("5"));
    assertEquals(List.of(0, 0, 1), differences(BUILD));
    verdicts.put(LARGE, wrong("4"));
    verdicts.put(SMALL, wrong("4"));
    assertEquals(List.of(0, 0, 1), differences(BUILD));
  }

  @Test
  void approvingReplacesWhatChanged() {
    verdicts.put(LARGE, wrong("5"));
    approve();
    assertEquals(List.of(0, 0, 0), differences(BUILD));
  }

  @Test
  void aFixtureIsPartOfItselfAndOfNoOther() {
    IdentityFixture one = shown(BUILD).received().get(0);
    verdicts.put(LARGE, wrong("5"));
    IdentityFixture other = shown(BUILD).received().get(0);
    assertTrue(one.isPartOf(one));
    assertFalse(one.isPartOf(other));
  }

  @Test
  void whatWasNotAskedSaysNothing() {
    verdicts.clear();
    verdicts.put(OTHER_CLASS, Verdict.AGREES);
    assertEquals(List.of(0, 0, 0), differences(BUILD));
  }

  @Test
  void onAnotherProcessorAWrongValueIsNewAndNothingHasToShow() {
    assertEquals(List.of(1, 0, 0), differences(OTHER_PROCESSOR));
    verdicts.put(LARGE, Verdict.AGREES);
    assertEquals(List.of(0, 0, 0), differences(OTHER_PROCESSOR));
  }

  @Test
  void whatIsNotTheSameEveryTimeIsApprovedOnceAndNeedNotShowAgain() {
    steady = false;
    assertEquals(List.of(1, 1, 0), differences(BUILD));
    approve();
    verdicts.put(LARGE, Verdict.AGREES);
    assertEquals(List.of(0, 0, 0), differences(BUILD));
    verdicts.put(SMALL, wrong("7"));
    assertEquals(List.of(0, 0, 0), differences(BUILD));
  }

  @Test
  void aFileOfAnotherCaseIsBadInput() throws IOException {
    String text = Files.readString(file());
    Files.writeString(file(), text.replace(LARGE.id(), SMALL.id()));
    var refusal = assertThrows(BadInputException.class, () -> IdentityFixture.approved(fixtures));
    assertTrue(refusal.getMessage().contains("call: must be that of the id"), refusal::getMessage);
  }
}
