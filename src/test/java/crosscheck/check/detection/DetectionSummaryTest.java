package crosscheck.check.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crosscheck.check.detection.DetectionSummary.MutantSummary;
import crosscheck.check.detection.DetectionSummary.RightSummary;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectionSummaryTest {

  private static final MutantSummary MUTANT =
      new MutantSummary("a", "b", "", List.of("shape"), 1, 1, 0, "id", "id", "SHAPE_MISMATCH");

  @ParameterizedTest
  @CsvSource({
    "100, 0, 0, 0, true",
    "100, 1, 0, 0, false",
    "90, 1, 0, 0, true",
    "90, 2, 0, 0, false",
    "90, 0, 1, 0, false",
    "90, 0, 0, 1, false",
  })
  void oneInTenMayBeMissedWhereNinetyPercentAreRequiredAndNothingElse(
      int required, int missed, long mismatches, int contradictions, boolean conformant) {
    DetectionSummary summary =
        new DetectionSummary(
            "smoke",
            1,
            1,
            1,
            0,
            List.of(new RightSummary("scatter", 1, mismatches, "")),
            Collections.nCopies(10, MUTANT),
            required,
            Collections.nCopies(missed, "a"),
            Collections.nCopies(contradictions, "id"));
    assertEquals(conformant, summary.conformant());
  }
}
