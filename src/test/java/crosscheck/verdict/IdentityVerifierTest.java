package crosscheck.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import crosscheck.identity.Claim;
import crosscheck.mutant.Catalogue;
import crosscheck.op.Observation.Produced;
import crosscheck.op.Operation;
import crosscheck.op.Operator;
import crosscheck.tensor.Tensor4;
import crosscheck.verdict.IdentityTrial.Part;
import org.junit.jupiter.api.Test;

class IdentityVerifierTest {

  private static final Operator RIGHT = new RightOperator(Catalogue.RIGHT);
  private static final Claim CELLS =
      Claim.parse("same-is-explicit,f32-nhwc-same-i2x2-k3x3-s2x2-d1x1-o4x4-c1x1-b1");
  private static final Claim NUMBER =
      Claim.parse("adjoint,f32-nhwc-same-i2x2-k3x3-s2x2-d1x1-o4x4-c1x1-b1");
  private static final Claim ZEROS =
      Claim.parse(
          "explicit-is-valid-cropped,f32-nhwc-explicit1.0.0.0-i1x1-k1x1-s3x1-d1x1-o1x1-c1x1-b1");

  /** Adds one to the first cell of the case's own call. */
  private static Operator wrongOn(Claim claim) {
    return (operation, c, image, filter) -> {
      Tensor4 result = ((Produced) RIGHT.observe(operation, c, image, filter)).result();
      if (operation == Operation.CONV2D_TRANSPOSE && c.equals(claim.c())) {
        result.values()[0]++;
      }
      return new Produced(result);
    };
  }

  private static Verdict check(Claim claim, Part part, Operator operator) {
    return IdentityTrial.of(claim, part).check(operator);
  }

  @Test
  void resultsAreComparedCellByCell() {
    Verdict verdict = check(CELLS, Part.WHOLE, wrongOn(CELLS));
    assertEquals(Status.VALUE_MISMATCH, verdict.status());
    assertEquals(CELLS.identity().formula(), verdict.expected());
    assertEquals("[0,0,0,0]", verdict.differences().get(0).place());
    assertEquals(1, verdict.differing());
  }

  @Test
  void numbersAreComparedAsSuch() {
    Verdict verdict = check(NUMBER, Part.WHOLE, wrongOn(NUMBER));
    assertEquals(Status.VALUE_MISMATCH, verdict.status());
    assertEquals(check(NUMBER, Part.OTHER, RIGHT).observed(), verdict.expected());
    assertEquals(check(NUMBER, Part.OWN, wrongOn(NUMBER)).observed(), verdict.observed());
    assertNotEquals(verdict.expected(), verdict.observed());
    assertEquals(Verdict.AGREES, check(NUMBER, Part.WHOLE, RIGHT));
  }

  @Test
  void aSideOfZerosIsNoEvidenceAndTwoOfThemAreNone() {
    Verdict zeros = check(ZEROS, Part.OWN, RIGHT);
    assertEquals(Status.VACUOUS, zeros.status());
    assertEquals(Verdict.VACUOUS, IdentityTrial.compare(zeros, check(ZEROS, Part.OTHER, RIGHT)));
    Verdict values = check(CELLS, Part.OWN, RIGHT);
    assertEquals(Status.AGREES, values.status());
    assertEquals(Verdict.AGREES, IdentityTrial.compare(values, check(CELLS, Part.OTHER, RIGHT)));
  }

  @Test
  void ofTwoFailuresOfOneKindTheCasesOwnCounts() {
    Verdict own = Verdict.of(Status.CRASHED, "SIGILL", "accepted", "died of SIGILL");
    Verdict other = Verdict.of(Status.CRASHED, "SIGSEGV", "accepted", "died of SIGSEGV");
    assertEquals(own, IdentityTrial.compare(own, other));
    assertEquals(other, IdentityTrial.compare(other, own));
  }
}
