package crosscheck.check.published;

import crosscheck.check.Outcome;
import crosscheck.check.OutcomeSummary;
import crosscheck.json.Schema;
import java.util.List;

/**
 * All published cases judged, as data: {@code summary.json}.
 *
 * @param outcome what the run came to; its findings are the disagreements with a name
 * @param numbers the numbers of all cases
 * @param unexplained what does not agree for no known reason; must be empty
 */
@Schema("published-summary")
public record PublishedSummary(Outcome outcome, PublishedNumbers numbers, List<String> unexplained)
    implements OutcomeSummary {

  /** Sums up verdicts. */
  static PublishedSummary of(List<PublishedVerdict> verdicts, Outcome outcome) {
    return new PublishedSummary(
        outcome,
        PublishedNumbers.of(verdicts),
        verdicts.stream().flatMap(verdict -> verdict.unexplained().stream()).toList());
  }

  /** Returns 0: a case without a verdict of the op disagrees, and is among the unexplained ones. */
  @Override
  public long untested() {
    return 0;
  }

  @Override
  public boolean conformant() {
    return OutcomeSummary.super.conformant() && unexplained.isEmpty();
  }
}
