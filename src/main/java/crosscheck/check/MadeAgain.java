package crosscheck.check;

import crosscheck.op.KernelPath;
import crosscheck.verdict.Trial;
import crosscheck.verdict.Verdict;
import java.util.List;

/**
 * What came of a fixture's simplest trial when it was made again.
 *
 * @param outcome the name of a status or of a kind of disagreement; AGREES if it is as it must be
 * @param observed what was observed, or an empty text
 */
public record MadeAgain(String outcome, String observed) {

  /**
   * Makes a trial again.
   *
   * @throws crosscheck.pool.WorkerFailure if workers cannot go on
   */
  public static <T extends Trial> MadeAgain of(T trial, KernelPath kernelPath, Workers workers) {
    Verdicts<T> verdicts = new Verdicts<>();
    workers.run(
        kernelPath,
        "again",
        List.of(trial),
        (T made, Verdict verdict) -> verdicts.add(kernelPath, made, verdict));
    return of(verdicts.on(kernelPath, trial).orElseThrow());
  }

  /** What a verdict says. */
  public static MadeAgain of(Verdict verdict) {
    return new MadeAgain(verdict.status().name(), verdict.observed());
  }

  @Override
  public String toString() {
    return observed.isEmpty() ? outcome : outcome + ": " + observed;
  }
}
