package crosscheck.check.live;

import crosscheck.approval.Differences;
import crosscheck.check.CheckSummary;
import crosscheck.json.Schema;
import java.util.List;
import java.util.Map;

/**
 * The frameworks asked, as data: {@code summary.json}.
 *
 * @param asked the releases that were asked
 * @param skipped what this machine lacks for a release, which was not asked, by release
 * @param failures why a release could not be asked, or not to the end, by release
 * @param causes why answers are compared with no approved ones: the cause of wrong values on this
 *     machine, by release
 * @param deaths how many of its processes died, by release
 * @param fixtures what the others answered, convention by convention
 * @param contradictions calls that differ outside of the approved regions, or agree inside
 * @param differences how the answers differ from what is approved
 */
@Schema("live-summary")
public record LiveSummary(
    List<String> asked,
    Map<String, String> skipped,
    Map<String, String> failures,
    Map<String, String> causes,
    Map<String, Integer> deaths,
    List<LiveFixture> fixtures,
    List<String> contradictions,
    Differences<String> differences)
    implements CheckSummary {

  @Override
  public boolean complete() {
    return failures.isEmpty();
  }

  /** Whether everything that was asked came out as approved, with a region for what differs. */
  @Override
  public boolean conformant() {
    return differences.areNone() && contradictions.isEmpty();
  }

  @Override
  public String conclusion() {
    return "%d of %d releases asked: %d files new, %d vanished, %d changed; %d contradictions"
        .formatted(
            asked.size() - failures.size() - skipped.size(),
            asked.size(),
            differences.added().size(),
            differences.vanished().size(),
            differences.changed().size(),
            contradictions.size());
  }
}
