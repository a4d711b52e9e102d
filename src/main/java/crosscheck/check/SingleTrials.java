package crosscheck.check;

import crosscheck.approval.Baseline;
import crosscheck.approval.FindingClass;
import crosscheck.journal.JournaledPool;
import crosscheck.json.Json;
import crosscheck.op.KernelPath;
import crosscheck.verdict.Verdict;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Single trials, judged and shown one by one.
 *
 * @param harness where they run, and how
 * @param json whether each is shown as a line of JSON
 * @param out where they are shown
 */
public record SingleTrials(Harness harness, boolean json, PrintStream out) {

  /** The folder of their results: those of the check that is being looked into stay. */
  public static final String FOLDER = "single";

  /**
   * A trial on which there is a verdict.
   *
   * @param id the trial's id
   * @param kernelPath the path on which it ran
   * @param call what was called and how, in a few words
   * @param verdict the verdict
   * @param findingClass the class of the verdict, asked for only if it is a mismatch
   */
  public record Judged(
      String id,
      KernelPath kernelPath,
      String call,
      Verdict verdict,
      Supplier<FindingClass> findingClass) {}

  /**
   * Prints what became of each trial; returns the exit code, which is 1 if one is neither as it
   * must be nor approved.
   *
   * @param approved the baseline of the trials' check
   * @param trials judges them, in the order in which they are shown
   * @throws crosscheck.pool.WorkerFailure if workers cannot go on
   * @throws crosscheck.input.BadInputException if a folder or the platform cannot be used
   */
  public int run(Baseline<?> approved, Function<Workers, List<Judged>> trials) {
    Workers workers = harness.workers(FOLDER);
    JournaledPool pool = workers.pool();
    boolean conformant = true;
    for (Judged judged : trials.apply(workers)) {
      boolean mismatch = judged.verdict().status().isMismatch();
      boolean isApproved = mismatch && approved.approves(pool.build(), judged.findingClass().get());
      conformant &= !mismatch || isApproved;
      TrialReport report = TrialReport.of(judged, pool.build(), isApproved);
      out.println(json ? Json.line(report) : report.text());
    }
    return ExitCode.of(true, conformant);
  }
}
