package crosscheck.check;

import crosscheck.op.Build;
import crosscheck.op.KernelPath;
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
 * @param approved whether it is of an approved class, if it is not as it must be
 * @param expected what must happen, or an empty text where that did
 * @param observed what happened, or an empty text
 * @param differing how many output cells differ
 * @param differences the first of them
 * @param build the TensorFlow build and the processor that it ran on
 */
record TrialReport(
    String id,
    KernelPath kernelPath,
    String call,
    Status status,
    boolean approved,
    String expected,
    String observed,
    long differing,
    List<Difference> differences,
    Build build) {

  /** The report of a verdict. */
  static TrialReport of(SingleTrials.Judged judged, Build build, boolean approved) {
    Verdict verdict = judged.verdict();
    return new TrialReport(
        judged.id(),
        judged.kernelPath(),
        judged.call(),
        verdict.status(),
        approved,
        verdict.expected(),
        verdict.observed(),
        verdict.differing(),
        verdict.differences(),
        build);
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
        line(text, "but", observed);
      }
    }
    line(
        text,
        "op",
        "TensorFlow %s, %s, %s, %s"
            .formatted(build.tensorflow(), build.platform(), kernelPath.id(), call));
    if (status.isMismatch()) {
      line(text, "approved", "its class is %s the baseline".formatted(approved ? "in" : "NOT in"));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append("%n  %-9s %s".formatted(name, value));
  }
}
