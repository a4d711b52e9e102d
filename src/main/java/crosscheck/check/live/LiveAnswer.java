package crosscheck.check.live;

import crosscheck.json.Schema;
import crosscheck.verdict.Difference;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.util.List;

/**
 * What a release answered to one call, to print.
 *
 * @param release the release's id
 * @param call the call's id
 * @param status how the answer compares with the convention
 * @param expected what the convention says, or an empty text where that came
 * @param observed what the release did, or an empty text
 * @param differing how many output cells differ
 * @param differences the first of them
 */
@Schema("live-answer")
record LiveAnswer(
    String release,
    String call,
    Status status,
    String expected,
    String observed,
    long differing,
    List<Difference> differences) {

  /** The answer that a verdict is about. */
  static LiveAnswer of(LiveRelease release, String call, Verdict verdict) {
    return new LiveAnswer(
        release.id(),
        call,
        verdict.status(),
        verdict.expected(),
        verdict.observed(),
        verdict.differing(),
        verdict.differences());
  }

  /** The answer in a line; below it, if it differs, what the convention says and what came. */
  String text() {
    StringBuilder text = new StringBuilder("%s  %s  %s".formatted(status, release, call));
    if (status.isMismatch()) {
      text.append("%n    expected  %s%n    but       %s".formatted(expected, observed));
      differences.stream()
          .limit(1)
          .forEach(first -> text.append("; the first ").append(first.words()));
    }
    return text.toString();
  }
}
