package crosscheck.check;

import crosscheck.cause.Cause;
import crosscheck.json.Json;
import crosscheck.op.KernelPath;
import crosscheck.op.Surroundings;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
   * @param cause the cause of a mismatch; nothing if it is none, or if none is known
   */
  public record Judged(
      String id, KernelPath kernelPath, String call, Verdict verdict, Optional<Cause> cause) {}

  /**
   * Prints what became of each trial; returns the exit code, which is 1 if one is neither as it
   * must be nor explained by a cause, and 3 if something else ran than was asked for.
   *
   * @param diagnosed the ids of the trials to diagnose as well
   * @param trials judges them, in the order in which they are shown
   * @throws crosscheck.pool.WorkerFailure if workers cannot go on
   * @throws crosscheck.input.BadInputException if a folder or the platform cannot be used
   */
  public int run(List<String> diagnosed, Function<Workers, List<Judged>> trials) {
    Workers workers = harness.workers(FOLDER);
    Surroundings surroundings = workers.attribution().surroundings();
    boolean complete = true;
    boolean conformant = true;
    for (Judged judged : trials.apply(workers)) {
      Status status = judged.verdict().status();
      complete &= status != Status.UNTESTED;
      conformant &= !status.isMismatch() || judged.cause().isPresent();
      TrialReport report = TrialReport.of(judged, surroundings);
      out.println(json ? Json.line(report) : report.text());
    }
    new Diagnostician(harness.freshCalls(harness.folder(FOLDER)), surroundings)
        .diagnose(diagnosed)
        .forEach(
            (id, diagnosis) -> {
              DiagnosisReport report = new DiagnosisReport(id, surroundings, diagnosis);
              out.print(
                  json
                      ? Json.line(report) + System.lineSeparator()
                      : "%ndiagnosis  %s%n%s".formatted(id, report.text()));
            });
    return ExitCode.of(complete, conformant);
  }
}
