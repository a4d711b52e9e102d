package crosscheck.check;

import crosscheck.approval.ApprovedFolder;
import crosscheck.approval.Differences;
import crosscheck.cause.Attribution;
import crosscheck.cause.Causes;
import crosscheck.journal.Journal;
import crosscheck.journal.JournaledPool;
import crosscheck.op.Surroundings;
import crosscheck.pool.WorkerFailure;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A run of a check under way: from its folder of results to its outcome. */
public final class Running {

  private final long start = System.nanoTime();
  private final OutputFolder folder;
  private final JournaledPool pool;
  private final Harness harness;
  private final Workers workers;
  private String failure = "";

  /**
   * Begins a run.
   *
   * @param folder the folder of its results, as an earlier run left it, which is emptied
   * @param harness where it runs, and how
   * @param journal what need not be run again, and where verdicts are kept
   * @param out where progress is shown
   * @param causes the causes that are known
   * @throws crosscheck.input.BadInputException if the folder cannot be written, or if the journal
   *     is of another machine
   */
  public Running(OutputFolder folder, Harness harness, Journal journal, Causes causes, Output out) {
    this.folder = folder.cleared();
    this.harness = harness;
    pool = new JournaledPool(harness.pool(folder), journal);
    workers =
        new Workers(pool, out.progress(), new Attribution(causes, surroundings(folder, journal)));
    if (!failure.isEmpty()) {
      out.text().println("FAILED: " + failure);
    }
  }

  /** Those of the machine at hand; of a run whose verdicts are all known, those that it had. */
  private Surroundings surroundings(OutputFolder results, Journal journal) {
    if (journal.isComplete()) {
      return journal.keep(Surroundings.UNKNOWN);
    }
    try {
      return journal.keep(harness.survey(results));
    } catch (WorkerFailure failed) {
      failure = String.valueOf(failed.getMessage());
      return Surroundings.UNKNOWN;
    }
  }

  /** Finds the causes of the run's mismatches. */
  public Attribution attribution() {
    return workers.attribution();
  }

  /** Where the findings go. */
  Path findings() {
    return folder.findings();
  }

  /** Diagnoses calls on the machine at hand. */
  Diagnostician diagnostician() {
    return new Diagnostician(harness.freshCalls(folder), attribution().surroundings());
  }

  /** Has trials judged; if the workers cannot go on, the outcome will say so. */
  public void judge(Consumer<Workers> trials) {
    if (!failure.isEmpty()) {
      return;
    }
    try {
      trials.accept(workers);
    } catch (WorkerFailure failed) {
      failure = String.valueOf(failed.getMessage());
    }
  }

  /** Whether the workers did not fail. */
  boolean complete() {
    return failure.isEmpty();
  }

  /**
   * Returns the outcome of the run.
   *
   * @param level how much of the check was run
   * @param received its findings
   * @param differences how they differ from what is approved
   * @param summary sums up a finding
   */
  public <F> Outcome outcome(
      String level,
      List<F> received,
      Differences<F> differences,
      Function<F, ClassSummary> summary) {
    return new Outcome(
        attribution().surroundings(),
        level,
        CauseSummary.of(attribution()),
        received.stream().map(summary).toList(),
        differences.map(summary),
        failure);
  }

  /**
   * Returns the outcome of a run whose findings do not depend on the build.
   *
   * @param level how much of the check was run
   * @param approved the approved findings, which are rewritten first if that is asked for
   * @param received the findings
   * @param regenerate whether to rewrite the approved findings
   * @param summary sums up a finding
   */
  public <F> Outcome outcome(
      String level,
      ApprovedFolder<F> approved,
      List<F> received,
      boolean regenerate,
      Function<F, ClassSummary> summary) {
    ApprovedFolder<F> baseline = complete() && regenerate ? approved.approve(received) : approved;
    Differences<F> differences = complete() ? baseline.compare(received) : Differences.none();
    return outcome(level, received, differences, summary);
  }

  /** Writes the summary and how the run went, which it returns. */
  public Run end(CheckSummary summary) {
    Run run = Run.since(start, pool);
    folder.write(summary, run);
    return run;
  }
}
