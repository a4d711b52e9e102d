package crosscheck.adjudication;

import crosscheck.cases.Case;
import crosscheck.cases.KernelPath;
import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.Padding;
import crosscheck.observation.Operation;
import crosscheck.pool.WorkerPool;
import crosscheck.tensor.Tensor4;
import crosscheck.verdict.Sample;
import crosscheck.verdict.Trial;
import crosscheck.verdict.Verdict;
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
 * the CPU kernels take no dilation the op is given the kernel with its gaps filled by zeros, which
 * is the same convolution.
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
    Map<Trial, Axes> asked = new ConcurrentHashMap<>();
    Iterator<List<Trial>> batches =
        IntStream.range(0, (sorted.size() + BATCH - 1) / BATCH)
            .mapToObj(i -> sorted.subList(i * BATCH, Math.min(sorted.size(), (i + 1) * BATCH)))
            .map(
                batch ->
                    batch.stream()
                        .map(
                            axes -> {
                              Trial trial = trial(kernelPath, axes);
                              asked.put(trial, axes);
                              return trial;
                            })
                        .toList())
            .iterator();
    return pool.run(
        kernelPath, batches, (trial, verdict) -> verdicts.accept(asked.remove(trial), verdict));
  }

  /** Whether the call may kill a worker: oneDNN's kernels do not refuse a size, they die of it. */
  public static boolean kills(KernelPath kernelPath, Axes axes) {
    return isOneDnns(kernelPath, axes) && !axes.admissible();
  }

  /** Explicit padding stays with the stock kernels. */
  private static boolean isOneDnns(KernelPath kernelPath, Axes axes) {
    return kernelPath == KernelPath.ONEDNN
        && axes.width().padding().kind() != Padding.Kind.EXPLICIT;
  }

  /** The trial of a call on a path. */
  static Trial trial(KernelPath kernelPath, Axes axes) {
    Case c = axes.asCase();
    if (isOneDnns(kernelPath, axes) || !c.geometry().dilated()) {
      return Trial.of(Operation.CONV2D_TRANSPOSE, c);
    }
    Sample sample = Sample.exact(axes.image(), stuffed(axes), axes.values());
    return Trial.of(undilated(axes).asCase(), sample);
  }

  private static Axes undilated(Axes axes) {
    return new Axes(
        undilated(axes.height()), axes.outputHeight(), undilated(axes.width()), axes.outputWidth());
  }

  private static AxisGeometry undilated(AxisGeometry axis) {
    return new AxisGeometry(axis.input(), axis.effectiveKernel(), axis.stride(), 1, axis.padding());
  }

  /** The filter with zeros in its gaps. */
  private static Tensor4 stuffed(Axes axes) {
    Tensor4 filter = axes.filter();
    Tensor4 stuffed =
        Tensor4.zeros(axes.height().effectiveKernel(), axes.width().effectiveKernel(), 1, 1);
    for (int u = 0; u < axes.height().kernel(); u++) {
      for (int v = 0; v < axes.width().kernel(); v++) {
        int at = stuffed.index(u * axes.height().dilation(), v * axes.width().dilation(), 0, 0);
        stuffed.values()[at] = filter.values()[filter.index(u, v, 0, 0)];
      }
    }
    return stuffed;
  }
}
