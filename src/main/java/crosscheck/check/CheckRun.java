package crosscheck.check;

import crosscheck.approval.Baseline;
import crosscheck.approval.Differences;
import crosscheck.approval.FindingClass;
import crosscheck.approval.Shown;
import crosscheck.journal.Journal;
import crosscheck.journal.JournalFile;
import crosscheck.journal.MergedJournal;
import crosscheck.journal.Request;
import java.io.PrintStream;

/**
 * Runs a check from the journal to the exit code.
 *
 * @param harness where it runs, and how
 * @param resume whether to finish the run that was begun in the output folder, or to begin a new
 *     one
 * @param regenerate whether to rewrite the approved findings
 * @param out where progress and the summary are printed
 */
public record CheckRun(Harness harness, boolean resume, boolean regenerate, PrintStream out) {

  /**
   * A check that has been run.
   *
   * @param tally the verdicts
   * @param shown its findings
   * @param baseline the approved ones
   * @param summary all of it as data
   * @param <T> as in {@link Check}, likewise the others
   */
  public record Result<T, F extends FindingFixture<F>, S extends OutcomeSummary>(
      T tally, Shown<F> shown, Baseline<F> baseline, S summary) {

    /** Whether a class is approved on the build that ran. */
    public boolean approves(FindingClass findingClass) {
      return baseline.approves(shown.build(), findingClass);
    }
  }

  /**
   * Runs a check: prints progress and a summary, writes the summary and the findings to its output
   * folder, and, only if asked to regenerate, the approved findings.
   *
   * @throws crosscheck.input.BadInputException if the fixtures, the journal, a folder or the
   *     platform cannot be used
   */
  public <T, F extends FindingFixture<F>, S extends OutcomeSummary> Result<T, F, S> run(
      Check<T, F, S> check) {
    Baseline<F> approved = approved(check);
    OutputFolder folder = harness.results(check.name());
    T tally = check.tally();
    Running running;
    try (JournalFile journal = journal(folder, request(check))) {
      running = judge(check, tally, folder, journal);
      if (running.complete()) {
        journal.end();
      }
    }
    return conclude(check, approved, folder, tally, running);
  }

  /**
   * Concludes a check as {@link #run} does, from verdicts that are all known; starts no worker.
   *
   * @throws crosscheck.input.BadInputException as {@link #run}, or if a verdict is missing
   */
  public <T, F extends FindingFixture<F>, S extends OutcomeSummary> Result<T, F, S> merge(
      Check<T, F, S> check, MergedJournal journal) {
    Baseline<F> approved = approved(check);
    OutputFolder folder = harness.folder(check.name());
    T tally = check.tally();
    return conclude(check, approved, folder, tally, judge(check, tally, folder, journal));
  }

  /** Returns what a run of a check is asked for; throws as {@link Request#of}. */
  public Request request(Check<?, ?, ?> check) {
    return Request.of(
        check.name(), check.sweepFile(), check.shard(), check.kernelPaths(), harness.limits());
  }

  private <F extends FindingFixture<F>> Baseline<F> approved(Check<?, F, ?> check) {
    return Baseline.read(harness.fixtures(), check.name(), check.fixtureType());
  }

  /** The journal comes first: where it cannot be used, the results of earlier runs stay. */
  private JournalFile journal(OutputFolder folder, Request request) {
    return resume
        ? JournalFile.resume(folder.journal(), request)
        : JournalFile.start(folder.journal(), request);
  }

  private <T> Running judge(Check<T, ?, ?> check, T tally, OutputFolder folder, Journal journal) {
    Running running = new Running(folder, harness, journal, out);
    running.judge(workers -> check.run(tally, workers));
    return running;
  }

  private <T, F extends FindingFixture<F>, S extends OutcomeSummary> Result<T, F, S> conclude(
      Check<T, F, S> check, Baseline<F> approved, OutputFolder folder, T tally, Running running) {
    Shown<F> shown = check.shown(tally, running.build());
    Baseline<F> baseline = approved;
    Differences<F> differences = Differences.none();
    if (running.complete()) {
      Baseline.write(folder.findings(), shown.received());
      baseline = regenerate ? approved.approve(shown) : approved;
      differences = baseline.compare(shown);
    }
    S summary =
        check.summary(
            tally,
            running.outcome(
                check.sweepFile().name(), shown.received(), differences, ClassSummary::of));
    check.print(summary, running.end(summary), out);
    return new Result<>(tally, shown, baseline, summary);
  }
}
