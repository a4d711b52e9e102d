package crosscheck.benchmark;

import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import crosscheck.pool.Batch;
import crosscheck.pool.Limits;
import crosscheck.pool.WorkerCommand;
import crosscheck.pool.WorkerPool;
import crosscheck.verdict.CaseTrial;
import crosscheck.worker.WorkerMain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The whole check, by the workers of one run of a pool that waits for more between two turns. */
final class Checks implements Contender {

  private static final long MOST_MINUTES = 10;

  /** The batches to come; nothing after the last. */
  private final BlockingQueue<Optional<Batch<CaseTrial>>> batches = new LinkedBlockingQueue<>();

  private final CompletableFuture<WorkerPool.Run> run;

  /** Starts the workers when the first turn comes. */
  Checks(KernelPath kernelPath, Limits limits, Path folder, int workers) {
    WorkerPool pool = new WorkerPool(new WorkerCommand(WorkerMain.class, folder), workers, limits);
    run =
        CompletableFuture.supplyAsync(
            () ->
                pool.run(
                    kernelPath,
                    Stream.generate(this::take)
                        .takeWhile(Optional::isPresent)
                        .map(Optional::get)
                        .iterator(),
                    Long.MAX_VALUE),
            task -> new Thread(task, "checks").start());
  }

  private Optional<Batch<CaseTrial>> take() {
    try {
      return batches.take();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  @Override
  public double seconds(List<List<Case>> groups) throws IOException, InterruptedException {
    CountDownLatch left = new CountDownLatch(groups.stream().mapToInt(List::size).sum());
    long begun = System.nanoTime();
    for (List<Case> group : groups) {
      List<CaseTrial> trials = group.stream().map(c -> CaseTrial.of(c)).toList();
      batches.add(Optional.of(new Batch<>(trials, (trial, verdict) -> left.countDown())));
    }
    if (!left.await(MOST_MINUTES, TimeUnit.MINUTES)) {
      throw new IOException("verdicts missing: " + left.getCount());
    }
    return (System.nanoTime() - begun) / 1e9;
  }

  @Override
  public void close() {
    batches.add(Optional.empty());
    run.join();
  }
}
