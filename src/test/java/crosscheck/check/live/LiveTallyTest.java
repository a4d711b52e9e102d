package crosscheck.check.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.check.RegionPredicate;
import crosscheck.op.FrameworkCall;
import crosscheck.op.Observation.Crashed;
import crosscheck.op.Observation.Rejected;
import crosscheck.verdict.FrameworkTrial;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveTallyTest {

  private static final FrameworkTrial TAKEN = trial("onnx-pads,i3-k3-s2-d3-op1");
  private static final FrameworkTrial WRONG = trial("onnx-pads,i3-k3-s2-d3-op2");
  private static final FrameworkTrial LARGER = trial("onnx-pads,i4-k3-s2-d3-op2");
  private static final FrameworkTrial PAIR = trial("onnx-pads,i3-k3-s2-d3-op2,i3-k3-s2-d3-op1");

  private static FrameworkTrial trial(String id) {
    return new FrameworkTrial(FrameworkCall.parse(id));
  }

  private static Verdict refused(FrameworkTrial trial) {
    return trial.judge(new Rejected("Error", "no"));
  }

  private static LiveTally tally(String region, boolean steady) {
    return new LiveTally(
        List.of(new LiveRegion(Status.REJECTED_VALID, steady, new RegionPredicate(region))));
  }

  @Test
  void whatDiffersInItsRegionAloneContradictsNothing() {
    LiveTally tally = tally("output_padding >= s", true);
    tally.add(TAKEN, Verdict.AGREES);
    tally.add(WRONG, refused(WRONG));
    tally.add(PAIR, refused(PAIR));
    assertEquals(List.of(), tally.contradictions());
    assertEquals(new Answers("1", 2, 1, 0, 0, 0, 1, 1, 1), tally.answers("1"));
    assertFalse(tally.answers("1").confirms());
  }

  @Test
  void whatDiffersOutsideOfEveryRegionIsAContradiction() {
    LiveTally tally = tally("output_padding > s", true);
    tally.add(WRONG, refused(WRONG));
    assertEquals(1, tally.contradictions().size());
    assertTrue(tally.contradictions().get(0).contains("in no region"));
  }

  @Test
  void whatAgreesInARegionIsAContradictionUnlessItIsUnsteady() {
    LiveTally tally = tally("output_padding >= 1", true);
    tally.add(TAKEN, Verdict.AGREES);
    assertEquals(1, tally.contradictions().size());
    LiveTally unsteady = tally("output_padding >= 1", false);
    unsteady.add(TAKEN, Verdict.AGREES);
    assertEquals(List.of(), unsteady.contradictions());
  }

  @Test
  void inARegionWhereEverythingMayHappenOneWayStandsForAll() {
    LiveTally tally = tally("output_padding >= s", false);
    tally.add(WRONG, WRONG.judge(new Crashed("SIGABRT", "")));
    assertEquals(1, tally.count(Status.REJECTED_VALID));
    assertEquals(List.of(), tally.contradictions());
    LiveTally steady = tally("output_padding >= s", true);
    steady.add(WRONG, WRONG.judge(new Crashed("SIGABRT", "")));
    assertEquals(1, steady.count(Status.CRASHED));
    assertEquals(1, steady.contradictions().size());
  }

  @Test
  void theSmallestCallOfEachWayIsKept() {
    LiveTally tally = tally("output_padding >= s", true);
    tally.add(LARGER, refused(LARGER));
    tally.add(WRONG, refused(WRONG));
    assertEquals(WRONG.call(), tally.smallest().get(Status.REJECTED_VALID).call());
    assertEquals(2, tally.count(Status.REJECTED_VALID));
  }

  @Test
  void nothingButRefusalsConfirmsNothing() {
    assertFalse(new Answers("1", 5, 0, 5, 0, 0, 0, 0, 0).confirms());
    assertTrue(new Answers("1", 5, 1, 3, 0, 1, 0, 0, 0).confirms());
    assertFalse(new Answers("1", 5, 1, 4, 0, 0, 0, 9, 1).confirms());
  }
}
