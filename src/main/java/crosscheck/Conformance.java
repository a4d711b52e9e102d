package crosscheck;

import crosscheck.check.CrossCheck;
import crosscheck.fixture.Baseline;
import crosscheck.fixture.Comparison;
import crosscheck.fixture.MismatchFixture;
import crosscheck.fixture.Shown;
import crosscheck.journal.JournalFile;
import crosscheck.journal.JournaledPool;
import crosscheck.json.BadInputException;
import crosscheck.json.JsonFile;
import crosscheck.report.ConsoleReport;
import crosscheck.report.Progress;
import crosscheck.report.Summary;
import crosscheck.sweep.Plan;
import crosscheck.sweep.Sweep;
import crosscheck.verdict.MismatchClass;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * The conformance check from the sweep file to the verdict on the build.
 *
 * @param sweepFile the sweep to run
 * @param level what the summary calls it
 * @param harness where it runs, and how
 * @param resume whether the run that was begun in the output folder is finished, or else a new one
 *     begun
 * @param regenerate whether the approved mismatches are rewritten
 */
public record Conformance(
    Path sweepFile, String level, Harness harness, boolean resume, boolean regenerate) {

  /**
   * A check that has been run.
   *
   * @param outcome the verdicts
   * @param baseline the approved mismatches
   * @param summary all of it as data
   */
  public record Result(
      CrossCheck.Outcome outcome,
      Baseline<MismatchClass, MismatchFixture> baseline,
      Summary summary) {

    /** The exit code: 0 conformant, 1 mismatches outside the baseline, 3 internal failure. */
    public int exitCode() {
      return Main.exitCode(summary.complete(), summary.conformant());
    }
  }

  /**
   * Runs the check: prints progress and a summary, writes the summary and the mismatches to the
   * output folder, and, only if asked to regenerate, the approved mismatches.
   *
   * @throws BadInputException if the sweep, the fixtures, the journal, a folder or the platform
   *     cannot be used
   */
  public Result run(PrintStream out) {
    long start = System.nanoTime();
    Sweep sweep = Sweep.read(sweepFile);
    Plan plan = plan(sweep);
    Baseline<MismatchClass, MismatchFixture> baseline =
        MismatchFixture.approved(harness.fixtures());
    OutputFolder folder = harness.results();
    CrossCheck.Outcome outcome = run(plan, folder, new Progress(out));
    Shown<MismatchFixture> shown =
        MismatchFixture.shown(plan, outcome.build(), outcome.tally().findings());
    Comparison<MismatchFixture> comparison = Comparison.none();
    if (outcome.failure().isEmpty()) {
      Baseline.write(folder.mismatches(), shown.received());
      baseline = regenerate ? baseline.approve(shown) : baseline;
      comparison = baseline.compare(shown);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    Summary summary =
        Summary.of(level, sweep.seed(), seconds, plan, outcome, shown.received(), comparison);
    JsonFile.write(folder.summary(), summary);
    new ConsoleReport(out).print(summary);
    return new Result(outcome, baseline, summary);
  }

  private CrossCheck.Outcome run(Plan plan, OutputFolder folder, Progress progress) {
    try (JournalFile journal = harness.journal(folder, "verify", level, sweepFile, resume)) {
      JournaledPool pool = new JournaledPool(harness.pool(folder.cleared()), journal);
      return new CrossCheck(pool).run(plan, progress);
    }
  }

  /** The plan of the sweep; throws {@link BadInputException} if it is impossible. */
  Plan plan(Sweep sweep) {
    try {
      return Plan.of(sweep, harness.kernelPaths());
    } catch (IllegalArgumentException impossible) {
      throw new BadInputException(sweepFile + ": " + impossible.getMessage());
    }
  }
}
