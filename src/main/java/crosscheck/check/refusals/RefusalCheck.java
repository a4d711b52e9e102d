package crosscheck.check.refusals;

import crosscheck.approval.Baseline;
import crosscheck.approval.Comparison;
import crosscheck.approval.Shown;
import crosscheck.check.ExitCode;
import crosscheck.check.Harness;
import crosscheck.check.OutputFolder;
import crosscheck.check.Progress;
import crosscheck.check.Request;
import crosscheck.check.Run;
import crosscheck.check.Workers;
import crosscheck.input.BadInputException;
import crosscheck.journal.JournalFile;
import crosscheck.journal.JournaledPool;
import crosscheck.op.Build;
import crosscheck.op.KernelPath;
import crosscheck.pool.WorkerFailure;
import crosscheck.sweep.Shard;
import crosscheck.verdict.InvocationTrial;
import crosscheck.verdict.Verdict;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * The check of wrong calls, from the sweep file to the verdict on the build.
 *
 * @param sweepFile the sweep to run
 * @param level what the summary calls it
 * @param harness where it runs, and how
 * @param resume whether the run goes on with the journal in the output folder
 * @param regenerate whether the approved findings are rewritten
 */
public record RefusalCheck(
    Path sweepFile, String level, Harness harness, boolean resume, boolean regenerate) {

  /**
   * A check that has been run.
   *
   * @param tally the verdicts
   * @param received its findings
   * @param baseline the approved ones
   * @param summary all of it as data
   */
  public record Result(
      RefusalTally tally,
      List<RefusalFixture> received,
      Baseline<RefusalClass, RefusalFixture> baseline,
      RefusalSummary summary) {

    /** The exit code: 0 conformant, 1 findings outside the baseline, 3 internal failure. */
    public int exitCode() {
      return ExitCode.of(summary.complete(), summary.conformant());
    }
  }

  /**
   * Runs the check: prints progress and a summary, writes the summary and the findings to the
   * output folder, and, only if asked to regenerate, the approved findings.
   *
   * @throws BadInputException if the sweep, the fixtures, a folder or the platform cannot be used
   */
  public Result run(PrintStream out) {
    long start = System.nanoTime();
    RefusalPlan plan = plan();
    Baseline<RefusalClass, RefusalFixture> baseline = RefusalFixture.approved(harness.fixtures());
    OutputFolder folder = harness.results();
    RefusalTally tally = new RefusalTally(plan);
    String failure = "";
    JournaledPool pool;
    Request request =
        new Request(
            "refusals", level, sweepFile, Shard.WHOLE, harness.kernelPaths(), harness.limits());
    try (JournalFile journal = Harness.journal(folder, request, resume)) {
      pool = new JournaledPool(harness.pool(folder.cleared()), journal);
      Workers workers = new Workers(pool, Progress.on(out));
      try {
        for (KernelPath kernelPath : plan.kernelPaths()) {
          workers.run(
              kernelPath,
              "wrong calls",
              List.copyOf(plan.trials(kernelPath)),
              (InvocationTrial trial, Verdict verdict) -> tally.add(kernelPath, trial, verdict));
        }
      } catch (WorkerFailure failed) {
        failure = String.valueOf(failed.getMessage());
      }
    }
    Build build = pool.build();
    Shown<RefusalFixture> shown = RefusalFixture.shown(tally, build);
    Comparison<RefusalFixture> comparison = Comparison.none();
    if (failure.isEmpty()) {
      Baseline.write(folder.mismatches(), shown.received());
      baseline = regenerate ? baseline.approve(shown) : baseline;
      comparison = baseline.compare(shown);
    }
    Run run = Run.since(start, pool.workersLost(), pool.deathsNotRepeated());
    RefusalSummary summary =
        RefusalSummary.of(build, level, tally, shown.received(), comparison, failure);
    folder.write(summary, run);
    new RefusalReport(out).print(summary, run);
    return new Result(tally, shown.received(), baseline, summary);
  }

  /** The plan of the sweep; throws {@link BadInputException} if it is impossible. */
  public RefusalPlan plan() {
    RefusalSweep sweep = RefusalSweep.read(sweepFile);
    return BadInputException.naming(
        sweepFile.toString(), () -> RefusalPlan.of(sweep, harness.kernelPaths()));
  }
}
