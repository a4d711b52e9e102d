package crosscheck.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.op.Case;
import crosscheck.op.CaseId;
import crosscheck.verdict.CaseTrial;
import crosscheck.verdict.Verdict;
import crosscheck.verdict.Verifier;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BatchTest {

  private static void ignore(CaseTrial trial, Verdict verdict) {}

  /** A trial that must be accepted if its output has two rows, and refused if it has nine. */
  static CaseTrial trial(int batch, int stride, int output) {
    return CaseTrial.of(
        CaseId.parse(
            "f32-nhwc-valid-i1x1-k2x2-s%dx1-d1x1-o%dx2-c1x1-b%d".formatted(stride, output, batch)));
  }

  @Test
  void aBatchSharesOneGraphAndHoldsNoMoreThanSixtyFour() {
    List<CaseTrial> trials =
        IntStream.rangeClosed(1, 100)
            .boxed()
            .flatMap(batch -> Stream.of(trial(batch, 1, 2), trial(batch, 2, 2)))
            .toList();
    List<List<Case>> batches =
        Batch.byGraph(trials, BatchTest::ignore).stream()
            .map(batch -> batch.trials().stream().map(CaseTrial::c).toList())
            .toList();
    assertEquals(List.of(64, 36, 64, 36), batches.stream().map(List::size).toList());
    for (List<Case> batch : batches) {
      assertEquals(1, batch.stream().map(Case::attributes).distinct().count());
    }
    assertEquals(
        trials.stream().map(CaseTrial::c).sorted().toList(),
        batches.stream().flatMap(List::stream).sorted().toList());
  }

  @Test
  void whatMustBeRefusedComesLastAndTogether() {
    List<CaseTrial> trials =
        List.of(trial(1, 1, 9), trial(2, 1, 2), trial(3, 1, 9), trial(4, 1, 2));
    assertEquals(
        List.of(List.of(2, 4), List.of(1, 3)),
        Batch.byGraph(trials, BatchTest::ignore).stream()
            .map(batch -> batch.trials().stream().map(trial -> trial.c().batch()).toList())
            .toList());
  }

  @Test
  void theOrderStaysAsItIsWhereAListIsCut() {
    assertEquals(
        List.of(64, 1),
        Batch.cut(IntStream.range(0, 65).boxed().toList()).map(List::size).toList());
    List<Integer> all = IntStream.range(0, 128).boxed().toList();
    assertEquals(List.of(all.subList(0, 64), all.subList(64, 128)), Batch.cut(all).toList());
    assertEquals(List.of(), Batch.cut(List.of()).toList());
  }

  @Test
  void aBatchCanQueueUnlessOneOfItsTrialsMayKillOrBringsValuesOfItsOwn() {
    CaseTrial accepted = trial(1, 1, 2);
    CaseTrial refused = trial(1, 1, 9);
    CaseTrial ownValues = CaseTrial.of(accepted.c(), Verifier.ownSample(accepted.c()));
    assertTrue(new Batch<>(List.of(accepted, accepted), BatchTest::ignore).canQueue());
    assertFalse(new Batch<>(List.of(accepted, refused), BatchTest::ignore).canQueue());
    assertFalse(new Batch<>(List.of(ownValues, accepted), BatchTest::ignore).canQueue());
  }
}
