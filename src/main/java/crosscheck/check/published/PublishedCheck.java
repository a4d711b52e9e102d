package crosscheck.check.published;

import crosscheck.approval.ApprovedFolder;
import crosscheck.approval.Differences;
import crosscheck.cause.Causes;
import crosscheck.check.Harness;
import crosscheck.check.Outcome;
import crosscheck.check.Output;
import crosscheck.check.Running;
import crosscheck.check.SingleTrials;
import crosscheck.check.Verdicts;
import crosscheck.input.BadInputException;
import crosscheck.journal.Journal;
import crosscheck.sweep.Level;
import crosscheck.verdict.CaseTrial;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The cases that other projects publish in their tests, judged: by the convention of their
 * framework, by their values where they have some, and by the op through each kind of padding that
 * comes to the same.
 *
 * @param level how large the outputs are that the op is asked for
 * @param harness where it runs, and how
 * @param regenerate whether to rewrite the approved disagreements
 */
public record PublishedCheck(Level level, Harness harness, boolean regenerate) {

  /** The check's name. */
  public static final String NAME = "published";

  /** The most cells of an output that the op is asked for at level smoke. */
  private static final long MOST_CELLS_AT_SMOKE = 1 << 14;

  /**
   * A check that has been run.
   *
   * @param verdicts how each case came out
   * @param summary all of it as data
   */
  public record Result(List<PublishedVerdict> verdicts, PublishedSummary summary) {}

  /**
   * Judges the cases among the fixtures: prints progress and a summary, writes the summary to the
   * output folder, and, only if asked to regenerate, the approved disagreements.
   *
   * @throws BadInputException if the fixtures, a folder or the platform cannot be used
   */
  public Result run(Output out) {
    ApprovedFolder<PublishedFixture> approved = PublishedFixture.approved(harness.fixtures());
    return run(
        Publications.ofFixtures(harness.fixtures()),
        NAME,
        out,
        (running, received) ->
            running.outcome(
                level.id(),
                approved,
                received,
                regenerate,
                fixture -> fixture.summary(id -> "--case " + id)));
  }

  /**
   * Judges some cases or a user's own, whose explained disagreements need no approval, into the
   * folder of single trials; otherwise as {@link #run(Output)}.
   */
  public Result run(Publications some, Output out) {
    Result result =
        run(
            some,
            SingleTrials.FOLDER,
            out,
            (running, received) ->
                running.outcome(
                    "cases",
                    received,
                    Differences.none(),
                    fixture -> fixture.summary(some::arguments)));
    new PublishedReport(out.text()).printEach(result.verdicts());
    return result;
  }

  private Result run(
      Publications publications,
      String folder,
      Output out,
      BiFunction<Running, List<PublishedFixture>, Outcome> outcome) {
    PublishedPlan plan = publications.plan(harness.kernelPaths(), mostCells());
    Causes causes = harness.causes();
    Running running = new Running(harness.results(folder), harness, Journal.NONE, causes, out);
    Verdicts<CaseTrial> answers = new Verdicts<>();
    running.judge(workers -> plan.ask(workers, answers));
    List<PublishedVerdict> verdicts = plan.judge(answers, running.attribution());
    PublishedSummary summary =
        PublishedSummary.of(verdicts, outcome.apply(running, PublishedFixture.of(verdicts)));
    new PublishedReport(out.text()).print(verdicts, summary, running.end(summary));
    return new Result(verdicts, summary);
  }

  /** The most cells of an output that the op is asked for. */
  private long mostCells() {
    return level == Level.SMOKE ? MOST_CELLS_AT_SMOKE : Long.MAX_VALUE;
  }
}
