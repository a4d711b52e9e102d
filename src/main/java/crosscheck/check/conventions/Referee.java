package crosscheck.check.conventions;

import crosscheck.check.Workers;
import crosscheck.geometry.AxisGeometry;
import crosscheck.op.KernelFamily;
import crosscheck.op.KernelPath;
import crosscheck.pool.Batch;
import crosscheck.verdict.CaseTrial;
import crosscheck.verdict.Verdict;
import crosscheck.verdict.ZeroStuffing;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The real op, asked for the calls that conventions are compared with.
 *
 * <p>Every case is judged by the closed form, bit for bit, on the values on which the conventions
 * were compared with the closed form; so what they were compared with is what the op returns. Where
 * the CPU kernels take no dilation the op is given the kernel with its gaps filled by zeros: {@link
 * ZeroStuffing}.
 *
 * @param workers who ask it
 */
public record Referee(Workers workers) {

  /** Cases with one graph follow each other. */
  private static final Comparator<Axes> BY_GRAPH =
      Comparator.comparing((Axes axes) -> axes.width().padding().kind())
          .thenComparing(Axes::height, byAttributes())
          .thenComparing(Axes::width, byAttributes());

  private static Comparator<AxisGeometry> byAttributes() {
    return Comparator.comparingInt(AxisGeometry::stride)
        .thenComparingInt(AxisGeometry::dilation)
        .thenComparingInt(axis -> axis.padding().before())
        .thenComparingInt(axis -> axis.padding().after());
  }

  /** Receives what became of a call; called from several threads. */
  public interface Receiver {
    /**
     * Receives a verdict.
     *
     * @param trial as what the call was made
     */
    void judged(Axes axes, CaseTrial trial, Verdict verdict);
  }

  /**
   * Makes every call on a path, judges it and passes on the verdicts; throws as {@link
   * Workers#run}.
   *
   * @param name what the calls are, in a few words
   */
  public void ask(KernelPath kernelPath, String name, Collection<Axes> calls, Receiver verdicts) {
    List<Axes> sorted = calls.stream().sorted(BY_GRAPH).toList();
    workers.run(
        kernelPath,
        name,
        sorted.size(),
        Batch.cut(sorted).map(part -> batch(kernelPath, part, verdicts)));
  }

  private static Batch<CaseTrial> batch(
      KernelPath kernelPath, List<Axes> calls, Receiver verdicts) {
    Map<CaseTrial, Axes> asked = new LinkedHashMap<>();
    calls.forEach(axes -> asked.put(trial(kernelPath, axes), axes));
    return new Batch<>(
        List.copyOf(asked.keySet()),
        (trial, verdict) ->
            verdicts.judged(Objects.requireNonNull(asked.get(trial)), trial, verdict));
  }

  /** Whether the call may kill a worker on a path. */
  static boolean kills(KernelPath kernelPath, Axes axes) {
    return !axes.admissible() && family(kernelPath, axes).diesOfInadmissibleSizes();
  }

  /** Returns the family of kernels that gets the call on a path. */
  static KernelFamily family(KernelPath kernelPath, Axes axes) {
    return kernelPath.family(Axes.ELEMENT_TYPE, axes.width().padding().kind());
  }

  /** The trial of a call on a path. */
  static CaseTrial trial(KernelPath kernelPath, Axes axes) {
    return ZeroStuffing.trial(kernelPath, axes.asCase());
  }
}
