package crosscheck;

import crosscheck.cases.KernelPath;
import crosscheck.pool.WorkerPool;
import crosscheck.verdict.InvocationTrial;
import crosscheck.verdict.Verdict;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Single wrong calls, each made on every kernel path that is asked for.
 *
 * @param trials the calls
 * @param harness where they are made, and how
 */
record SingleCalls(List<InvocationTrial> trials, Harness harness) {

  /** Prints what became of each; returns 1 if something is not as it has to be. */
  int run(PrintStream out) {
    WorkerPool pool = harness.pool(harness.in("single").prepare());
    boolean conformant = true;
    for (KernelPath kernelPath : harness.kernelPaths()) {
      Map<InvocationTrial, Verdict> verdicts = new ConcurrentHashMap<>();
      pool.run(kernelPath, trials, verdicts::put);
      for (InvocationTrial trial : trials) {
        Verdict verdict = verdicts.getOrDefault(trial, Verdict.AGREES);
        conformant &= !verdict.status().isMismatch();
        out.printf("%s  %s%n", verdict.status(), trial.id());
        out.printf("  on        %s%n", kernelPath.id());
        if (!verdict.expected().isEmpty()) {
          out.printf("  expected  %s%n  but       %s%n", verdict.expected(), verdict.observed());
        }
      }
    }
    return conformant ? Main.CONFORMANT : Main.MISMATCHES;
  }
}
