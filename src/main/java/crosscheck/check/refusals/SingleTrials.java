package crosscheck.check.refusals;

import crosscheck.approval.Baseline;
import crosscheck.check.ExitCode;
import crosscheck.check.Harness;
import crosscheck.op.Build;
import crosscheck.op.KernelPath;
import crosscheck.pool.WorkerPool;
import crosscheck.verdict.InvocationTrial;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Single wrong calls, each made on every kernel path that is asked for.
 *
 * @param trials the calls
 * @param harness where they are made, and how
 */
public record SingleTrials(List<InvocationTrial> trials, Harness harness) {

  /** Prints what became of each; returns 1 if something is neither as it has to be nor approved. */
  public int run(PrintStream out) {
    Baseline<RefusalClass, RefusalFixture> baseline = RefusalFixture.approved(harness.fixtures());
    WorkerPool pool = harness.pool(harness.in("single").prepare());
    boolean conformant = true;
    for (KernelPath kernelPath : harness.kernelPaths()) {
      Map<InvocationTrial, Verdict> verdicts = new ConcurrentHashMap<>();
      Build build = pool.run(kernelPath, trials, verdicts::put).build();
      for (InvocationTrial trial : trials) {
        Verdict verdict = Objects.requireNonNull(verdicts.get(trial));
        boolean approved =
            !verdict.status().isMismatch()
                || baseline.approves(build, RefusalClass.of(kernelPath, trial, verdict));
        conformant &= approved;
        print(out, kernelPath, trial, verdict, approved);
      }
    }
    return conformant ? ExitCode.CONFORMANT : ExitCode.MISMATCHES;
  }

  private static void print(
      PrintStream out,
      KernelPath kernelPath,
      InvocationTrial trial,
      Verdict verdict,
      boolean approved) {
    out.printf("%s  %s%n", verdict.status(), trial.id());
    out.printf("  op        %s, %s%n", kernelPath.id(), trial.mode().id());
    if (verdict.status() == Status.AGREES) {
      out.printf("  did       %s%n", trial.brokenRules().isEmpty() ? "accepted" : "refused");
    } else {
      out.printf("  expected  %s%n  but       %s%n", verdict.expected(), verdict.observed());
    }
    if (verdict.status().isMismatch()) {
      out.printf("  approved  its class is %s the baseline%n", approved ? "in" : "NOT in");
    }
  }
}
