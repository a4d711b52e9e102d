package crosscheck.check.published;

import crosscheck.json.Schema;
import java.util.List;

/**
 * How one published case came out.
 *
 * @param id the case's id
 * @param source where it was published
 * @param convention the convention that it must follow
 * @param equivalents the op's paddings that come to the same output
 * @param calls how many calls of the op were judged; none if no padding of the op comes to the
 *     output, if a call that must be refused cannot be made, or if the output is too large for the
 *     level
 * @param explained which of these are mismatches that a cause explains, the cause first
 * @param notRun why the op was not asked, if it could not be; else an empty text
 * @param values whether published values were compared
 * @param findings what does not agree; empty if everything does
 */
@Schema("published-verdict")
public record PublishedVerdict(
    String id,
    String source,
    String convention,
    List<String> equivalents,
    int calls,
    List<String> explained,
    String notRun,
    boolean values,
    List<PublishedFinding> findings) {

  /** How many calls of the op are mismatches that a cause explains. */
  int callsExplained() {
    return explained.size();
  }

  /** Whether everything agrees. */
  boolean agrees() {
    return findings.isEmpty() && explained.isEmpty();
  }

  /** Whether everything agrees but for approved mismatches of the op. */
  boolean agreesButExplained() {
    return findings.isEmpty() && !explained.isEmpty();
  }

  /** Whether whatever does not agree does so for a known reason. */
  boolean differsForKnownReasons() {
    return findings.stream().allMatch(finding -> finding.disagreement().isExplained());
  }

  /** What does not agree for no known reason, in words. */
  List<String> unexplained() {
    return findings.stream()
        .filter(finding -> !finding.disagreement().isExplained())
        .map(finding -> "%s: %s: %s".formatted(id, finding.disagreement(), finding.detail()))
        .toList();
  }
}
