package crosscheck.cause;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.cause.Attribution.Count;
import crosscheck.input.BadInputException;
import crosscheck.op.CaseId;
import crosscheck.op.KernelPath;
import crosscheck.op.Machines;
import crosscheck.op.Operation;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttributionTest {

  private static final Cause STRIDED = CauseFiles.cause("strided", "stride_width > 1", "CRASHED");
  private static final Cause VALID =
      CauseFiles.cause("valid", "padding == 'VALID'", "VALUE_MISMATCH", "PATHS_DISAGREE");

  @TempDir Path fixtures;

  private Attribution attribution = CauseFiles.none(Machines.AVX2);

  @BeforeEach
  void twoCausesAreKnown() {
    attribution = new Attribution(CauseFiles.write(fixtures, STRIDED, VALID), Machines.AVX2);
  }

  private static Facts call(String padding, int stride) {
    String id =
        "f32-nhwc-%s-i1x2-k1x1-s1x%d-d1x1-o1x%d-c1x1-b1".formatted(padding, stride, stride + 1);
    return Facts.of(Machines.AVX2, KernelPath.ONEDNN, Operation.CONV2D_TRANSPOSE, CaseId.parse(id));
  }

  private Optional<Cause> judged(Facts call, Status status) {
    return attribution.judged(
        List.of(call), new Verdict(status, "", "", "", 0, List.of()), "the call");
  }

  @Test
  void aMismatchHasTheCauseThatHoldsForItAndExplainsIt() {
    assertEquals(Optional.of(STRIDED), judged(call("valid", 2), Status.CRASHED));
    assertEquals(Optional.of(VALID), judged(call("valid", 2), Status.VALUE_MISMATCH));
    assertEquals(Optional.empty(), judged(call("valid", 2), Status.TIMED_OUT));
    assertEquals(Optional.empty(), judged(call("same", 1), Status.CRASHED));
    assertEquals(Optional.empty(), judged(call("valid", 2), Status.AGREES));
  }

  @Test
  void deathIsExpectedOfACallForWhichACauseOfDeathsHolds() {
    assertTrue(attribution.expectsDeath(call("same", 2)));
    assertFalse(attribution.expectsDeath(call("valid", 1)));
  }

  @Test
  void eachJudgedCallForWhichACauseHoldsIsCountedAndWrongIfItIsExplained() {
    judged(call("valid", 2), Status.CRASHED);
    judged(call("valid", 1), Status.AGREES);
    judged(call("same", 1), Status.AGREES);
    judged(call("same", 2), Status.TIMED_OUT);
    assertEquals(Map.of(STRIDED, new Count(2, 1), VALID, new Count(2, 0)), attribution.counts());
    assertEquals(new Count(2, 1), attribution.counts().getOrDefault(STRIDED, new Count(0, 0)));
  }

  @Test
  void aCallThatCouldShowNothingIsNotCounted() {
    for (Status status : List.of(Status.VACUOUS, Status.UNSUPPORTED, Status.NOT_RUN)) {
      assertEquals(Optional.empty(), judged(call("valid", 2), status));
    }
    assertEquals(Map.of(), attribution.counts());
    assertEquals(new Count(0, 0), attribution.counts().getOrDefault(STRIDED, new Count(0, 0)));
  }

  @Test
  void ofSeveralCallsTheFirstThatACauseExplainsDecidesAndACauseCountsOnce() {
    List<Facts> calls = List.of(call("same", 2), call("valid", 2), call("valid", 1));
    Verdict wrong = new Verdict(Status.VALUE_MISMATCH, "", "", "", 0, List.of());
    assertEquals(Optional.of(VALID), attribution.judged(calls, wrong, "the claim"));
    assertEquals(Map.of(STRIDED, new Count(1, 0), VALID, new Count(1, 1)), attribution.counts());
  }

  @Test
  void aDisagreementIsExplainedByItsOwnNameAndItsCallsAreNotCountedAgain() {
    List<Facts> calls = List.of(call("same", 1), call("valid", 1));
    assertEquals(Optional.of(VALID), attribution.disagree(calls, "PATHS_DISAGREE", "it"));
    assertEquals(Optional.empty(), attribution.disagree(calls, "MODES_DISAGREE", "it"));
    assertEquals(Map.of(VALID, new Count(0, 1)), attribution.counts());
  }

  @Test
  void aMismatchWithTwoCausesIsBadInput() {
    attribution =
        new Attribution(
            CauseFiles.write(fixtures, CauseFiles.cause("another", "true", "CRASHED")),
            Machines.AVX2);
    assertThrows(BadInputException.class, () -> judged(call("valid", 2), Status.CRASHED));
  }

  @Test
  void manyThreadsMayCountAtOnce() {
    IntStream.range(0, 10_000).parallel().forEach(i -> judged(call("same", 2), Status.CRASHED));
    assertEquals(
        new Count(10_000, 10_000), attribution.counts().getOrDefault(STRIDED, new Count(0, 0)));
  }
}
