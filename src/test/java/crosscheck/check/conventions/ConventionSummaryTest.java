package crosscheck.check.conventions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.check.conventions.ConventionSummary.PathNumbers;
import crosscheck.verdict.Status;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConventionSummaryTest {

  private static PathNumbers numbers(long valuesAgreed, long explained) {
    return numbers(valuesAgreed, explained, Map.of());
  }

  private static PathNumbers numbers(
      long valuesAgreed, long explained, Map<Status, Long> verdicts) {
    return new PathNumbers(20, 10, valuesAgreed, 1, 1, explained, verdicts, List.of());
  }

  @Test
  void whatHasNoVerdictAndWhatOtherKernelsComputedIsUntested() {
    assertEquals(1, numbers(9, 0, Map.of(Status.AGREES, 9L)).untested());
    assertEquals(3, numbers(7, 0, Map.of(Status.AGREES, 7L, Status.UNTESTED, 2L)).untested());
    assertEquals(0, numbers(10, 0, Map.of(Status.AGREES, 10L)).untested());
  }

  @Test
  void aPathConfirmsWhereEveryCallIsAsExpectedOrExplained() {
    assertTrue(numbers(8, 0).confirms());
    assertTrue(numbers(5, 3).confirms());
    assertFalse(numbers(5, 2).confirms());
    assertEquals(1, numbers(5, 2).differing());
  }

  @Test
  void aPathWithoutOneValueThatAgreesConfirmsNothing() {
    assertFalse(numbers(0, 8).confirms());
  }
}
