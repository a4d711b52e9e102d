package crosscheck.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import crosscheck.check.refusals.ContractOperator;
import crosscheck.op.Contract;
import crosscheck.op.Demand.Accepted;
import crosscheck.op.Observation;
import crosscheck.op.Observation.Crashed;
import crosscheck.op.Observation.Produced;
import crosscheck.op.Observation.Rejected;
import crosscheck.op.Observation.Unread;
import crosscheck.tensor.Tensor4;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractVerifierTest {

  private static final String VALID = "f32-nhwc-valid-i2x3-k3x2-s2x1-d1x1-o5x4-c2x4-b2";
  private static final String NCHW = "f32-nchw-valid-i2x3-k3x2-s2x1-d1x1-o5x4-c2x4-b2";
  private static final String DILATED = "f32-nhwc-valid-i2x3-k3x2-s2x1-d1x2-o5x5-c2x4-b2";
  private static final String GROUPED = VALID + ",input_sizes=2.5.4.8";
  private static final String EXPLICIT =
      "f32-nhwc-explicit1.0.1.2-i2x3-k3x2-s2x2-d1x1-o4x3-c2x4-b2";
  private static final String NO_STRIDE = VALID + ",strides=1.0.1.1";

  private static InvocationTrial trial(String call) {
    return InvocationTrial.parse(call + ",mode=eager");
  }

  private static Verdict verdict(String call, Observation observation) {
    return trial(call).judge(observation);
  }

  /** The result of a call that must be accepted, by its definition. */
  private static Tensor4 result(String call) {
    var invocation = trial(call).invocation();
    return ContractOperator.result(invocation, (Accepted) Contract.of(invocation.arguments()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        VALID,
        NCHW,
        DILATED,
        GROUPED,
        EXPLICIT,
        "f32-nchw-explicit0.1.2.1-i3x2-k2x3-s1x3-d1x1-o3x3-c1x2-b1",
        "f64-nhwc-same-i3x2-k3x4-s2x3-d2x1-o6x5-c3x2-b1",
        NCHW + ",input_sizes=2.8.5.4",
        VALID + ",input_sizes=2.9.4.8,out_backprop=2.2.3.4,filter=3.2.4.4,strides=1.6.1.1",
        VALID + ",input_sizes=2.3.4.4,out_backprop=2.1.3.2,strides=1.2147483647.1.1",
        VALID + ",input_sizes=2.3.4.4,filter=1.2.4.2,dilations=1.2147483647.1.1",
      })
  void everyCellMustBeThatOfTheDefinition(String call) {
    Tensor4 right = result(call);
    assertEquals(Verdict.AGREES, verdict(call, new Produced(right)));
    // A prime step: every channel, row and column has its turn.
    for (int i = 0; i < right.size(); i += 7) {
      double[] values = right.values().clone();
      values[i]++;
      Verdict verdict = verdict(call, new Produced(right.with(values)));
      assertEquals(Status.VALUE_MISMATCH, verdict.status(), call);
      assertEquals(1, verdict.differing(), call);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        VALID + ",input_sizes=2.1.4.4,out_backprop=2.0.3.2",
        VALID + ",input_sizes=0.5.4.4,out_backprop=0.2.3.2",
        EXPLICIT + ",input_sizes=2.0.3.4,explicit_paddings=0.0.3.2.1.2.0.0",
      })
  void whatNothingIsComputedForIsZeroOrEmptyAndNoEvidence(String call) {
    Verdict verdict = verdict(call, new Produced(result(call)));
    assertEquals(Status.VACUOUS, verdict.status());
    assertFalse(verdict.expected().isEmpty());
    assertFalse(verdict.observed().isEmpty());
  }

  @Test
  void aCellThatNothingIsComputedForMustBeZero() {
    String call = VALID + ",input_sizes=2.1.4.4,out_backprop=2.0.3.2";
    Tensor4 wrong = result(call);
    wrong.values()[31] = 1;
    assertEquals(1, verdict(call, new Produced(wrong)).differing());
  }

  @Test
  void anotherShapeThanTheDemandedOneIsAMismatch() {
    Verdict verdict = verdict(NCHW, new Produced(Tensor4.zeros(2, 4, 5, 4)));
    assertEquals(
        Verdict.of(Status.SHAPE_MISMATCH, "", "the shape [2, 5, 4, 4]", "the shape [2, 4, 5, 4]"),
        verdict);
  }

  private static final String NHWC_ONLY = "Conv2DCustomBackpropInputOp only supports NHWC.";
  private static final String NO_DILATION =
      "Current CPU implementations do not yet support dilation rates larger than 1.";
  private static final String NO_GROUPS =
      "Gradients for grouped convolutions are not supported on CPU.";
  private static final String NO_KERNEL = "No OpKernel was registered to support Op";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        NO_STRIDE + "| TFInvalidArgumentException| no| AGREES",
        NO_STRIDE + "| TFUnimplementedException| no| AGREES",
        NO_STRIDE + "| TFInternalException| no| REJECTED_VALID",
        NO_STRIDE + "| TFInternalException|" + NO_KERNEL + "| REJECTED_VALID",
        VALID + "| TFInvalidArgumentException| no| REJECTED_VALID",
        VALID + "| TFUnimplementedException|" + NO_KERNEL + "| UNSUPPORTED",
        VALID + "| TFUnimplementedException|" + NHWC_ONLY + "| REJECTED_VALID",
        NCHW + "| TFUnimplementedException|" + NHWC_ONLY + "| UNSUPPORTED",
        VALID + "| TFUnimplementedException|" + NO_DILATION + "| REJECTED_VALID",
        DILATED + "| TFUnimplementedException|" + NO_DILATION + "| UNSUPPORTED",
        VALID + "| TFUnimplementedException|" + NO_GROUPS + "| REJECTED_VALID",
        GROUPED + "| TFUnimplementedException|" + NO_GROUPS + "| UNSUPPORTED",
      })
  void aRefusalIsRightOnlyByACleanErrorOfAWrongCallOrTheWordsOfALimitation(
      String call, String error, String message, Status status) {
    assertEquals(status, verdict(call, new Rejected(error, message)).status());
  }

  @Test
  void aRefusalIsReportedInTheOpsWordsWithWhatMustHappen() {
    assertEquals(
        Verdict.of(
            Status.REJECTED_VALID,
            "E: size #",
            "accepted, with the shape [2, 5, 4, 4]",
            "refused: E: size 5"),
        verdict(VALID, new Rejected("E", "size 5")));
    assertEquals(
        Verdict.of(
            Status.UNSUPPORTED,
            "E: " + NHWC_ONLY,
            "accepted, with the shape [2, 4, 5, 4]",
            "E: " + NHWC_ONLY),
        verdict(NCHW, new Rejected("E", NHWC_ONLY)));
  }

  private static Produced produced(double... values) {
    return new Produced(Tensor4.of(1, 1, 1, values.length, values));
  }

  private static Verdict acceptedInvalid(String cause, String observed) {
    return Verdict.of(
        Status.ACCEPTED_INVALID, cause, "refused: strides are from 1 to 2^31 - 1", observed);
  }

  @Test
  void theResultOfAWrongCallIsReportedByItsKind() {
    assertEquals(
        acceptedInvalid(
            "VALID, zeros",
            "accepted, with the shape [1, 1, 1, 2], 2 of 2 values zero, the first ones 0.0, -0.0"),
        verdict(NO_STRIDE, produced(0, -0.0)));
    assertEquals(
        acceptedInvalid(
            "VALID, values",
            "accepted, with the shape [1, 1, 1, 3], 1 of 3 values zero, the first ones 7.0, 0.0,"
                + " NaN"),
        verdict(NO_STRIDE, produced(7, 0, Double.NaN)));
    assertEquals(
        acceptedInvalid(
            "VALID, an empty result",
            "accepted, with the shape [1, 1, 1, 0], 0 of 0 values zero, the first ones none"),
        verdict(NO_STRIDE, produced()));
    assertEquals(
        acceptedInvalid("VALID, unread", "accepted, with the shape [2, 5]"),
        verdict(NO_STRIDE, new Unread(List.of(2L, 5L))));
  }

  @Test
  void aResultThatCannotBeReadIsNoResult() {
    assertEquals(
        Verdict.of(
            Status.ACCEPTED_INVALID,
            "VALID, unread",
            "accepted, with the shape [2, 5, 4, 4]",
            "accepted, with the shape [2, 5]"),
        verdict(VALID, new Unread(List.of(2L, 5L))));
  }

  @ParameterizedTest
  @ValueSource(strings = {VALID, NO_STRIDE})
  void aDeathIsACrashWhateverTheCallMustReturn(String call) {
    assertEquals(Status.CRASHED, verdict(call, new Crashed("SIGABRT", "")).status());
  }
}
