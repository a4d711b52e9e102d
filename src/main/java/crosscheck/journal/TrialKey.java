package crosscheck.journal;

import crosscheck.cases.KernelPath;

/**
 * What a verdict is about, once in a run.
 *
 * @param kernelPath the path on which the call was made
 * @param call the kind of call, such as an operation's id
 * @param trial the trial's id
 */
public record TrialKey(KernelPath kernelPath, String call, String trial) {}
