package crosscheck.check;

import crosscheck.op.KernelPath;
import crosscheck.verdict.Verdict;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The verdicts of a run, by kernel path and trial; safe for use by several threads.
 *
 * @param <T> what was judged
 */
public final class Verdicts<T> {

  private final Map<Judged<T>, Verdict> verdicts = new ConcurrentHashMap<>();

  private record Judged<T>(KernelPath kernelPath, T trial) {}

  /** Takes a verdict. */
  public void add(KernelPath kernelPath, T trial, Verdict verdict) {
    verdicts.put(new Judged<>(kernelPath, trial), verdict);
  }

  /** Returns the verdict on a trial; nothing if it was not judged. */
  public Optional<Verdict> on(KernelPath kernelPath, T trial) {
    return Optional.ofNullable(verdicts.get(new Judged<>(kernelPath, trial)));
  }
}
