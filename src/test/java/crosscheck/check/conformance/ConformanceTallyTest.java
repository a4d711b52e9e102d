package crosscheck.check.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crosscheck.check.Finding;
import crosscheck.mutant.Feature;
import crosscheck.op.Case;
import crosscheck.op.CaseId;
import crosscheck.op.KernelPath;
import crosscheck.op.Observation.Crashed;
import crosscheck.op.Observation.RanElsewhere;
import crosscheck.op.Observation.Rejected;
import crosscheck.op.Operation;
import crosscheck.sweep.Plan;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import crosscheck.verdict.Verifier;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConformanceTallyTest {

  private static final Case SMALL = CaseId.parse("f32-nhwc-same-i1x2-k1x1-s1x1-d1x1-o1x3-c1x1-b1");
  private static final Case LARGE = CaseId.parse("bf16-nchw-same-i1x2-k1x1-s1x1-d1x1-o1x4-c1x1-b1");
  private static final Case LECTURE =
      CaseId.parse("f32-nhwc-same-i96x128-k3x3-s2x2-d1x1-o192x256-c3x3-b1");

  private final ConformanceTally tally =
      new ConformanceTally(Plan.of(Set.of(SMALL, LARGE, LECTURE), List.of(KernelPath.ONEDNN)));

  private void add(Case c, Verdict verdict) {
    tally.add("cases", judged(c, verdict));
  }

  private static JudgedCase judged(Case c, Verdict verdict) {
    return judged(c, verdict, "");
  }

  private static JudgedCase judged(Case c, Verdict verdict, String cause) {
    return new JudgedCase(c, KernelPath.ONEDNN, verdict, cause);
  }

  private long count(Status status) {
    return tally.sum(KernelPath.ONEDNN, cell -> cell.count(status));
  }

  private static Verdict crash(Case c) {
    return Verifier.judge(Operation.CONV2D_TRANSPOSE, c, new Crashed("SIGILL", "words"));
  }

  @Test
  void whatIsPlannedAndNotJudgedIsUntested() {
    assertEquals(3, count(Status.UNTESTED));
    add(LECTURE, Verdict.AGREES);
    assertEquals(2, count(Status.UNTESTED));
    assertEquals(1, count(Status.AGREES));
    tally.planForward(KernelPath.STOCK, 1);
    assertEquals(1, tally.forward().get(KernelPath.STOCK).count(Status.UNTESTED));
    tally.addForward(
        new JudgedCase(LECTURE.asking(Operation.CONV2D), KernelPath.STOCK, Verdict.AGREES, ""));
    assertEquals(0, tally.forward().get(KernelPath.STOCK).count(Status.UNTESTED));
  }

  @Test
  void whatOtherKernelsComputedIsUntestedToo() {
    Verdict elsewhere =
        Verifier.judge(Operation.CONV2D_TRANSPOSE, LECTURE, new RanElsewhere("another kernel"));
    add(LECTURE, elsewhere);
    assertEquals(3, count(Status.UNTESTED));
    tally.planForward(KernelPath.STOCK, 1);
    tally.addForward(
        new JudgedCase(LECTURE.asking(Operation.CONV2D), KernelPath.STOCK, elsewhere, ""));
    assertEquals(1, tally.forward().get(KernelPath.STOCK).count(Status.UNTESTED));
  }

  @Test
  void aClassKeepsItsSmallestCounterexampleWhateverComesFirst() {
    add(LARGE, crash(LARGE));
    add(SMALL, crash(SMALL));
    var findings = tally.findings();
    assertEquals(1, findings.size());
    assertEquals(2, findings.get(0).count());
    assertEquals(SMALL, findings.get(0).counterexample());
    assertEquals(2, findings.get(0).variants().size());
  }

  @Test
  void anotherCauseIsAnotherFindingOfOneClass() {
    tally.add("cases", judged(SMALL, crash(SMALL), "one"));
    tally.add("cases", judged(LARGE, crash(LARGE), "another"));
    assertEquals(List.of("one", "another"), tally.findings().stream().map(Finding::cause).toList());
    assertEquals(1, tally.findings().stream().map(Finding::findingClass).distinct().count());
  }

  @Test
  void anotherSignalIsAnotherClass() {
    add(SMALL, crash(SMALL));
    add(LARGE, Verifier.judge(Operation.CONV2D_TRANSPOSE, LARGE, new Crashed("SIGSEGV", "words")));
    assertEquals(2, tally.findings().size());
  }

  @Test
  void aRefusalThatHadToComeIsCountedApart() {
    add(
        SMALL,
        Verifier.judge(
            Operation.CONV2D_TRANSPOSE, SMALL, new Rejected("TFInvalidArgumentException", "size")));
    assertEquals(1, count(Status.AGREES));
    assertEquals(1, tally.sum(KernelPath.ONEDNN, CellTally::refusalsAgreed));
  }

  @Test
  void onlyACaseThatAgreesIsEvidence() {
    add(LECTURE, Verdict.VACUOUS);
    assertEquals(0, evidence(Feature.STRIDE));
    add(LECTURE, Verdict.AGREES);
    assertEquals(1, evidence(Feature.STRIDE));
    assertEquals(0, evidence(Feature.DILATION));
    add(SMALL, Verdict.AGREES);
    assertEquals(1, evidence(Feature.STRIDE));
    assertEquals(1, evidence(Feature.OUTSIDE));
  }

  private long evidence(Feature feature) {
    return tally.sum(KernelPath.ONEDNN, cell -> cell.evidence(feature));
  }
}
