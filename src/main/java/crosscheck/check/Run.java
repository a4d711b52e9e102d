package crosscheck.check;

import crosscheck.journal.JournaledPool;
import crosscheck.json.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a check went, as data: {@code run.json}. None of it is about the op: another run of the same
 * check, on any number of workers or machines, has the same summary and another {@code run.json}.
 *
 * @param seconds how long the check took; after a resume, since then
 * @param kernelPaths the workers of each kernel path that had some; likewise
 */
@Schema("run")
public record Run(double seconds, Map<String, Losses> kernelPaths) {

  /**
   * The workers that died.
   *
   * @param workersLost how many
   * @param deathsNotRepeated how many of these died over no call, or over one that a new worker
   *     survived
   */
  public record Losses(int workersLost, int deathsNotRepeated) {}

  /** Sums up a run that began at a {@link System#nanoTime}. */
  public static Run since(long start, JournaledPool pool) {
    Map<String, Losses> losses = new LinkedHashMap<>();
    new TreeMap<>(pool.workersLost())
        .forEach(
            (kernelPath, lost) ->
                losses.put(
                    kernelPath.id(),
                    new Losses(lost, pool.deathsNotRepeated().getOrDefault(kernelPath, 0))));
    return new Run(secondsSince(start), losses);
  }

  /** A run without workers that began at a {@link System#nanoTime}. */
  public static Run since(long start) {
    return new Run(secondsSince(start), Map.of());
  }

  private static double secondsSince(long start) {
    return Math.round((System.nanoTime() - start) / 1e8) / 10.0;
  }

  /** The workers of a path. */
  public Losses losses(String kernelPath) {
    return kernelPaths.getOrDefault(kernelPath, new Losses(0, 0));
  }
}
