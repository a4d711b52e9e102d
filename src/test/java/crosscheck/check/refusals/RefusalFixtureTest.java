package crosscheck.check.refusals;

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
import crosscheck.check.Counterexample;
import crosscheck.check.KnownVerdicts;
import crosscheck.check.MadeAgain;
import crosscheck.check.Workers;
import crosscheck.check.refusals.RefusalSweep.Block;
import crosscheck.input.FileTree;
import crosscheck.op.Arguments;
import crosscheck.op.Invocation;
import crosscheck.op.KernelPath;
import crosscheck.op.Machines;
import crosscheck.op.Mode;
import crosscheck.op.Observation;
import crosscheck.op.Observation.Crashed;
import crosscheck.op.Observation.Rejected;
import crosscheck.op.Surroundings;
import crosscheck.verdict.InvocationTrial;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalFixtureTest {

  private static final String BASE = "f32-nhwc-valid-i2x3-k3x2-s2x1-d1x1-o5x4-c2x4-b2";
  private static final String STRIDE = ",strides=1.0.1.1";
  private static final String STRIDE_AND_FORMAT = ",strides=1.0.1.1,data_format=NWHC";
  private static final String GROUPS = ",filter=3.2.2.2";
  private static final Verdict WRONG =
      new Verdict(Status.VALUE_MISMATCH, "", "the closed form's", "1 differs", 1, List.of());
  private static final Verdict UNSUPPORTED =
      new Verdict(Status.UNSUPPORTED, "", "", "not supported", 0, List.of());
  private static final Observation REFUSED = new Rejected("TFInvalidArgumentException", "no");
  private static final Observation DEAD = new Crashed("SIGABRT", "Check failed");
  private static final Observation DEAD_OTHERWISE = new Crashed("SIGSEGV", "");

  @TempDir Path fixtures;

  private RefusalTally tally = tally();

  private static RefusalTally tally() {
    Block block =
        new Block(
            List.of(KernelPath.STOCK, KernelPath.ONEDNN),
            List.of(Mode.values()),
            List.of(BASE),
            true,
            false,
            0);
    RefusalSweep sweep = new RefusalSweep(1, List.of(block));
    return new RefusalTally(RefusalPlan.of(sweep, EnumSet.allOf(KernelPath.class)));
  }

  private void add(KernelPath kernelPath, Mode mode, String changes, Observation observation) {
    InvocationTrial trial = new InvocationTrial(Invocation.parse(BASE + changes), mode);
    tally.add(kernelPath, trial, trial.judge(observation), attribution(Machines.AVX2));
  }

  private void add(KernelPath kernelPath, String changes, Observation observation) {
    add(kernelPath, Mode.EAGER, changes, observation);
  }

  private void add(String changes, Observation observation) {
    add(KernelPath.ONEDNN, changes, observation);
  }

  /** Without strides oneDNN dies, and groups of channels it computes alone. */
  private Attribution attribution(Surroundings surroundings) {
    Causes causes =
        CauseFiles.write(
            fixtures,
            CauseFiles.cause("strides", "on_onednn && 'POSITIVE_STRIDES' =~ broken", "CRASHED"),
            CauseFiles.cause("groups", "groups > 1", "PATHS_DISAGREE"));
    return new Attribution(causes, surroundings);
  }

  private Shown<RefusalFixture> shown(Surroundings surroundings) {
    return RefusalFixture.shown(tally, attribution(surroundings));
  }

  private Baseline<RefusalFixture> baseline() {
    return Baseline.read(
        fixtures, RefusalCheck.NAME, RefusalFixture.class, attribution(Machines.AVX2).causes());
  }

  private Differences<RefusalFixture> compare() {
    return baseline().compare(shown(Machines.AVX2));
  }

  private List<Integer> sizes(Surroundings surroundings) {
    Differences<RefusalFixture> comparison = baseline().compare(shown(surroundings));
    return List.of(
        comparison.added().size(), comparison.vanished().size(), comparison.changed().size());
  }

  private List<Integer> sizes() {
    return sizes(Machines.AVX2);
  }

  private void approve() {
    baseline().approve(shown(Machines.AVX2));
  }

  private List<Path> files() {
    return FileTree.below(fixtures.resolve("refusals"), ".json");
  }

  @BeforeEach
  void aDeathIsApproved() {
    add(STRIDE, DEAD);
    assertEquals(List.of(0, 0, 0), sizes());
    approve();
    assertEquals(
        List.of(fixtures.resolve("refusals/tensorflow-2.18.0-linux-x86_64/strides-onednn.json")),
        files());
    tally = tally();
  }

  @Test
  void whatIsApprovedShowsAgain() {
    add(STRIDE, DEAD);
    assertEquals(Differences.none(), compare());
  }

  @Test
  void aCallThatBreaksMoreRulesHasTheSameCause() {
    add(STRIDE_AND_FORMAT, DEAD);
    assertEquals(Differences.none(), compare());
  }

  @Test
  void anotherDeathOfTheSameCallIsNoReasonToFail() {
    add(STRIDE, DEAD_OTHERWISE);
    assertEquals(List.of(0, 0, 0), sizes());
    assertEquals(1, compare().reworded().size());
  }

  @Test
  void aDeathThatNoCauseExplainsIsNew() {
    add(STRIDE, DEAD);
    add(",padding=FULL", DEAD);
    assertEquals(List.of(1, 0, 0), sizes());
  }

  @Test
  void aCleanRefusalLetsTheApprovedDeathVanish() {
    add(STRIDE, REFUSED);
    assertEquals(List.of(0, 1, 0), sizes());
  }

  @Test
  void anApprovedCallThatWasNotMadeHasNotVanished() {
    add(",padding=FULL", REFUSED);
    assertEquals(List.of(0, 0, 0), sizes());
  }

  /** A right call that oneDNN computes; what the stock kernels do with it. */
  private void addGroups(Verdict stock) {
    addGroups(stock, Verdict.AGREES);
  }

  private void addGroups(Verdict stock, Verdict oneDnn) {
    InvocationTrial trial = new InvocationTrial(Invocation.parse(BASE + GROUPS), Mode.EAGER);
    tally.add(KernelPath.ONEDNN, trial, oneDnn, attribution(Machines.AVX2));
    tally.add(KernelPath.STOCK, trial, stock, attribution(Machines.AVX2));
  }

  @Test
  void aDisagreementOfRightAnswersIsApprovedForBothPaths() {
    addGroups(UNSUPPORTED);
    approve();
    assertEquals(Differences.none(), compare());
    assertEquals(
        List.of("groups-both.json", "strides-onednn.json"),
        files().stream().map(file -> String.valueOf(file.getFileName())).toList());
    tally = tally();
    addGroups(Verdict.AGREES);
    assertEquals(List.of(0, 1, 0), sizes());
  }

  @Test
  void anApprovedDisagreementHasNotVanishedWhereOneSideWasNotAsked() {
    addGroups(UNSUPPORTED);
    approve();
    tally = tally();
    InvocationTrial trial = new InvocationTrial(Invocation.parse(BASE + GROUPS), Mode.EAGER);
    tally.add(KernelPath.ONEDNN, trial, Verdict.AGREES, attribution(Machines.AVX2));
    assertEquals(List.of(0, 0, 0), sizes());
  }

  /** Where caches are hidden the same call is wrong, for another cause. */
  @Test
  void anApprovedDisagreementHasNotVanishedWhereOneOfItsSidesIsWrong() {
    addGroups(UNSUPPORTED);
    approve();
    tally = tally();
    addGroups(UNSUPPORTED, WRONG);
    assertEquals(0, compare().vanished().size());
  }

  @Test
  void aWrongResultIsNotExplainedByACauseOfDeaths() {
    InvocationTrial right = InvocationTrial.parse(BASE + ",mode=eager");
    tally.add(KernelPath.ONEDNN, right, WRONG, attribution(Machines.AVX2));
    assertEquals(List.of(1, 0, 0), sizes());
  }

  @Test
  void whereItsCauseHoldsAnApprovedDeathHasToShowWhateverTheMachine() {
    add(STRIDE, REFUSED);
    assertEquals(List.of(0, 1, 0), sizes(Machines.AVX512_HIDDEN));
    assertEquals(List.of(0, 0, 0), sizes(Machines.withTensorFlow("2.19.0")));
  }

  @Test
  void aDisagreementWithAMismatchInItOnlyShowsThatOneAgain() {
    add(STRIDE, DEAD);
    add(KernelPath.STOCK, STRIDE, REFUSED);
    assertEquals(2, shown(Machines.AVX2).received().size());
    assertEquals(Differences.none(), compare());
    approve();
    assertEquals(1, files().size());
  }

  @Test
  void approvingTwiceWritesTheSameAndApprovingLessDeletes() throws IOException {
    add(STRIDE, DEAD);
    Path file = files().get(0);
    byte[] before = Files.readAllBytes(file);
    approve();
    assertEquals(List.of(file), files());
    assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(file)));
    tally = tally();
    add(STRIDE, REFUSED);
    approve();
    assertEquals(List.of(), files());
  }

  @Test
  void aSimplerCallOfAnApprovedCauseIsAChange() {
    add(STRIDE, DEAD);
    add(",strides=0.0.0.0", DEAD);
    assertEquals(List.of(0, 0, 0), sizes());
    tally = tally();
    add(STRIDE, REFUSED);
    add(",strides=0.2.1.1", DEAD);
    assertEquals(List.of(0, 0, 1), sizes());
    approve();
    tally = tally();
    add(",strides=0.2.1.1", DEAD);
    add(",strides=0.1.1.1", DEAD);
    assertEquals(List.of(0, 0, 1), sizes());
  }

  private void add(Mode mode, Observation observation) {
    add(KernelPath.ONEDNN, mode, STRIDE, observation);
  }

  @Test
  void inWhichModesElseItShowsIsNoChange() {
    add(Mode.EAGER, DEAD);
    add(Mode.FED, DEAD);
    assertEquals(Differences.none(), compare());
  }

  private RefusalFixture shown() {
    return shown(Machines.AVX2).received().get(0);
  }

  @Test
  void aFixtureMakesTheCallsOfEachPathAndModeThatDisagree() {
    add(Mode.EAGER, DEAD);
    assertEquals(1, shown().calls(Machines.AVX2).size());
    assertTrue(shown().canBeDiagnosed());
    add(Mode.FED, REFUSED);
    add(Mode.CONSTANT, REFUSED);
    RefusalFixture modes = shown(Machines.AVX2).received().get(1);
    assertEquals(3, modes.calls(Machines.AVX2).size());
    assertFalse(modes.canBeDiagnosed());
    tally = tally();
    add(KernelPath.STOCK, STRIDE, REFUSED);
    add(Mode.EAGER, DEAD);
    assertEquals(2, shown().calls(Machines.AVX2).size());
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
        shown(Machines.AVX2).received().stream().map(RefusalFixture::rerun).toList());
    tally = tally();
    add(KernelPath.STOCK, STRIDE, REFUSED);
    add(Mode.EAGER, DEAD);
    assertEquals(COMMAND + "--kernel-path stock,onednn " + call + "eager", shown().rerun());
  }

  /** Workers that answer the strides in each mode and refuse every other call. */
  private Workers answering(Map<Mode, Observation> answers) {
    return KnownVerdicts.workers(
        attribution(Machines.AVX2),
        key -> {
          InvocationTrial trial = InvocationTrial.parse(key.trial());
          assertEquals(Invocation.parse(BASE + STRIDE), trial.invocation());
          return trial.judge(answers.getOrDefault(trial.mode(), REFUSED));
        });
  }

  @Test
  void aDeathIsMadeAgainAndSaysWhatWasObserved() {
    add(Mode.EAGER, DEAD);
    assertEquals(
        new MadeAgain("CRASHED", "died of SIGABRT: Check failed"),
        shown().again(answering(Map.of(Mode.EAGER, DEAD))));
    assertEquals(new MadeAgain("AGREES", ""), shown().again(answering(Map.of(Mode.FED, DEAD))));
  }

  @Test
  void aDisagreementIsMadeAgainInEachModeAndSaysWhatEachDid() {
    add(Mode.EAGER, DEAD);
    add(Mode.FED, REFUSED);
    add(Mode.CONSTANT, REFUSED);
    RefusalFixture modes = shown(Machines.AVX2).received().get(1);
    assertEquals(
        new MadeAgain("MODES_DISAGREE", "eager REFUSED, fed CRASHED, constant REFUSED"),
        modes.again(answering(Map.of(Mode.FED, DEAD))));
    assertEquals(new MadeAgain("AGREES", ""), modes.again(answering(Map.of())));
  }

  @Test
  void aFindingStandsByItsPathKindAndCall() {
    add(Mode.EAGER, DEAD);
    assertEquals(Path.of("onednn", "CRASHED", BASE + STRIDE + ",mode=eager.json"), shown().place());
    tally = tally();
    addGroups(UNSUPPORTED);
    assertEquals(
        Path.of("both", "PATHS_DISAGREE", BASE + GROUPS + ",mode=eager.json"), shown().place());
  }

  @Test
  void aDiagnosisMayTakeTheCauseAwayOrLeaveTheNameOfOne() {
    add(Mode.EAGER, DEAD);
    RefusalFixture one = shown();
    assertEquals("strides", one.cause());
    assertEquals("", one.diagnosed(Diagnosis.NONE, "").cause());
    assertEquals(7, one.counting(7).count());
    assertThrows(IllegalArgumentException.class, () -> one.diagnosed(Diagnosis.NONE, "No name"));
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
                one.surroundings(),
                one.cause(),
                one.findingClass(),
                one.count(),
                one.modes(),
                other,
                one.diagnosis(),
                one.rerun()));
  }
}
