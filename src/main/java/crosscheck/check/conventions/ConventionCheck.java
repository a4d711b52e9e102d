package crosscheck.check.conventions;

import crosscheck.approval.ApprovedFolder;
import crosscheck.cause.Causes;
import crosscheck.check.Harness;
import crosscheck.check.Output;
import crosscheck.check.Running;
import crosscheck.check.live.Confirmations;
import crosscheck.convention.Conventions;
import crosscheck.input.BadInputException;
import crosscheck.journal.Journal;
import crosscheck.sweep.Level;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every convention judged: against the closed form over all calls, and the closed form against the
 * op.
 *
 * @param level how many of the calls the op is asked for
 * @param harness where it runs, and how
 * @param regenerate whether to rewrite the approved disagreements
 */
public record ConventionCheck(Level level, Harness harness, boolean regenerate) {

  /** The check's name. */
  public static final String NAME = "conventions";

  /**
   * A check that has been run.
   *
   * @param adjudications every convention's
   * @param summary all of it as data
   */
  public record Result(List<Adjudication> adjudications, ConventionSummary summary) {}

  /**
   * Runs the check: prints progress and a summary, writes the summary to the output folder, and,
   * only if asked to regenerate, the approved disagreements.
   *
   * @throws BadInputException if the fixtures, a folder or the platform cannot be used
   */
  public Result run(Output out) {
    ApprovedFolder<ConventionFixture> approved = ConventionFixture.approved(harness.fixtures());
    Confirmations frameworks = Confirmations.read(harness.fixtures());
    Causes causes = harness.causes();
    Running run = new Running(harness.results(NAME), harness, Journal.NONE, causes, out);
    Set<Axes> assumed = ConcurrentHashMap.newKeySet();
    List<Adjudication> adjudications = Adjudication.all(Conventions.all(), assumed::add);
    ConfirmationRun confirmations =
        new ConfirmationRun(level, harness.kernelPaths(), assumed, adjudications);
    run.judge(confirmations::run);
    List<ConventionFixture> received =
        adjudications.stream().flatMap(a -> ConventionFixture.of(a).stream()).toList();
    ConventionSummary summary =
        ConventionSummary.of(
            adjudications,
            confirmations,
            frameworks,
            run.outcome(level.id(), approved, received, regenerate, ConventionFixture::summary));
    new ConventionReport(out.text()).print(summary, run.end(summary));
    return new Result(adjudications, summary);
  }
}
