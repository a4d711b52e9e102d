package crosscheck.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.geometry.Alignment;
import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.geometry.Padding;
import crosscheck.op.Case;
import crosscheck.op.FrameworkCall;
import crosscheck.op.Observation;
import crosscheck.op.Observation.Crashed;
import crosscheck.op.Observation.Produced;
import crosscheck.op.Observation.Rejected;
import crosscheck.op.Operation;
import crosscheck.op.Operator;
import crosscheck.oracle.Oracle;
import crosscheck.tensor.Tensor4;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FrameworkTrialTest {

  private static final String LEGAL = "pytorch,i3-k3-s2-d1-pads1:1-op1";
  private static final String ILLEGAL = "pytorch,i3-k3-s2-d1-pads1:1-op2";

  /** A framework that computes some alignment of the columns, whatever the call says. */
  private record Framework(int size, int crop) implements Operator {

    @Override
    public Observation observe(Operation operation, Case c, Tensor4 image, Tensor4 filter) {
      throw new UnsupportedOperationException("takes a framework's calls only");
    }

    @Override
    public Observation ask(FrameworkCall call, Tensor4 image, Tensor4 filter) {
      return new Produced(
          Oracle.convTranspose(
              new ConvTransposeGeometry(
                  axis(call.rows(), new Alignment(1, 0)),
                  axis(call.columns(), new Alignment(size, crop))),
              1,
              size,
              image,
              filter));
    }

    private static AxisGeometry axis(FrameworkCall.Axis axis, Alignment alignment) {
      int after = axis.scatter().size() - alignment.crop() - alignment.size();
      return AxisGeometry.of(
          axis.scatter(), new Padding.Explicit(alignment.crop(), Math.max(0, after)));
    }
  }

  private static FrameworkTrial trial(String id) {
    return new FrameworkTrial(FrameworkCall.parse(id));
  }

  /** The rule's size is 6 and its crop 1. */
  private static Status status(String id, int size, int crop) {
    return trial(id).check(new Framework(size, crop)).status();
  }

  @Test
  void aResultOfTheRulesSizeAndCropAgrees() {
    assertEquals(Status.AGREES, status(LEGAL, 6, 1));
  }

  @Test
  void aResultThatIsCutElsewhereHasOtherValues() {
    assertEquals(Status.VALUE_MISMATCH, status(LEGAL, 6, 0));
  }

  @Test
  void aResultOfAnotherSizeHasAnotherShape() {
    assertEquals(Status.SHAPE_MISMATCH, status(LEGAL, 5, 1));
  }

  @Test
  void whatTheRuleRefusesMustBeRefused() {
    assertFalse(trial(ILLEGAL).mustBeAccepted());
    assertEquals(Status.ACCEPTED_INVALID, status(ILLEGAL, 7, 1));
    assertEquals(Status.AGREES, trial(ILLEGAL).judge(new Rejected("Error", "no")).status());
  }

  @Test
  void whatTheRuleTakesMustBeTaken() {
    assertTrue(trial(LEGAL).mustBeAccepted());
    assertEquals(Status.REJECTED_VALID, trial(LEGAL).judge(new Rejected("Error", "no")).status());
  }

  @Test
  void aVerdictSaysWhatTheRuleSaysAndWhatTheFrameworkSaid() {
    Verdict taken = trial(ILLEGAL).check(new Framework(7, 1));
    assertEquals(
        "refused: output_padding must be >= 0 and < max(stride, dilation) = 2, was 2",
        taken.expected());
    assertEquals("accepted, with the shape [1, 1, 7, 1]", taken.observed());
    Verdict refused = trial(LEGAL).judge(new Rejected("Error", "got 3"));
    assertEquals("taken", refused.expected());
    assertEquals("refused: got 3", refused.observed());
    assertEquals("got #", refused.cause());
    assertEquals("refused: Error", trial(LEGAL).judge(new Rejected("Error", "")).observed());
  }

  @Test
  void aCallIsOfTheTransposedConvolutionAndWaitsEvenIfItIsToBeRefused() {
    assertEquals(Operation.CONV2D_TRANSPOSE, trial(LEGAL).operation());
    assertEquals(LEGAL, trial(LEGAL).id());
    assertTrue(trial(ILLEGAL).canQueue());
  }

  @Test
  void aDeathIsNoAgreementEvenWhereTheRuleRefuses() {
    Crashed crashed = new Crashed("SIGSEGV", "");
    assertEquals(Status.CRASHED, trial(LEGAL).judge(crashed).status());
    assertEquals(Status.CRASHED, trial(ILLEGAL).judge(crashed).status());
  }

  @Test
  void aPairIsRefusedIfEitherAxisIs() {
    String taken = "i3-k3-s2-d1-pads1:1-op1";
    String refused = "i3-k3-s2-d1-pads1:1-op2";
    assertTrue(trial("pytorch," + taken + "," + taken).mustBeAccepted());
    assertFalse(trial("pytorch," + refused + "," + taken).mustBeAccepted());
    assertFalse(trial("pytorch," + taken + "," + refused).mustBeAccepted());
  }

  @Test
  void aPairIsRefusedIfTheRuleTakesItsAxesAloneOnly() {
    String stride1 = "i4-k3-s1-d1-pads1:1-op0";
    String stride2 = "i4-k3-s2-d1-pads1:1-op0";
    assertTrue(trial("candle," + stride1 + "," + stride1).mustBeAccepted());
    assertTrue(trial("candle," + stride2 + "," + stride2).mustBeAccepted());
    assertEquals(
        Optional.of("stride must be the same on both axes, was 1 and 2"),
        trial("candle," + stride1 + "," + stride2).refusal());
  }

  @Test
  void callsThatDifferInSizesAloneHaveOneGraph() {
    assertEquals(
        trial("pytorch,i3-k3-s2-d1-op1").graph(), trial("pytorch,i5-k2-s2-d1-op1").graph());
    assertFalse(
        trial("pytorch,i3-k3-s2-d1-op1").graph().equals(trial("pytorch,i3-k3-s2-d1-op0").graph()));
  }
}
