package crosscheck.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.check.refusals.ContractOperator;
import crosscheck.identity.Claim;
import crosscheck.op.Case;
import crosscheck.op.CaseId;
import crosscheck.op.Observation.Crashed;
import crosscheck.op.Observation.Rejected;
import crosscheck.op.Operation;
import crosscheck.verdict.IdentityTrial.Part;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the three kinds of trials say of themselves, before anything is called. */
class TrialTest {

  private static final Case CASE = CaseId.parse("f32-nhwc-same-i2x2-k3x3-s2x2-d1x1-o4x4-c1x1-b1");
  private static final Case OTHER_SIZE =
      CaseId.parse("f32-nhwc-same-i2x3-k3x3-s2x2-d1x1-o4x5-c1x1-b1");
  private static final Case OTHER_STRIDE =
      CaseId.parse("f32-nhwc-same-i2x2-k3x3-s2x3-d1x1-o4x6-c1x1-b1");
  private static final Case INADMISSIBLE =
      CaseId.parse("f32-nhwc-same-i2x2-k3x3-s2x2-d1x1-o4x5-c1x1-b1");
  private static final String CALL = "f32-nhwc-valid-i2x3-k3x2-s2x1-d1x1-o5x4-c2x4-b2";
  private static final Crashed DEAD = new Crashed("SIGSEGV", "");

  private static CaseTrial trial(Case c) {
    return CaseTrial.of(c);
  }

  private static IdentityTrial claim(String id) {
    return IdentityTrial.of(Claim.parse(id), Part.WHOLE);
  }

  private static InvocationTrial call(String changes) {
    return InvocationTrial.parse(CALL + changes + ",mode=eager");
  }

  /** Asserts that a trial may be made with so many bytes and with no fewer. */
  private static void assertNeeds(long bytes, Trial trial) {
    assertEquals(Optional.empty(), trial.obstacle(bytes), trial::id);
    assertTrue(trial.obstacle(bytes - 1).isPresent(), trial::id);
  }

  @Test
  void onlyWhatKillsNoWorkerAndBringsNoValuesWaitsAtOne() {
    assertTrue(trial(CASE).canQueue());
    assertFalse(trial(INADMISSIBLE).canQueue());
    assertFalse(CaseTrial.of(CASE, Verifier.ownSample(CASE)).canQueue());
    assertTrue(claim("adjoint," + CASE.id()).canQueue());
    assertTrue(call("").canQueue());
    assertFalse(call(",strides=1.0.1.1").canQueue());
  }

  @Test
  void anIdWithACommaIsOfAnInvocationAndAnyOtherOfACase() {
    assertEquals(call(",strides=1.0.1.1"), Trial.parse(CALL + ",strides=1.0.1.1,mode=eager"));
    assertEquals(trial(CASE), Trial.parse(CASE.id()));
    assertThrows(IllegalArgumentException.class, () -> Trial.parse(CASE.id() + ","));
    assertThrows(IllegalArgumentException.class, () -> Trial.parse(""));
  }

  @Test
  void casesOfOneOperationAndOneSetOfAttributesShareAGraph() {
    assertEquals(trial(CASE).graph(), trial(OTHER_SIZE).graph());
    assertNotEquals(trial(CASE).graph(), trial(OTHER_STRIDE).graph());
    assertNotEquals(trial(CASE).graph(), CaseTrial.of(CASE.asking(Operation.CONV2D)).graph());
  }

  @Test
  void aCaseIsKnownByItsIdAndMustBeAcceptedIfItIsAdmissible() {
    assertEquals(CASE.id(), trial(CASE).id());
    assertTrue(trial(CASE).mustBeAccepted());
    assertFalse(trial(INADMISSIBLE).mustBeAccepted());
    assertTrue(trial(CASE.asking(Operation.CONV2D)).mustBeAccepted());
  }

