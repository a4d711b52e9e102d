package crosscheck.cause;

import crosscheck.op.Caches;
import crosscheck.op.Case;
import crosscheck.op.CaseId;
import crosscheck.op.InstructionSet;
import crosscheck.op.KernelPath;
import crosscheck.op.OneDnn;
import crosscheck.op.OneDnn.KnownCaches;
import crosscheck.op.Surroundings;
import crosscheck.verdict.InvocationTrial;
import java.util.Locale;

/**
 * A call that TensorFlow 2.18.0 was seen to make on some machine.
 *
 * @param kernels the instruction set, and whether caches are hidden, as {@link
 *     Surroundings#kernels} says it
 * @param kernelPath the kernel path
 * @param id the call's id
 */
record ObservedCall(String kernels, KernelPath kernelPath, String id) {

  private static final String HIDDEN_CACHES = "-hidden_caches";

  Facts facts() {
    Surroundings surroundings = surroundings(kernels);
    if (InvocationTrial.isId(id)) {
      return Facts.of(surroundings, kernelPath, InvocationTrial.parse(id));
    }
    Case c = CaseId.parse(id);
    return Facts.of(surroundings, kernelPath, c.operation(), c);
  }

  /** What computes a call with some kernels. */
  static Surroundings surroundings(String kernels) {
    String set = kernels.replace(HIDDEN_CACHES, "").toUpperCase(Locale.ROOT);
    return new Surroundings(
        "2.18.0",
        "linux-x86_64",
        new OneDnn(
            "3.5.0",
            "threadpool",
            1,
            InstructionSet.valueOf(set),
            "",
            kernels.endsWith(HIDDEN_CACHES) ? KnownCaches.HIDDEN : KnownCaches.SEEN),
        Caches.NONE);
  }
}
