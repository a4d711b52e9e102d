package crosscheck.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.op.Case;
import crosscheck.op.CaseId;
import crosscheck.op.Operation;
import crosscheck.verdict.CaseTrial;
import crosscheck.verdict.Verifier;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BatchesTest {

  private static Case ofBatch(int batch, int stride, int output) {
    return CaseId.parse(
        "f32-nhwc-valid-i1x1-k2x2-s%dx1-d1x1-o%dx2-c1x1-b%d".formatted(stride, output, batch));
  }

  @Test
  void aBatchSharesOneGraphAndHoldsNoMoreThanSixtyFour() {
    List<Case> cases =
        IntStream.rangeClosed(1, 100)
            .boxed()
            .flatMap(batch -> Stream.of(ofBatch(batch, 1, 2), ofBatch(batch, 2, 2)))
            .toList();
    List<List<CaseTrial>> batches =
        Batches.group(
            cases.stream().map(c -> CaseTrial.of(Operation.CONV2D_TRANSPOSE, c)).toList());
    assertEquals(List.of(64, 36, 64, 36), batches.stream().map(List::size).toList());
    for (List<CaseTrial> batch : batches) {
      assertEquals(1, batch.stream().map(trial -> trial.c().attributes()).distinct().count());
    }
    assertEquals(
        cases.stream().sorted().toList(),
        batches.stream().flatMap(batch -> batch.stream().map(CaseTrial::c)).sorted().toList());
  }

  @Test
  void whatHasToBeRefusedComesLastAndTogether() {
    List<CaseTrial> trials =
        Stream.of(ofBatch(1, 1, 9), ofBatch(2, 1, 2), ofBatch(3, 1, 9), ofBatch(4, 1, 2))
            .map(c -> CaseTrial.of(Operation.CONV2D_TRANSPOSE, c))
            .toList();
    assertEquals(
        List.of(List.of(2, 4), List.of(1, 3)),
        Batches.group(trials).stream()
            .map(batch -> batch.stream().map(trial -> trial.c().batch()).toList())
            .toList());
  }

  private static Batch<CaseTrial> batch(CaseTrial... trials) {
    return new Batch<>(List.of(trials), (trial, verdict) -> {});
  }

  private static Batches<CaseTrial> made(List<Batch<CaseTrial>> batches)
      throws InterruptedException {
    Batches<CaseTrial> made = new Batches<>(batches.iterator());
    made.make();
    return made;
  }

  @Test
  void aBatchMayWaitAtABusyWorkerUnlessItMayKillOrBringsValuesOfItsOwn() throws Exception {
    CaseTrial accepted = CaseTrial.of(Operation.CONV2D_TRANSPOSE, ofBatch(1, 1, 2));
    CaseTrial refused = CaseTrial.of(Operation.CONV2D_TRANSPOSE, ofBatch(1, 1, 9));
    CaseTrial ownValues = CaseTrial.of(accepted.c(), Verifier.ownSample(accepted.c()));
    for (CaseTrial mayNot : List.of(refused, ownValues)) {
      Batch<CaseTrial> mixed = batch(accepted, mayNot);
      Batches<CaseTrial> batches = made(List.of(batch(accepted), mixed));
      assertEquals(Optional.of(batch(accepted).trials()), batches.nextToWait().map(Batch::trials));
      assertEquals(Optional.empty(), batches.nextToWait());
      assertEquals(Optional.of(mixed), batches.next());
      assertEquals(Optional.empty(), batches.next());
    }
  }

  @Test
  void nothingIsMadeOrTakenAfterAStop() throws Exception {
    Batch<CaseTrial> any = batch(CaseTrial.of(Operation.CONV2D_TRANSPOSE, ofBatch(1, 1, 2)));
    AtomicInteger asked = new AtomicInteger();
    Batches<CaseTrial> batches =
        new Batches<>(Stream.generate(() -> any).peek(batch -> asked.incrementAndGet()).iterator());
    assertEquals(2, batches.atHand(2));
    batches.stop();
    assertTimeoutPreemptively(Duration.ofSeconds(10), batches::make);
    assertEquals(Optional.empty(), batches.next());
    assertEquals(Optional.empty(), batches.nextToWait());
    assertTrue(asked.get() <= 3, asked::toString);
  }
}
