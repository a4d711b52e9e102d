package crosscheck.check.conformance;

import crosscheck.op.Build;
import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import crosscheck.op.Operation;
import crosscheck.verdict.Difference;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.util.List;

/**
 * The verdict on one case, to print.
 *
 * @param id the case's id
 * @param kernelPath the path on which it ran
 * @param operation the operation: the transposed convolution, or the forward one on its result's
 *     size
 * @param status how it came out
 * @param approved whether it is a mismatch of an approved class
 * @param expected what had to happen, or an empty text where that did
 * @param observed what happened, or an empty text
 * @param differing how many output cells differ
 * @param differences the first of them
 * @param tensorflow the TensorFlow version
 * @param platform its platform
 */
public record CaseReport(
    String id,
    String kernelPath,
    String operation,
    Status status,
    boolean approved,
    String expected,
    String observed,
    long differing,
    List<Difference> differences,
    String tensorflow,
    String platform) {

  /** The report of a verdict. */
  public static CaseReport of(
      Case c,
      KernelPath kernelPath,
      Operation operation,
      Verdict verdict,
      Build build,
      boolean approved) {
    return new CaseReport(
        c.id(),
        kernelPath.id(),
        operation.id(),
        verdict.status(),
        approved,
        verdict.expected(),
        verdict.observed(),
        verdict.differing(),
        verdict.differences(),
        build.tensorflow(),
        build.platform());
  }

  /** The report in a few lines. */
  public String text() {
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
    } else if (!observed.isEmpty()) {
      line(text, "expected", expected);
      line(text, "but", observed);
    }
    line(
        text,
        "op",
        "TensorFlow " + tensorflow + ", " + platform + ", " + kernelPath + ", graph, " + operation);
    if (approved) {
      line(text, "approved", "its class is in the baseline");
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append("%n  %-9s %s".formatted(name, value));
  }
}
