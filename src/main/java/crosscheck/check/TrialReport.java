package crosscheck.check;

import crosscheck.cause.Cause;
import crosscheck.json.Schema;
import crosscheck.op.KernelPath;
import crosscheck.op.Surroundings;
import crosscheck.verdict.Difference;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.util.List;

/**
 * The verdict on one trial, to print.
 *
 * @param id the trial's id
 * @param kernelPath the path on which it ran
 * @param call what was called and how, in a few words
 * @param status how it came out
 * @param cause the name of the cause that explains it; empty if it is as it must be, or if none
 *     does
 * @param sentence that cause in a sentence, or an empty text
 * @param wayOut what a user can do about it, or an empty text
 * @param expected what must happen, or an empty text where that did
 * @param observed what happened, or an empty text
 * @param differing how many output cells differ
 * @param differences the first of them
 * @param surroundings what computed it
 */
@Schema("trial")
record TrialReport(
    String id,
    KernelPath kernelPath,
    String call,
    Status status,
    String cause,
    String sentence,
    String wayOut,
    String expected,
    String observed,
    long differing,
    List<Difference> differences,
    Surroundings surroundings) {

  /** The report of a verdict. */
  static TrialReport of(SingleTrials.Judged judged, Surroundings surroundings) {
    Verdict verdict = judged.verdict();
    return new TrialReport(
        judged.id(),
        judged.kernelPath(),
        judged.call(),
        verdict.status(),
        judged.cause().map(Cause::name).orElse(""),
        judged.cause().map(Cause::sentence).orElse(""),
        judged.cause().map(Cause::wayOut).orElse(""),
        verdict.expected(),
        verdict.observed(),
        verdict.differing(),
        verdict.differences(),
        surroundings);
  }

  /** The report in a few lines. */
  String text() {
    StringBuilder text = new StringBuilder();
    text.append(status).append("  ").append(id);
    if (!differences.isEmpty()) {
      Difference first = differences.get(0);
      line(text, "where", first.place() + "; " + observed);
      line(
          text,
          "expected",
          "%s   but was %s   allowed %s"
              .formatted(first.expected(), first.actual(), first.allowed()));
    } else {
      if (!expected.isEmpty()) {
        line(text, "expected", expected);
      }
      if (!observed.isEmpty()) {
        line(text, status.isMismatch() ? "but" : "observed", observed);
      }
    }
    line(
        text,
        "op",
        "TensorFlow %s, %s, %s, %s"
            .formatted(surroundings.tensorflow(), surroundings.platform(), kernelPath.id(), call));
    if (!cause.isEmpty()) {
      line(text, "cause", cause + ": " + sentence);
      line(text, "way out", wayOut);
    } else if (status.isMismatch()) {
      line(text, "cause", "NONE that is known");
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append("%n  %-9s %s".formatted(name, value));
  }
}
