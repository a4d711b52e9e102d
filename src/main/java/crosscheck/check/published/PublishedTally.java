package crosscheck.check.published;

import crosscheck.check.conformance.JudgedCase;
import crosscheck.op.KernelPath;
import crosscheck.verdict.CaseTrial;
import crosscheck.verdict.Verdict;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the op answered to the calls that published cases come to. */
final class PublishedTally {

  private final Map<KernelPath, Map<CaseTrial, Verdict>> verdicts = new EnumMap<>(KernelPath.class);

  PublishedTally() {
    for (KernelPath kernelPath : KernelPath.values()) {
      verdicts.put(kernelPath, new ConcurrentHashMap<>());
    }
  }

  /** Takes a verdict; safe for use by several threads. */
  void add(KernelPath kernelPath, CaseTrial trial, Verdict verdict) {
    verdictsOn(kernelPath).put(trial, verdict);
  }

  /** The verdict on a call; nothing if it was not judged. */
  Optional<JudgedCase> on(KernelPath kernelPath, CaseTrial trial) {
    return Optional.ofNullable(verdictsOn(kernelPath).get(trial))
        .map(verdict -> new JudgedCase(trial.c(), kernelPath, trial.operation(), verdict));
  }

  private Map<CaseTrial, Verdict> verdictsOn(KernelPath kernelPath) {
    return verdicts.getOrDefault(kernelPath, Map.of());
  }
}
