package crosscheck.check.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.approval.Differences;
import crosscheck.check.Outcome;
import crosscheck.op.Surroundings;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishedSummaryTest {

  private static PublishedVerdict verdict(
      int callsExplained, PublishedDisagreement... disagreements) {
    return new PublishedVerdict(
        "id",
        "here",
        "pytorch",
        List.of(),
        4,
        Collections.nCopies(callsExplained, "hidden-caches"),
        "",
        false,
        Arrays.stream(disagreements).map(each -> new PublishedFinding(each, "")).toList());
  }

  @Test
  void everyPublishedCaseIsCountedOnce() {
    PublishedNumbers numbers =
        PublishedNumbers.of(
            List.of(
                verdict(0),
                verdict(3),
                verdict(1, PublishedDisagreement.LENGTH_ONLY),
                verdict(1, PublishedDisagreement.OP_DIFFERS),
                verdict(0, PublishedDisagreement.OP_DIFFERS)));
    assertEquals(new PublishedNumbers(5, 1, 1, 1, 2, 0, 0, 20, 5), numbers);
  }

  @Test
  void oneCaseThatDiffersForNoKnownReasonIsNotConformant() {
    assertTrue(summary(verdict(3, PublishedDisagreement.LENGTH_ONLY)).conformant());
    assertFalse(summary(verdict(0, PublishedDisagreement.OP_DIFFERS)).conformant());
  }

  private static PublishedSummary summary(PublishedVerdict verdict) {
    return PublishedSummary.of(
        List.of(verdict),
        new Outcome(Surroundings.UNKNOWN, "smoke", List.of(), List.of(), Differences.none(), ""));
  }
}
