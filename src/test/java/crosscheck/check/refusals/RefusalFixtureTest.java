package crosscheck.check.refusals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.approval.Differences;
import crosscheck.check.Counterexample;
import crosscheck.check.refusals.RefusalSweep.Block;
import crosscheck.input.BadInputException;
import crosscheck.input.FileTree;
import crosscheck.op.Arguments;
import crosscheck.op.Build;
import crosscheck.op.Invocation;
import crosscheck.op.KernelPath;
import crosscheck.op.Mode;
import crosscheck.op.Observation;
import crosscheck.op.Observation.Crashed;
import crosscheck.op.Observation.Rejected;
import crosscheck.verdict.InvocationTrial;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalFixtureTest {

  private static final Build BUILD = new Build("2.18.0", "linux-x86_64", "avx2");
  private static final Build OTHER_PROCESSOR = new Build("2.18.0", "linux-x86_64", "avx512f");
  private static final String BASE = "f32-nhwc-valid-i2x3-k3x2-s2x1-d1x1-o5x4-c2x4-b2";
  private static final String STRIDE = ",strides=1.0.1.1";
  private static final String STRIDE_AND_FORMAT = ",strides=1.0.1.1,data_format=NWHC";
  private static final Observation REFUSED = new Rejected("TFInvalidArgumentException", "no");
  private static final Observation DEAD = new Crashed("SIGABRT", "Check failed");
  private static final Observation DEAD_OTHERWISE = new Crashed("SIGSEGV", "");

  @TempDir Path fixtures;

  private RefusalTally tally = tally();

  private static RefusalTally tally() {
    Block block =
        new Block(
            List.of(KernelPath.values()), List.of(Mode.values()), List.of(BASE), true, false, 0);
    RefusalSweep sweep = new RefusalSweep(1, List.of(block));
    return new RefusalTally(RefusalPlan.of(sweep, EnumSet.allOf(KernelPath.class)));
  }

  private void add(KernelPath kernelPath, Mode mode, String changes, Observation observation) {
    InvocationTrial trial = new InvocationTrial(Invocation.parse(BASE + changes), mode);
    tally.add(kernelPath, trial, trial.judge(observation));
  }

  private void add(KernelPath kernelPath, String changes, Observation observation) {
    add(kernelPath, Mode.EAGER, changes, observation);
  }

  private void add(String changes, Observation observation) {
    add(KernelPath.ONEDNN, changes, observation);
  }

  private Path folder() {
    return fixtures.resolve("refusals/tensorflow-2.18.0-linux-x86_64/avx2");
  }

  private List<Integer> sizes(Build build) {
    Differences<RefusalFixture> comparison =
        RefusalFixture.approved(fixtures).compare(RefusalFixture.shown(tally, build));
    return List.of(
        comparison.added().size(), comparison.vanished().size(), comparison.changed().size());
  }

  private void approve() {
    RefusalFixture.approved(fixtures).approve(RefusalFixture.shown(tally, BUILD));
  }

  @BeforeEach
  void aDeathIsApproved() {
    add(STRIDE, DEAD);
    assertEquals(List.of(1, 0, 0), sizes(BUILD));
    approve();
    tally = tally();
  }

  @Test
  void whatIsApprovedShowsAgain() {
    add(STRIDE, DEAD);
    assertEquals(List.of(0, 0, 0), sizes(BUILD));
  }

  @Test
  void aCallThatBreaksMoreRulesAndFaresJustSoIsNotNew() {
    add(STRIDE_AND_FORMAT, DEAD);
    assertEquals(List.of(0, 0, 0), sizes(BUILD));
  }

  @Test
  void anotherDeathIsNewAndTheApprovedOneHasVanished() {
    add(STRIDE, DEAD_OTHERWISE);
    assertEquals(List.of(1, 1, 0), sizes(BUILD));
  }

  @Test
  void aCleanRefusalLetsTheApprovedDeathVanish() {
    add(STRIDE, REFUSED);
    assertEquals(List.of(0, 1, 0), sizes(BUILD));
  }

  @Test
  void anApprovedCallThatWasNotMadeHasNotVanished() {
    add(",padding=FULL", REFUSED);
    assertEquals(List.of(0, 0, 0), sizes(BUILD));
  }

  @Test
  void aWrongResultOfACallThatHasToBeAcceptedIsApprovedOnItsOwnProcessorAlone() {
    InvocationTrial right = InvocationTrial.parse(BASE + ",mode=eager");
    tally.add(
        KernelPath.ONEDNN,
        right,
        new Verdict(Status.VALUE_MISMATCH, "", "the closed form's", "1 differs", 1, List.of()));
    assertEquals(List.of(1, 0, 0), sizes(BUILD));
    approve();
    assertEquals(List.of(0, 0, 0), sizes(BUILD));
    assertEquals(List.of(1, 0, 0), sizes(OTHER_PROCESSOR));
  }

  @Test
  void onAnotherProcessorNothingHasToShowButNothingNewMay() {
    add(STRIDE, REFUSED);
    assertEquals(List.of(0, 0, 0), sizes(OTHER_PROCESSOR));
    add(",padding=FULL", DEAD);
    assertEquals(List.of(1, 0, 0), sizes(OTHER_PROCESSOR));
  }

  @Test
  void aDisagreementOfThePathsIsApprovedForBoth() {
    add(STRIDE, DEAD);
    add(KernelPath.STOCK, STRIDE, REFUSED);
    assertEquals(List.of(1, 0, 0), sizes(BUILD));
    approve();
    assertEquals(List.of(0, 0, 0), sizes(BUILD));
    assertTrue(Files.isDirectory(folder().resolve("both").resolve("PATHS_DISAGREE")));
  }

  @Test
  void approvingTwiceWritesTheSameAndApprovingLessDeletes() throws IOException {
    add(STRIDE, DEAD);
    Path file = FileTree.below(folder(), ".json").get(0);
    byte[] before = Files.readAllBytes(file);
    approve();
    assertEquals(List.of(file), FileTree.below(folder(), ".json"));
    assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(file)));
    tally = tally();
    add(STRIDE, REFUSED);
    approve();
    assertFalse(Files.exists(file));
  }

  @Test
  void aSimplerCallOfAnApprovedClassIsAChange() {
    add(STRIDE, DEAD);
    add(",strides=0.0.0.0", DEAD);
    assertEquals(List.of(0, 0, 0), sizes(BUILD));
    tally = tally();
    add(STRIDE, REFUSED);
    add(",strides=0.2.1.1", DEAD);
    approve();
    tally = tally();
    add(",strides=0.2.1.1", DEAD);
    add(",strides=0.1.1.1", DEAD);
    assertEquals(List.of(0, 0, 1), sizes(BUILD));
  }

  private void add(Mode mode, Observation observation) {
    add(KernelPath.ONEDNN, mode, STRIDE, observation);
  }

  @Test
  void aClassThatShowsInAnotherModeTooIsAChangeAndOneThatShowsInFewerIsNot() throws IOException {
    add(Mode.EAGER, DEAD);
    add(Mode.FED, DEAD);
    assertEquals(List.of(0, 0, 1), sizes(BUILD));
    approve();
    assertEquals(List.of(0, 0, 0), sizes(BUILD));
    Path file = FileTree.below(folder(), ".json").get(0);
    byte[] before = Files.readAllBytes(file);
    tally = tally();
    add(Mode.EAGER, DEAD);
    assertEquals(List.of(0, 0, 0), sizes(BUILD));
    approve();
    assertEquals(List.of(file), FileTree.below(folder(), ".json"));
    assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(file)));
  }

  private RefusalFixture shown() {
    return RefusalFixture.shown(tally, BUILD).received().get(0);
  }

  @Test
  void aFixtureIsPartOfItselfAndOfOneOfItsClassThatShowedInMoreModes() {
    add(Mode.EAGER, DEAD);
    RefusalFixture one = shown();
    add(STRIDE_AND_FORMAT, DEAD);
    RefusalFixture ofMoreCalls = shown();
    add(Mode.FED, DEAD);
    RefusalFixture inTwoModes = shown();
    assertTrue(one.isPartOf(one));
    assertFalse(one.isPartOf(ofMoreCalls));
    assertTrue(one.isPartOf(inTwoModes));
    assertFalse(inTwoModes.isPartOf(one));
    tally = tally();
    add(Mode.EAGER, DEAD_OTHERWISE);
    add(Mode.FED, DEAD_OTHERWISE);
    assertFalse(one.isPartOf(shown()));
  }

  private static final String COMMAND =
      "java -jar target/conv2d-transpose-crosscheck.jar refusals ";

  @Test
  void aCallIsMadeAgainOnItsPathAndWhereModesDisagreeInAllOfThem() {
    String call = BASE + STRIDE + ",mode=";
    add(Mode.EAGER, DEAD);
    assertEquals(COMMAND + "--kernel-path onednn " + call + "eager", shown().rerun());
    add(Mode.FED, REFUSED);
    add(Mode.CONSTANT, REFUSED);
    assertEquals(
        List.of(
            COMMAND + "--kernel-path onednn " + call + "eager",
            COMMAND + "--kernel-path onednn %1$seager %1$sfed %1$sconstant".formatted(call)),
        RefusalFixture.shown(tally, BUILD).received().stream().map(RefusalFixture::rerun).toList());
    tally = tally();
    add(KernelPath.STOCK, STRIDE, REFUSED);
    add(Mode.EAGER, DEAD);
    assertEquals(COMMAND + call + "eager", shown().rerun());
  }

  @Test
  void aFileThatStandsInAnotherPlaceIsBadInput() throws IOException {
    Path file = FileTree.below(folder(), ".json").get(0);
    Files.move(file, file.resolveSibling("other.json"));
    var refusal = assertThrows(BadInputException.class, () -> RefusalFixture.approved(fixtures));
    assertTrue(refusal.getMessage().contains("belongs to"), refusal::getMessage);
  }

  @Test
  void aFixtureNamesItsModesAndADisagreementWhatEachSideDid() {
    add(Mode.EAGER, DEAD);
    assertEquals(List.of("eager"), shown().variants());
    assertTrue(shown().counterexample().observed().startsWith("died of SIGABRT"));
    tally = tally();
    add(KernelPath.STOCK, STRIDE, REFUSED);
    add(Mode.EAGER, DEAD);
    assertEquals("one answer", shown().counterexample().expected());
    assertEquals("stock REFUSED, onednn CRASHED", shown().counterexample().observed());
  }

  @Test
  void aFixtureWhoseCallIsNotItsIdsIsRefused() {
    add(Mode.EAGER, DEAD);
    RefusalFixture one = shown();
    Counterexample<Arguments> smallest = one.counterexample();
    var other =
        new Counterexample<>(
            BASE + ",mode=eager",
            smallest.call(),
            smallest.expected(),
            smallest.observed(),
            0,
            List.of());
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new RefusalFixture(
                BUILD, one.findingClass(), one.count(), one.modes(), other, one.rerun()));
  }
}
