package crosscheck.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.verdict.CaseTrial;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BatchQueueTest {

  private static Batch<CaseTrial> batch(CaseTrial... trials) {
    return new Batch<>(List.of(trials), (trial, verdict) -> {});
  }

  @Test
  void aBatchThatCannotQueueStaysForAWorkerWithNothingToDo() throws Exception {
    Batch<CaseTrial> accepted = batch(BatchTest.trial(1, 1, 2));
    Batch<CaseTrial> mixed = batch(BatchTest.trial(1, 1, 2), BatchTest.trial(1, 1, 9));
    BatchQueue<CaseTrial> queue = new BatchQueue<>(List.of(accepted, mixed).iterator());
    queue.fill();
    assertEquals(Optional.of(accepted), queue.nextThatCanQueue());
    assertEquals(Optional.empty(), queue.nextThatCanQueue());
    assertEquals(Optional.of(mixed), queue.next());
    assertEquals(Optional.empty(), queue.next());
  }

  @Test
  void nothingIsMadeOrTakenAfterAStop() throws Exception {
    Batch<CaseTrial> any = batch(BatchTest.trial(1, 1, 2));
    AtomicInteger asked = new AtomicInteger();
    BatchQueue<CaseTrial> queue =
        new BatchQueue<>(
            Stream.generate(() -> any).peek(batch -> asked.incrementAndGet()).iterator());
    assertEquals(2, queue.count(2));
    queue.stop();
    assertTimeoutPreemptively(Duration.ofSeconds(10), queue::fill);
    assertEquals(Optional.empty(), queue.next());
    assertEquals(Optional.empty(), queue.nextThatCanQueue());
    assertTrue(asked.get() <= 3, asked::toString);
  }
}
