package crosscheck.published;

import java.util.List;

/**
 * How one published case came out.
 *
 * @param id the case's id
 * @param source where it was published
 * @param convention the convention that it has to follow
 * @param equivalents the op's paddings that come to the same output
 * @param asked whether the op was asked, for as many calls as there are: not for an output that is
 *     too large for the level
 * @param calls how many calls of the op were judged
 * @param values whether published values were compared
 * @param remarks what does not agree; empty if everything does
 */
public record PublishedVerdict(
    String id,
    String source,
    String convention,
    List<String> equivalents,
    boolean asked,
    int calls,
    boolean values,
    List<Remark> remarks) {

  /** Whether everything agrees. */
  public boolean agrees() {
    return remarks.isEmpty();
  }

  /** Whether everything agrees or differs for a known reason. */
  public boolean isExplained() {
    return remarks.stream().allMatch(remark -> remark.discrepancy().isExplained());
  }
}
