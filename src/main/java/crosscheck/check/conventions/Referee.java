package crosscheck.check.conventions;

import crosscheck.geometry.AxisGeometry;
import crosscheck.op.KernelPath;
import crosscheck.pool.Batch;
import crosscheck.pool.WorkerPool;
import crosscheck.verdict.CaseTrial;
import crosscheck.verdict.Verdict;
import crosscheck.verdict.ZeroStuffing;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * The real op, asked for everything that the adjudication takes it to do.
 *
 * <p>Every case is judged by the closed form, bit for bit, on the values on which the conventions
 * were compared with the closed form; so what they were compared with is what the op returns. Where
 * the CPU kernels take no dilation the op is given the kernel with its gaps filled by zeros: {@link
 * ZeroStuffing}.
 */
public final class Referee {

  /** Cases with one graph follow each other. */
  private static final Comparator<Axes> BY_GRAPH =
      Comparator.comparing((Axes axes) -> axes.width().padding().kind())
          .thenComparing(Axes::height, byAttributes())
          .thenComparing(Axes::width, byAttributes());

  private final WorkerPool pool;

  /** Asks through a pool of workers. */
  public Referee(WorkerPool pool) {
    this.pool = pool;
  }

  private static Comparator<AxisGeometry> byAttributes() {
    return Comparator.comparingInt(AxisGeometry::stride)
        .thenComparingInt(AxisGeometry::dilation)
        .thenComparingInt(axis -> axis.padding().before())
        .thenComparingInt(axis -> axis.padding().after());
  }

  /**
   * Has every call made on a path and judged, and hands over the verdicts, from several threads.
   *
   * @return the build that judged, and what became of its workers
   */
  public WorkerPool.Run ask(
      KernelPath kernelPath, Collection<Axes> calls, BiConsumer<Axes, Verdict> verdicts) {
    List<Axes> sorted = calls.stream().sorted(BY_GRAPH).toList();
    Stream<Batch<CaseTrial>> batches =
        Batch.cut(sorted).map(part -> batch(kernelPath, part, verdicts));
    return pool.run(kernelPath, batches.iterator(), build -> {});
  }

  private static Batch<CaseTrial> batch(
      KernelPath kernelPath, List<Axes> calls, BiConsumer<Axes, Verdict> verdicts) {
    Map<CaseTrial, Axes> asked = new LinkedHashMap<>();
    calls.forEach(axes -> asked.put(trial(kernelPath, axes), axes));
    return new Batch<>(
        List.copyOf(asked.keySet()),
        (trial, verdict) -> verdicts.accept(Objects.requireNonNull(asked.get(trial)), verdict));
  }

  /** Whether the call may kill a worker: oneDNN's kernels do not refuse a size, they die of it. */
  public static boolean kills(KernelPath kernelPath, Axes axes) {
    return !isStock(kernelPath, axes) && !axes.admissible();
  }

  /** Whether the stock kernels compute the call. */
  public static boolean isStock(KernelPath kernelPath, Axes axes) {
    return !ZeroStuffing.isOneDnns(kernelPath, axes.width().padding().kind());
  }

  /** The trial of a call on a path. */
  public static CaseTrial trial(KernelPath kernelPath, Axes axes) {
    return ZeroStuffing.trial(kernelPath, axes.asCase());
  }
}
