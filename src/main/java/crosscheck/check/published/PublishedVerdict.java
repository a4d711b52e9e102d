package crosscheck.check.published;

import java.util.List;

/**
 * How one published case came out.
 *
 * @param id the case's id
 * @param source where it was published
 * @param convention the convention that it has to follow
 * @param equivalents the op's paddings that come to the same output
 * @param calls how many calls of the op were judged; none where no padding of the op comes to the
 *     output, where a call that is to be refused cannot be made, and for an output that is too
 *     large for the level
 * @param callsAsApproved in how many of these the op did something else, of a class of mismatches
 *     that is approved on its build
 * @param values whether published values were compared
 * @param findings what does not agree; empty if everything does
 */
public record PublishedVerdict(
    String id,
    String source,
    String convention,
    List<String> equivalents,
    int calls,
    int callsAsApproved,
    boolean values,
    List<PublishedFinding> findings) {

  /** Whether everything agrees. */
  boolean agrees() {
    return findings.isEmpty() && callsAsApproved == 0;
  }

  /** Whether everything agrees but for what the op does otherwise, all of it approved. */
  boolean agreesButAsApproved() {
    return findings.isEmpty() && callsAsApproved > 0;
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
