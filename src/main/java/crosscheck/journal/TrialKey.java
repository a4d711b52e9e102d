package crosscheck.journal;

import crosscheck.op.KernelPath;
import crosscheck.verdict.Trial;

/**
 * What a verdict is about; unique in a run.
 *
 * @param kernelPath the path on which the call was made
 * @param call the operation's id
 * @param trial the trial's id
 */
public record TrialKey(KernelPath kernelPath, String call, String trial) {

  /** The key of a trial on a path. */
  static TrialKey of(KernelPath kernelPath, Trial trial) {
    return new TrialKey(kernelPath, trial.operation().id(), trial.id());
  }

  @Override
  public String toString() {
    return kernelPath.id() + " " + call + " " + trial;
  }
}
