package crosscheck.check.refusals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.cause.Attribution;
import crosscheck.cause.Cause;
import crosscheck.cause.CauseFiles;
import crosscheck.check.Finding;
import crosscheck.check.refusals.RefusalSweep.Block;
import crosscheck.op.Invocation;
import crosscheck.op.KernelPath;
import crosscheck.op.Machines;
import crosscheck.op.Mode;
import crosscheck.op.Observation;
import crosscheck.op.Observation.Crashed;
import crosscheck.op.Observation.Produced;
import crosscheck.op.Observation.RanElsewhere;
import crosscheck.op.Observation.Rejected;
import crosscheck.op.Observation.TimedOut;
import crosscheck.op.Rule;
import crosscheck.tensor.Tensor4;
import crosscheck.verdict.InvocationTrial;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalTallyTest {

  private static final String BASE = "f32-nhwc-valid-i2x3-k3x2-s2x1-d1x1-o5x4-c2x4-b2";
  private static final String NO_STRIDE = ",strides=1.0.1.1";
  private static final String NO_STRIDE_NO_FORMAT = ",strides=1.0.1.1,data_format=NWHC";

  private static final Observation REFUSED = new Rejected("TFInvalidArgumentException", "no");
  private static final Observation DEAD = new Crashed("SIGABRT", "Check failed: 1 > 0");
  private static final Observation ZEROS = new Produced(Tensor4.zeros(2, 5, 4, 4));

  private Attribution attribution = CauseFiles.none(Machines.AVX2);

  private final RefusalTally tally =
      new RefusalTally(
          RefusalPlan.of(
              new RefusalSweep(
                  1,
                  List.of(
                      new Block(
                          List.of(KernelPath.STOCK, KernelPath.ONEDNN),
                          List.of(Mode.values()),
                          List.of(BASE),
                          true,
                          false,
                          0))),
              EnumSet.allOf(KernelPath.class)));

  private Verdict add(KernelPath path, String changes, Mode mode, Observation observation) {
    InvocationTrial trial = new InvocationTrial(Invocation.parse(BASE + changes), mode);
    Verdict verdict = trial.judge(observation);
    tally.add(path, trial, verdict, attribution);
    return verdict;
  }

  @TempDir Path fixtures;

  private void know(Cause... causes) {
    attribution = new Attribution(CauseFiles.write(fixtures, causes), Machines.AVX2);
  }

  private List<String> causes() {
    return tally.findings(attribution).stream().map(Finding::cause).toList();
  }

  private List<String> kinds() {
    return tally.findings(attribution).stream()
        .map(finding -> finding.findingClass().paths() + " " + finding.findingClass().kind())
        .toList();
  }

  @Test
  void aCleanRefusalOfAWrongCallAgreesAndAnotherErrorDoesNot() {
    assertEquals(Verdict.AGREES, add(KernelPath.STOCK, NO_STRIDE, Mode.EAGER, REFUSED));
    assertEquals(
        Status.REJECTED_VALID,
        add(KernelPath.STOCK, NO_STRIDE, Mode.EAGER, new Rejected("TFInternalException", "?"))
            .status());
    assertEquals(
        Status.REJECTED_VALID, add(KernelPath.STOCK, ",dtype=f64", Mode.EAGER, REFUSED).status());
  }

  @Test
  void anAcceptedWrongCallShowsWhatCameBack() {
    Verdict verdict = add(KernelPath.STOCK, NO_STRIDE, Mode.EAGER, ZEROS);
    assertEquals(Status.ACCEPTED_INVALID, verdict.status());
    assertEquals("VALID, zeros", verdict.cause());
    assertTrue(
        verdict.observed().contains("shape [2, 5, 4, 4], 160 of 160 values zero"),
        verdict::observed);
  }

  @Test
  void anAcceptedRightCallIsJudgedByItsValuesAndItsShape() {
    assertEquals(
        Status.VALUE_MISMATCH, add(KernelPath.STOCK, ",dtype=f64", Mode.EAGER, ZEROS).status());
    assertEquals(
        Status.SHAPE_MISMATCH,
        add(KernelPath.STOCK, ",dtype=f64", Mode.EAGER, new Produced(Tensor4.zeros(2, 4, 5, 4)))
            .status());
  }

  @Test
  void groupedChannelsAreUnsupportedOnlyInTheOpsOwnWords() {
    Observation words =
        new Rejected(
            "TFInvalidArgumentException",
            "Gradients for grouped convolutions are not supported on CPU. Please");
    assertEquals(
        Status.UNSUPPORTED, add(KernelPath.STOCK, ",filter=3.2.2.2", Mode.EAGER, words).status());
    assertEquals(
        Status.REJECTED_VALID, add(KernelPath.STOCK, ",dtype=f64", Mode.EAGER, words).status());
  }

  @Test
  void aPairAnsweredAsOneOfItsHalvesIsOfThatClass() {
    add(KernelPath.STOCK, NO_STRIDE, Mode.EAGER, DEAD);
    add(KernelPath.STOCK, NO_STRIDE_NO_FORMAT, Mode.FED, DEAD);
    var finding = tally.findings(attribution).get(0);
    assertEquals(List.of("stock CRASHED"), kinds());
    assertEquals(2, finding.count());
    assertEquals(List.of(Rule.POSITIVE_STRIDES), finding.findingClass().rules());
    assertEquals(List.of(Mode.EAGER, Mode.FED), finding.variants());
    assertEquals(BASE + NO_STRIDE + ",mode=eager", finding.counterexample().id());
  }

  @Test
  void aPairThatAloneDiesIsAClassOfItsOwn() {
    add(KernelPath.STOCK, NO_STRIDE, Mode.EAGER, REFUSED);
    add(KernelPath.STOCK, NO_STRIDE_NO_FORMAT, Mode.EAGER, DEAD);
    assertEquals(
        List.of(Rule.KNOWN_DATA_FORMAT, Rule.POSITIVE_STRIDES),
        tally.findings(attribution).get(0).findingClass().rules());
  }

  @Test
  void aPairWithAnotherCauseThanItsHalfIsAFindingOfItsOwn() {
    know(
        CauseFiles.cause("stride", "!('KNOWN_DATA_FORMAT' =~ broken)", "CRASHED"),
        CauseFiles.cause("format", "'KNOWN_DATA_FORMAT' =~ broken", "CRASHED"));
    add(KernelPath.STOCK, NO_STRIDE, Mode.EAGER, DEAD);
    add(KernelPath.STOCK, NO_STRIDE_NO_FORMAT, Mode.EAGER, DEAD);
    assertEquals(List.of("stride", "format"), causes());
  }

  @Test
  void aDisagreementHasTheCauseOfTheMismatchInIt() {
    know(
        CauseFiles.cause("onednn-dies", "kernel_path == 'onednn'", "CRASHED"),
        CauseFiles.cause("any", "true", "PATHS_DISAGREE"));
    add(KernelPath.STOCK, NO_STRIDE, Mode.EAGER, REFUSED);
    add(KernelPath.ONEDNN, NO_STRIDE, Mode.EAGER, DEAD);
    assertEquals(List.of("both PATHS_DISAGREE", "onednn CRASHED"), kinds());
    assertEquals(List.of("onednn-dies", "onednn-dies"), causes());
  }

  @Test
  void aDisagreementOfRightAnswersHasACauseOfItsOwn() {
    know(CauseFiles.cause("any", "true", "PATHS_DISAGREE"));
    Observation words =
        new Rejected(
            "TFInvalidArgumentException",
            "Gradients for grouped convolutions are not supported on CPU. Please");
    String grouped = ",filter=3.2.2.2";
    add(KernelPath.STOCK, grouped, Mode.EAGER, words);
    InvocationTrial trial = new InvocationTrial(Invocation.parse(BASE + grouped), Mode.EAGER);
    tally.add(KernelPath.ONEDNN, trial, Verdict.AGREES, attribution);
    assertEquals(List.of("both PATHS_DISAGREE"), kinds());
    assertEquals(List.of("any"), causes());
  }

  @Test
  void modesThatAnswerDifferentlyAreAClassOfTheirOwn() {
    add(KernelPath.STOCK, NO_STRIDE, Mode.EAGER, REFUSED);
    add(KernelPath.STOCK, NO_STRIDE, Mode.FED, DEAD);
    assertEquals(List.of("stock CRASHED"), kinds());
    add(KernelPath.STOCK, NO_STRIDE, Mode.CONSTANT, REFUSED);
    assertEquals(List.of("stock CRASHED", "stock MODES_DISAGREE"), kinds());
    assertEquals(
        "eager REFUSED, fed CRASHED, constant REFUSED",
        tally.findings(attribution).get(1).findingClass().cause());
  }

  @Test
  void pathsThatAnswerDifferentlyAreAClassOfTheirOwn() {
    add(KernelPath.STOCK, NO_STRIDE, Mode.EAGER, REFUSED);
    add(KernelPath.ONEDNN, NO_STRIDE, Mode.EAGER, new TimedOut(7));
    assertEquals(List.of("both PATHS_DISAGREE", "onednn TIMED_OUT"), kinds());
  }

  @Test
  void answersThatAgreeAreNoFinding() {
    add(KernelPath.STOCK, NO_STRIDE, Mode.EAGER, REFUSED);
    add(KernelPath.ONEDNN, NO_STRIDE, Mode.EAGER, REFUSED);
    add(KernelPath.ONEDNN, NO_STRIDE, Mode.FED, REFUSED);
    assertEquals(List.of(), tally.findings(attribution));
  }

  @Test
  void whatHasNoVerdictIsUntested() {
    long planned = tally.plan().trials(KernelPath.STOCK).size();
    assertEquals(planned, tally.count(KernelPath.STOCK, Status.UNTESTED));
    add(KernelPath.STOCK, NO_STRIDE, Mode.EAGER, REFUSED);
    assertEquals(planned - 1, tally.count(KernelPath.STOCK, Status.UNTESTED));
  }

  @Test
  void whatOtherKernelsAnsweredIsUntestedToo() {
    long planned = tally.plan().trials(KernelPath.STOCK).size();
    add(KernelPath.STOCK, NO_STRIDE, Mode.EAGER, new RanElsewhere("another kernel"));
    assertEquals(planned, tally.count(KernelPath.STOCK, Status.UNTESTED));
  }

  @Test
  void aDisagreementIsJudgedOnlyIfEverySideWasAskedAndNoneIsWrong() {
    InvocationTrial right = new InvocationTrial(Invocation.parse(BASE), Mode.EAGER);
    Verdict unsupported = new Verdict(Status.UNSUPPORTED, "", "", "not supported", 0, List.of());
    tally.add(KernelPath.STOCK, right, unsupported, attribution);
    tally.add(KernelPath.ONEDNN, right, Verdict.AGREES, attribution);
    RefusalClass paths = tally.findings(attribution).get(0).findingClass();
    assertEquals(RefusalKind.PATHS_DISAGREE, paths.kind());
    assertTrue(tally.judged(paths, List.of(Mode.EAGER), right));
    InvocationTrial fed = new InvocationTrial(right.invocation(), Mode.FED);
    assertFalse(tally.judged(paths, List.of(Mode.FED), fed));
    tally.add(KernelPath.ONEDNN, right, right.judge(DEAD), attribution);
    assertFalse(tally.judged(paths, List.of(Mode.EAGER), right));
  }

  @Test
  void anEmptyTensorWithAHugeResultIsNotTried() {
    long mebibytes = 1L << 30;
    String empty = BASE + ",filter=0.2.4.2";
    String huge = ",input_sizes=2.2147483647.2147483647.4";
    assertTrue(InvocationTrial.parse(empty + ",mode=fed").obstacle(mebibytes).isEmpty());
    assertTrue(InvocationTrial.parse(BASE + huge + ",mode=fed").obstacle(mebibytes).isEmpty());
    assertTrue(InvocationTrial.parse(empty + huge + ",mode=fed").obstacle(mebibytes).isPresent());
  }
}
