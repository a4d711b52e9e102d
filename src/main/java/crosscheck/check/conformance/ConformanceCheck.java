package crosscheck.check.conformance;

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
import crosscheck.journal.Journal;
import crosscheck.journal.JournalFile;
import crosscheck.journal.JournaledPool;
import crosscheck.journal.MergedJournal;
import crosscheck.sweep.Plan;
import crosscheck.sweep.Shard;
import crosscheck.sweep.Sweep;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * The conformance check from the sweep file to the verdict on the build.
 *
 * @param sweepFile the sweep to run
 * @param level what the summary calls it
 * @param shard the part of it to run
 * @param harness where it runs, and how
 * @param resume whether the run that was begun in the output folder is finished, or else a new one
 *     begun
 * @param regenerate whether the approved mismatches are rewritten
 */
public record ConformanceCheck(
    Path sweepFile,
    String level,
    Shard shard,
    Harness harness,
    boolean resume,
    boolean regenerate) {

  /**
   * A check that has been run.
   *
   * @param outcome the verdicts
   * @param baseline the approved mismatches
   * @param summary all of it as data
   */
  public record Result(
      ConformanceRun.Outcome outcome,
      Baseline<MismatchClass, MismatchFixture> baseline,
      ConformanceSummary summary) {

    /** The exit code: 0 conformant, 1 mismatches outside the baseline, 3 internal failure. */
    public int exitCode() {
      return ExitCode.of(summary.complete(), summary.conformant());
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
    Baseline<MismatchClass, MismatchFixture> approved =
        MismatchFixture.approved(harness.fixtures());
    OutputFolder folder = harness.results();
    ConformanceRun.Outcome outcome;
    try (JournalFile journal = Harness.journal(folder, request(), resume)) {
      outcome = run(plan, folder, journal, out);
      if (outcome.failure().isEmpty()) {
        journal.end();
      }
    }
    return conclude(start, sweep, plan, approved, folder, outcome, out);
  }

  /** What the run is asked for. */
  Request request() {
    return new Request("verify", level, sweepFile, shard, harness.kernelPaths(), harness.limits());
  }

  /**
   * Concludes as {@link #run} from verdicts that are all known, and starts no worker.
   *
   * @throws BadInputException as {@link #run}, or if a verdict is missing
   */
  Result merge(MergedJournal journal, PrintStream out) {
    long start = System.nanoTime();
    Sweep sweep = Sweep.read(sweepFile);
    Plan plan = plan(sweep);
    Baseline<MismatchClass, MismatchFixture> approved =
        MismatchFixture.approved(harness.fixtures());
    OutputFolder folder = OutputFolder.of(harness.output(), harness.fixtures());
    ConformanceRun.Outcome outcome = run(plan, folder, journal, out);
    return conclude(start, sweep, plan, approved, folder, outcome, out);
  }

  private ConformanceRun.Outcome run(
      Plan plan, OutputFolder folder, Journal journal, PrintStream out) {
    JournaledPool pool = new JournaledPool(harness.pool(folder.cleared()), journal);
    return new ConformanceRun(new Workers(pool, Progress.on(out)))
        .run(plan, ConformanceRun.Observer.NONE);
  }

  private Result conclude(
      long start,
      Sweep sweep,
      Plan plan,
      Baseline<MismatchClass, MismatchFixture> approved,
      OutputFolder folder,
      ConformanceRun.Outcome outcome,
      PrintStream out) {
    Shown<MismatchFixture> shown =
        MismatchFixture.shown(plan, outcome.build(), outcome.tally().findings());
    Baseline<MismatchClass, MismatchFixture> baseline = approved;
    Comparison<MismatchFixture> comparison = Comparison.none();
    if (outcome.failure().isEmpty()) {
      Baseline.write(folder.mismatches(), shown.received());
      baseline = regenerate ? baseline.approve(shown) : baseline;
      comparison = baseline.compare(shown);
    }
    ConformanceSummary summary =
        ConformanceSummary.of(level, sweep.seed(), plan, outcome, shown.received(), comparison);
    Run run = Run.since(start, outcome.workersLost(), outcome.deathsNotRepeated());
    folder.write(summary, run);
    new ConformanceReport(out).print(summary, run);
    return new Result(outcome, baseline, summary);
  }

  /** The plan of the sweep; throws {@link BadInputException} if it is impossible. */
  public Plan plan(Sweep sweep) {
    return BadInputException.naming(
        sweepFile.toString(), () -> Plan.of(sweep, harness.kernelPaths(), shard));
  }
}
