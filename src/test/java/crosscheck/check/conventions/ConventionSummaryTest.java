package crosscheck.check.conventions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.check.conventions.ConventionSummary.PathNumbers;
import crosscheck.check.published.Discrepancy;
import crosscheck.check.published.PublishedSummary;
import crosscheck.check.published.PublishedVerdict;
import crosscheck.check.published.Remark;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConventionSummaryTest {

  private static PathNumbers numbers(long valuesAgreed, long asApproved) {
    return new PathNumbers(20, 10, valuesAgreed, 1, 1, asApproved, Map.of(), List.of(), 0);
  }

  private static PublishedVerdict verdict(int callsAsApproved, Discrepancy... discrepancies) {
    return new PublishedVerdict(
        "id",
        "here",
        "pytorch",
        List.of(),
        4,
        callsAsApproved,
        false,
        Arrays.stream(discrepancies).map(discrepancy -> new Remark(discrepancy, "")).toList());
  }

  @Test
  void aPathConfirmsWhereEveryCallIsAsExpectedOrAsApproved() {
    assertTrue(numbers(8, 0).confirms());
    assertTrue(numbers(5, 3).confirms());
    assertFalse(numbers(5, 2).confirms());
    assertEquals(1, numbers(5, 2).differing());
  }

  @Test
  void aPathWithoutOneValueThatAgreesConfirmsNothing() {
    assertFalse(numbers(0, 8).confirms());
  }

  @Test
  void everyPublishedCaseIsCountedOnce() {
    PublishedSummary numbers =
        PublishedSummary.of(
            List.of(
                verdict(0),
                verdict(3),
                verdict(1, Discrepancy.LENGTH_ONLY),
                verdict(1, Discrepancy.OP_DIFFERS),
                verdict(0, Discrepancy.OP_DIFFERS)));
    assertEquals(new PublishedSummary(5, 1, 1, 1, 2, 0, 0, 20, 5), numbers);
  }
}
