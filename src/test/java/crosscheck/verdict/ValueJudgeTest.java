package crosscheck.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.tensor.Tensor4;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueJudgeTest {

  private static Tensor4 row(double... values) {
    return Tensor4.of(1, 1, 1, values.length, values);
  }

  /** A sample of two cells; the first must be exactly 5. */
  private static Sample sample(double expected, double allowed, boolean zeroAllowed) {
    return new Sample(row(0), row(0), row(5, expected), row(0, allowed), zeroAllowed);
  }

  @ParameterizedTest
  @CsvSource({
    "3, 3, 0, AGREES",
    "3, 4, 0, VALUE_MISMATCH",
    "3, 3.5, 0.5, AGREES",
    "3, 2.5, 0.5, AGREES",
    "3, 3.5, 0.4999, VALUE_MISMATCH",
    "3, 0, 0, VALUE_MISMATCH",
    "0.0, 0.0, 0, AGREES",
    "0.0, -0.0, 0, VALUE_MISMATCH",
    "0.0, -0.0, 0.5, AGREES",
    "-0.0, 0.0, 0, AGREES",
    "-0.0, -0.0, 0, AGREES",
    "NaN, NaN, 0, AGREES",
    "NaN, 1, 9, VALUE_MISMATCH",
    "1, NaN, 9, VALUE_MISMATCH",
    "Infinity, Infinity, 0, AGREES",
    "Infinity, -Infinity, 0, VALUE_MISMATCH",
  })
  void aValueIsRightWithinWhatIsAllowedAndAnExactPlusZeroByItsSign(
      double expected, double actual, double allowed, Status status) {
    Verdict verdict = ValueJudge.judge(sample(expected, allowed, false), row(5, actual));
    assertEquals(status, verdict.status());
  }

  @Test
  void aZeroStandsForAValueOnlyWhereThatIsAllowed() {
    assertEquals(Verdict.AGREES, ValueJudge.judge(sample(3, 0, true), row(5, 0)));
    assertEquals(Status.VALUE_MISMATCH, ValueJudge.judge(sample(3, 0, true), row(5, 1)).status());
  }

  @Test
  void anAgreementWithinABoundThatNothingCanPassIsNoEvidence() {
    Tensor4 bounds = row(0.5, Double.POSITIVE_INFINITY);
    Sample sample = new Sample(bounds, bounds, row(5, 3), bounds);
    Verdict verdict = ValueJudge.judge(sample, row(5, -3));
    assertEquals(Status.VACUOUS, verdict.status());
    assertTrue(verdict.observed().contains("1 of 2 values"), verdict::observed);
    assertEquals(Status.VALUE_MISMATCH, ValueJudge.judge(sample, row(6, 3)).status());
    assertEquals(Status.VALUE_MISMATCH, ValueJudge.judge(sample, row(5, Double.NaN)).status());
  }

  @Test
  void zerosAreNoEvidenceWhereNothingElseIsExpectedOrTheyAreAllowed() {
    Tensor4 zeros = row(0, 0);
    Tensor4 values = row(5, 3);
    assertEquals(Verdict.VACUOUS, ValueJudge.judge(Sample.exact(zeros, zeros, zeros), zeros));
    Sample flushed = new Sample(zeros, zeros, values, zeros, true);
    assertEquals(Verdict.VACUOUS, ValueJudge.judge(flushed, zeros));
    assertEquals(Verdict.AGREES, ValueJudge.judge(flushed, values));
    Sample near = new Sample(zeros, zeros, values, values);
    assertEquals(Status.AGREES, ValueJudge.judge(near, zeros).status());
  }

  @Test
  void theLargestErrorIsReportedAsAShareOfWhatItsCellIsAllowed() {
    Sample sample = new Sample(row(0), row(0), row(5, 3, 8), row(0.5, 2, 0));
    assertEquals(0.5, ValueJudge.judge(sample, row(5.25, 2.5, 8)).boundShare());
    assertEquals(0, ValueJudge.judge(sample, row(5, 3, 8)).boundShare());
    assertEquals(0.25, ValueJudge.judge(sample, row(9, 2.5, 8)).boundShare());
  }

  @Test
  void resultsAreComparedBitForBitButForTheSignsOfZeros() {
    assertEquals(Verdict.AGREES, ValueJudge.judge("same", row(5, 0.0), row(5, -0.0)));
    assertEquals(
        List.of(new Difference(0, 0, 0, 1, -0.0, 1, 0)),
        ValueJudge.judge("same", row(5, 0), row(5, 1)).differences());
    assertEquals("same", ValueJudge.judge("same", row(5, 2), row(5, 1)).expected());
  }
}
