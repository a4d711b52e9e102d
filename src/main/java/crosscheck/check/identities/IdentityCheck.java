package crosscheck.check.identities;

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
import crosscheck.sweep.Plan;
import crosscheck.sweep.Shard;
import crosscheck.sweep.Sweep;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * The check of identities, from the sweep file to the verdict on the build.
 *
 * @param sweepFile the sweep whose cases are taken
 * @param level what the summary calls it
 * @param harness where it runs, and how
 * @param resume whether the run goes on with the journal in the output folder
 * @param regenerate whether the approved violations are rewritten
 */
public record IdentityCheck(
    Path sweepFile, String level, Harness harness, boolean resume, boolean regenerate) {

  /**
   * A check that has been run.
   *
   * @param received its violations
   * @param baseline the approved ones
   * @param summary all of it as data
   */
  public record Result(
      Shown<ViolationFixture> received,
      Baseline<ViolationClass, ViolationFixture> baseline,
      IdentitySummary summary) {

    /** The exit code: 0 conformant, 1 violations outside the baseline, 3 internal failure. */
    public int exitCode() {
      return ExitCode.of(summary.complete(), summary.conformant());
    }
  }

  /**
   * Runs the check: prints progress and a summary, writes the summary and the violations to the
   * output folder, and, only if asked to regenerate, the approved violations.
   *
   * @throws BadInputException if the sweep, the fixtures, a folder or the platform cannot be used
   */
  public Result run(PrintStream out) {
    long start = System.nanoTime();
    IdentityRun run = new IdentityRun(plan());
    Baseline<ViolationClass, ViolationFixture> baseline =
        ViolationFixture.approved(harness.fixtures());
    OutputFolder folder = harness.results();
    IdentityRun.Outcome outcome = run(run, folder, Progress.on(out));
    Shown<ViolationFixture> shown = ViolationFixture.shown(outcome.tally(), outcome.build());
    Comparison<ViolationFixture> comparison = Comparison.none();
    if (outcome.failure().isEmpty()) {
      Baseline.write(folder.mismatches(), shown.received());
      baseline = regenerate ? baseline.approve(shown) : baseline;
      comparison = baseline.compare(shown);
    }
    Run times = Run.since(start, outcome.workersLost(), outcome.deathsNotRepeated());
    IdentitySummary summary = IdentitySummary.of(level, outcome, shown.received(), comparison);
    folder.write(summary, times);
    new IdentityReport(out).print(summary, times);
    return new Result(shown, baseline, summary);
  }

  private IdentityRun.Outcome run(IdentityRun run, OutputFolder folder, Progress progress) {
    Request request =
        new Request(
            "identities", level, sweepFile, Shard.WHOLE, harness.kernelPaths(), harness.limits());
    try (JournalFile journal = Harness.journal(folder, request, resume)) {
      return run.run(
          new Workers(new JournaledPool(harness.pool(folder.cleared()), journal), progress));
    }
  }

  /** The plan of the sweep; throws {@link BadInputException} if it is impossible. */
  public IdentityPlan plan() {
    Sweep sweep = Sweep.read(sweepFile);
    return BadInputException.naming(
        sweepFile.toString(), () -> IdentityPlan.of(Plan.of(sweep, harness.kernelPaths())));
  }
}
