package crosscheck.check.identities;

import crosscheck.approval.Baseline;
import crosscheck.check.ExitCode;
import crosscheck.check.Harness;
import crosscheck.check.OutputFolder;
import crosscheck.check.Progress;
import crosscheck.check.Workers;
import crosscheck.identity.Claim;
import crosscheck.input.BadInputException;
import crosscheck.journal.Journal;
import crosscheck.journal.JournaledPool;
import crosscheck.op.KernelPath;
import crosscheck.verdict.Difference;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.io.PrintStream;
import java.util.List;

/**
 * Single claims that an identity holds for a case, each judged on every kernel path that is asked
 * for and on which it can be false.
 *
 * @param claims the claims
 * @param harness where they are judged, and how
 */
public record SingleClaims(List<Claim> claims, Harness harness) {

  /** Prints what became of each; returns 1 if one neither holds nor is approved. */
  public int run(PrintStream out) {
    IdentityPlan plan = plan();
    Baseline<ViolationClass, ViolationFixture> baseline =
        ViolationFixture.approved(harness.fixtures());
    IdentityRun run = new IdentityRun(plan);
    OutputFolder folder = harness.in("single").prepare();
    IdentityRun.Outcome outcome =
        run.run(new Workers(new JournaledPool(harness.pool(folder), Journal.NONE), Progress.NONE));
    outcome
        .failure()
        .ifPresent(
            failure -> {
              throw failure;
            });
    boolean conformant = true;
    for (KernelPath kernelPath : plan.kernelPaths()) {
      for (Claim claim : plan.claims(kernelPath)) {
        Verdict verdict = run.verdict(kernelPath, claim).orElseThrow();
        boolean steady = run.isSteady(kernelPath, claim);
        boolean approved =
            !verdict.status().isMismatch()
                || baseline.approves(
                    outcome.build(), ViolationClass.of(kernelPath, claim, verdict, steady));
        conformant &= approved;
        print(out, kernelPath, claim, verdict);
        if (verdict.status().isMismatch()) {
          out.printf("  again     %s%n", steady ? "the same" : "NOT the same every time");
          out.printf("  approved  its class is %s the baseline%n", approved ? "in" : "NOT in");
        }
      }
    }
    return conformant ? ExitCode.CONFORMANT : ExitCode.MISMATCHES;
  }

  private IdentityPlan plan() {
    try {
      return IdentityPlan.of(claims, harness.kernelPaths());
    } catch (IllegalArgumentException impossible) {
      throw new BadInputException("claims: " + impossible.getMessage());
    }
  }

  private static void print(PrintStream out, KernelPath kernelPath, Claim claim, Verdict verdict) {
    out.printf("%s  %s%n", verdict.status(), claim.id());
    out.printf("  op        %s%n", kernelPath.id());
    out.printf("  claim     %s%n", claim.identity().formula());
    if (verdict.status() != Status.AGREES && verdict.status() != Status.VACUOUS) {
      out.printf("  expected  %s%n  but       %s%n", verdict.expected(), verdict.observed());
    }
    for (Difference difference : verdict.differences()) {
      out.printf(
          "  where     %s other side %s, own side %s%n",
          difference.place(), difference.expected(), difference.actual());
    }
  }
}