  @Test
  void aCaseCallsItsOwnOperation() {
    assertEquals(Operation.CONV2D_TRANSPOSE, trial(CASE).operation());
    assertEquals(Operation.CONV2D, trial(CASE.asking(Operation.CONV2D)).operation());
  }

  @Test
  void aCaseIsJudgedByTheVerifier() {
    Rejected refusal = new Rejected("TFInvalidArgumentException", "size");
    assertEquals(Verdict.AGREES, trial(INADMISSIBLE).judge(refusal));
    assertEquals(Status.CRASHED, trial(CASE).judge(DEAD).status());
    Verdict verdict = trial(CASE).check((operation, c, image, filter) -> refusal);
    assertEquals(Status.REJECTED_VALID, verdict.status());
  }

  @Test
  void elementsAreHeldTwiceInTheirTypeAndFourTimesAsDoubles() {
    assertNeeds((4 + 9 + 16) * (2 * 4 + 32), trial(CASE));
  }

  @Test
  void anIdentityTakesItsCaseOnceAndTheOtherSidesTwice() {
    assertNeeds(
        3 * (4 + 9 + 16) * (2 * 4 + 32),
        claim("same-is-explicit,f32-nhwc-same-i2x2-k3x3-s2x2-d1x1-o4x4-c1x1-b1"));
  }

  @Test
  void anIdentityWhoseOtherSideIsTooLargeForACaseIsNotAsked() {
    Optional<String> obstacle =
        claim(
                "dilated-is-zero-stuffed,f32-nhwc-explicit4000.4000.4000.4000"
                    + "-i1x1-k3x3-s1x1-d4000x4000-o1x1-c1x1-b1")
            .obstacle(Long.MAX_VALUE);
    assertTrue(
        obstacle.orElseThrow().startsWith("the other side is no case: elements"), obstacle::get);
  }

  @Test
  void repetitionsOfAnIdentityShareNoGraphAndAllAreOfTheTransposedConvolution() {
    String id = "same-is-explicit,f32-nhwc-same-i2x2-k3x3-s2x2-d1x1-o4x4-c1x1-b1";
    IdentityTrial again = IdentityTrial.parse(id + ",again1");
    assertEquals(claim(id).graph(), IdentityTrial.parse(id + ",own").graph());
    assertNotEquals(claim(id).graph(), again.graph());
    assertEquals(Operation.CONV2D_TRANSPOSE, again.operation());
    assertTrue(again.mustBeAccepted());
    assertEquals(Status.CRASHED, again.judge(DEAD).status());
  }

  @Test
  void anIdentityIsRepeatedNineTimesAtMost() {
    Claim claim = claim("adjoint," + CASE.id()).claim();
    for (int repetition : new int[] {-1, 10}) {
      var error =
          assertThrows(
              IllegalArgumentException.class, () -> new IdentityTrial(claim, Part.OWN, repetition));
      assertEquals("repetition must be 0 to 9, was " + repetition, error.getMessage());
    }
  }

  @Test
  void callsThatBreakTheSameRulesShareAGraph() {
    assertEquals(call(",strides=1.0.1.1").graph(), call(",strides=1.0.2.1").graph());
    assertNotEquals(call(",strides=1.0.1.1").graph(), call("").graph());
    assertEquals(Operation.CONV2D_TRANSPOSE, call("").operation());
  }

  @Test
  void aCallMustBeAcceptedIfItBreaksNoRule() {
    assertTrue(call("").mustBeAccepted());
    assertFalse(call(",strides=1.0.1.1").mustBeAccepted());
  }

