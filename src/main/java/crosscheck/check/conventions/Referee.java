package crosscheck.check.conventions;

import crosscheck.geometry.AxisGeometry;
import crosscheck.op.KernelFamily;
import crosscheck.op.KernelPath;
import crosscheck.pool.WorkerPool;
import crosscheck.verdict.CaseTrial;
import crosscheck.verdict.Verdict;
import crosscheck.verdict.ZeroStuffing;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

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

  private static final int BATCH = 64;

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
    Map<CaseTrial, Axes> asked = new ConcurrentHashMap<>();
    Iterator<List<CaseTrial>> batches =
        IntStream.range(0, (sorted.size() + BATCH - 1) / BATCH)
            .mapToObj(i -> sorted.subList(i * BATCH, Math.min(sorted.size(), (i + 1) * BATCH)))
            .map(
                batch ->
                    batch.stream()
                        .map(
                            axes -> {
                              CaseTrial trial = trial(kernelPath, axes);
                              asked.put(trial, axes);
                              return trial;
                            })
                        .toList())
            .iterator();
    return pool.run(
        kernelPath, batches, (trial, verdict) -> verdicts.accept(asked.remove(trial), verdict));
  }

  /** Whether the call may kill a worker on a path. */
  public static boolean kills(KernelPath kernelPath, Axes axes) {
    return !axes.admissible() && family(kernelPath, axes).diesOfInadmissibleSizes();
  }

  /** Returns the family of kernels that gets the call on a path. */
  static KernelFamily family(KernelPath kernelPath, Axes axes) {
    return kernelPath.family(Axes.ELEMENT_TYPE, axes.width().padding().kind());
  }

  /** The trial of a call on a path. */
  public static CaseTrial trial(KernelPath kernelPath, Axes axes) {
    return ZeroStuffing.trial(kernelPath, axes.asCase());
  }
}