  @Test
  void aCallIsMadeAndJudged() {
    assertEquals(Verdict.AGREES, call("").check(new ContractOperator()));
    assertEquals(Verdict.AGREES, call(",strides=1.0.1.1").check(new ContractOperator()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // filter, input and result: 48 + 24 + 160 elements
        "| 232",
        // A wrong call that may compute something allocates no requested size.
        ",strides=1.0.1.1| 72",
        // One with nothing to compute may fill it with zeros, if it is a size at all.
        ",filter=3.2.4.0| 184",
        ",out_backprop=2.2.0.2| 208",
        ",input_sizes=2.0.4.4,filter=3.2.4.0| 24",
        ",input_sizes=2.-5.4.4,filter=3.2.4.0| 24",
      })
  void aCallTakesWhatItsTensorsDo(String changes, long elements) {
    assertNeeds(elements * (2 * 4 + 32), call(changes == null ? "" : changes));
  }

  @ParameterizedTest
  @CsvSource({
    "2147483647.2147483647.2147483647.4, 9223372036854775807",
    "3.715827883.2147483647.2, 9223372036854775806",
  })
  void moreElementsThanALongCountsAreTheMostThatItCounts(String sizes, String elements) {
    InvocationTrial trial = call(",input_sizes=" + sizes + ",filter=3.2.4.0,out_backprop=2.0.3.2");
    String obstacle = trial.obstacle(Long.MAX_VALUE).orElseThrow();
    assertTrue(obstacle.startsWith(elements + " elements of 40 bytes"), obstacle);
    InvocationTrial more = call(",input_sizes=" + sizes + ",filter=3.2.4.0");
    obstacle = more.obstacle(Long.MAX_VALUE).orElseThrow();
    assertTrue(obstacle.startsWith(Long.MAX_VALUE + " elements of 40 bytes"), obstacle);
  }

  private static Optional<String> obstacle(String changes) {
    return InvocationTrial.parse(
            "f32-nhwc-valid-i1x1-k1x1-s1x1-d1x1-o1x1-c1x1-b1" + changes + ",mode=eager")
        .obstacle(Long.MAX_VALUE);
  }

  @Test
  void whatIsMoreWorkThanACaseMayBeIsNotJudged() {
    String call = ",input_sizes=1.100.%1$d.100000,filter=1.1.100000.2,out_backprop=1.100.%1$d.2";
    assertEquals(Optional.empty(), obstacle(call.formatted(500)));
    assertEquals(
        Optional.of("takes 10020000000 multiply-adds, at most 10000000000 are judged"),
        obstacle(call.formatted(501)));
  }

  @Test
  void anAxisThatTheOracleCannotCountIsNotJudgedUnlessThereIsNothingToCompute() {
    String rows = ",input_sizes=1.%d.1.1,filter=3.1.1.1,out_backprop=1.2.1.1,strides=1.%d.1.1";
    assertEquals(
        Optional.of(
            "cannot be judged: input x stride + (kernel - 1) x dilation + 1 must be <= 2147483647,"
                + " was 2147483651"),
        obstacle(rows.formatted((1 << 30) + 3, 1 << 30)));
    String columns = ",input_sizes=1.1.%d.1,filter=1.3.1.1,out_backprop=1.1.2.1,strides=1.1.%d.1";
    assertTrue(obstacle(columns.formatted((1 << 30) + 3, 1 << 30)).isPresent());
    assertEquals(Optional.empty(), obstacle(",input_sizes=1.0.1.1,out_backprop=1.0.1.1"));
  }

  @Test
  void aModeIsReadByItsWholeName() {
    assertEquals("fed", InvocationTrial.parse(CALL + ",mode=fed").mode().id());
    for (String mode : new String[] {"", ",mode=", ",mode=fe", ",mode=FED"}) {
      var error =
          assertThrows(IllegalArgumentException.class, () -> InvocationTrial.parse(CALL + mode));
      assertEquals(
          "must end with ,mode=eager or ,mode=fed or ,mode=constant, does not", error.getMessage());
    }
  }

  @Test
  void aModeWithoutACallIsNoCall() {
    var error =
        assertThrows(IllegalArgumentException.class, () -> InvocationTrial.parse(",mode=fed"));
    assertFalse(error.getMessage().contains("must end with"), error::getMessage);
  }
}
