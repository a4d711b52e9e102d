package crosscheck.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.mutant.Catalogue;
import crosscheck.op.Case;
import crosscheck.op.CaseId;
import crosscheck.op.Observation;
import crosscheck.op.Observation.Crashed;
import crosscheck.op.Observation.OutOfMemory;
import crosscheck.op.Observation.Produced;
import crosscheck.op.Observation.RanElsewhere;
import crosscheck.op.Observation.Rejected;
import crosscheck.op.Observation.TimedOut;
import crosscheck.op.Observation.Unread;
import crosscheck.op.Operation;
import crosscheck.op.Operator;
import crosscheck.oracle.Oracle;
import crosscheck.oracle.Projection;
import crosscheck.tensor.RandomWord;
import crosscheck.tensor.Tensor4;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierTest {

  private static final Case CASE = CaseId.parse("f32-nhwc-same-i3x4-k3x2-s2x2-d1x1-o6x7-c2x3-b2");
  private static final Case TOO_LARGE =
      CaseId.parse("f32-nhwc-same-i3x4-k3x2-s2x2-d1x1-o7x7-c2x3-b2");

  private static final Operator RIGHT =
      (operation, c, image, filter) ->
          new Produced(
              Oracle.convTranspose(c.geometry(), c.outputHeight(), c.outputWidth(), image, filter));

  private static Status status(Case c, Observation observation) {
    return Verifier.check(CaseTrial.of(c), (operation, same, image, filter) -> observation)
        .status();
  }

  @Test
  void theClosedFormAgreesWithItself() {
    assertEquals(Verdict.AGREES, Verifier.check(CaseTrial.of(CASE), RIGHT));
  }

  @Test
  void givenValuesAreJudgedByWhatIsAllowedOfEach() {
    Tensor4 image = Tensor4.of(1, 1, 1, 1, new double[] {2});
    Tensor4 filter = Tensor4.of(1, 1, 1, 1, new double[] {3});
    Case c = CaseId.parse("f32-nhwc-valid-i1x1-k1x1-s1x1-d1x1-o1x1-c1x1-b1");
    Tensor4 expected = Tensor4.of(1, 1, 1, 1, new double[] {6.5});
    Tensor4 half = Tensor4.of(1, 1, 1, 1, new double[] {0.5});
    Tensor4 less = Tensor4.of(1, 1, 1, 1, new double[] {0.4999});
    assertEquals(
        Status.AGREES,
        Verifier.check(CaseTrial.of(c, new Sample(image, filter, expected, half)), RIGHT).status());
    Verdict wrong =
        Verifier.check(CaseTrial.of(c, new Sample(image, filter, expected, less)), RIGHT);
    assertEquals(List.of(new Difference(0, 0, 0, 0, 6.5, 6, 0.4999)), wrong.differences());
  }

  @Test
  void notANumberIsWithinNoAllowance() {
    Tensor4 one = Tensor4.of(1, 1, 1, 1, new double[] {1});
    Tensor4 nan = Tensor4.of(1, 1, 1, 1, new double[] {Double.NaN});
    Tensor4 all = Tensor4.of(1, 1, 1, 1, new double[] {Double.POSITIVE_INFINITY});
    Case c = CaseId.parse("f32-nhwc-valid-i1x1-k1x1-s1x1-d1x1-o1x1-c1x1-b1");
    assertEquals(
        Status.VALUE_MISMATCH,
        Verifier.check(CaseTrial.of(c, new Sample(nan, one, one, all)), RIGHT).status());
  }

  @Test
  void oneWrongValueIsFoundAndNamed() {
    Operator wrong =
        (operation, c, image, filter) -> {
          Tensor4 result = ((Produced) RIGHT.observe(operation, c, image, filter)).result();
          result.values()[result.index(1, 5, 6, 2)]++;
          return new Produced(result);
        };
    Verdict verdict = Verifier.check(CaseTrial.of(CASE), wrong);
    assertEquals(Status.VALUE_MISMATCH, verdict.status());
    assertEquals(1, verdict.differing());
    Difference difference = verdict.differences().get(0);
    assertEquals("[1,5,6,2]", difference.place());
    assertEquals(difference.expected() + 1, difference.actual());
    assertEquals(
        "at [1,5,6,2]: expected %s, was %s".formatted(difference.expected(), difference.actual()),
        difference.words());
    assertEquals("1 of 252 values differ", verdict.observed());
  }

  @Test
  void notANumberIsNeverRight() {
    Operator wrong =
        (operation, c, image, filter) -> {
          Tensor4 result = ((Produced) RIGHT.observe(operation, c, image, filter)).result();
          result.values()[0] = Double.NaN;
          return new Produced(result);
        };
    assertEquals(Status.VALUE_MISMATCH, Verifier.check(CaseTrial.of(CASE), wrong).status());
  }

  @Test
  void onlyTheFirstDifferencesAreNamedAndAllAreCounted() {
    Operator zeros =
        (operation, c, image, filter) ->
            new Produced(Tensor4.of(2, 6, 7, 3, new double[2 * 6 * 7 * 3]));
    Verdict verdict = Verifier.check(CaseTrial.of(CASE), zeros);
    assertEquals(Verdict.MOST_DIFFERENCES, verdict.differences().size());
    assertTrue(verdict.differing() > Verdict.MOST_DIFFERENCES);
  }

  @ParameterizedTest
  @CsvSource({"64, 64", "65, 8"})
  void ofASmallResultAllDifferencesAreNamed(int cells, int named) {
    Case c = CaseId.parse("f32-nhwc-valid-i1x%1$d-k1x1-s1x1-d1x1-o1x%1$d-c1x1-b1".formatted(cells));
    double[] infinite = new double[cells];
    Arrays.fill(infinite, Double.POSITIVE_INFINITY);
    Tensor4 wrong = Tensor4.of(1, 1, cells, 1, infinite);
    Verdict verdict =
        Verifier.check(CaseTrial.of(c), (operation, same, image, filter) -> new Produced(wrong));
    assertEquals(cells, verdict.differing());
    assertEquals(named, verdict.differences().size());
  }

  @Test
  void anotherShapeIsAMismatchWhateverTheValues() {
    assertEquals(
        Status.SHAPE_MISMATCH,
        status(CASE, new Produced(Tensor4.of(2, 7, 6, 3, new double[2 * 6 * 7 * 3]))));
  }

  @Test
  void theForwardConvolutionMustGiveBackTheInputsShape() {
    Case forward = CASE.asking(Operation.CONV2D);
    Operator other =
        (operation, c, image, filter) -> {
          assertEquals(6, image.size(1));
          assertEquals(7, image.size(2));
          assertEquals(3, image.size(3));
          return new Produced(Tensor4.of(2, 4, 3, 2, new double[48]));
        };
    assertEquals(Status.SHAPE_MISMATCH, Verifier.check(CaseTrial.of(forward), other).status());
    assertEquals(
        Status.REJECTED_VALID,
        Verifier.check(CaseTrial.of(forward), (o, c, i, f) -> new Rejected("TF", "no")).status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"conv2d-", "conv2d_backprop_filter-"})
  void aGradientMustHaveEveryValueOfItsClosedForm(String operation) {
    Case c = CaseId.parse(operation + CASE.id());
    Operator right = Catalogue.RIGHT;
    assertEquals(Verdict.AGREES, Verifier.check(CaseTrial.of(c), right));
    Operator lastCellWrong =
        (o, asked, image, other) -> {
          Tensor4 result = ((Produced) right.observe(o, asked, image, other)).result();
          double[] values = result.values().clone();
          values[values.length - 1]++;
          return new Produced(result.with(values));
        };
    Verdict verdict = Verifier.check(CaseTrial.of(c), lastCellWrong);
    assertEquals(Status.VALUE_MISMATCH, verdict.status());
    assertEquals(1, verdict.differing());
  }

  @Test
  void anInadmissibleSizeMustBeRefused() {
    assertEquals(
        Status.AGREES, status(TOO_LARGE, new Rejected("TFInvalidArgumentException", "size")));
    assertEquals(
        Status.REJECTED_VALID,
        status(TOO_LARGE, new Rejected("TFResourceExhaustedException", "memory")));
    Verdict accepted = Verifier.check(CaseTrial.of(TOO_LARGE), RIGHT);
    assertEquals(Status.ACCEPTED_INVALID, accepted.status());
    assertEquals("refused: height 7 is not in [5, 6]", accepted.expected());
    assertEquals("accepted, with the shape [2, 7, 7, 3]", accepted.observed());
    assertEquals(
        "accepted, with the shape [2, 9]",
        Verifier.judge(Operation.CONV2D_TRANSPOSE, TOO_LARGE, new Unread(List.of(2L, 9L)))
            .observed());
  }

  @Test
  void bothSizesThatAreNoneOfTheIntervalAreNamed() {
    Case c = CaseId.parse("f32-nhwc-same-i3x4-k3x2-s2x2-d1x1-o4x9-c2x3-b2");
    assertEquals(
        "refused: height 4 is not in [5, 6], width 9 is not in [7, 8]",
        Verifier.judge(Operation.CONV2D_TRANSPOSE, c, new TimedOut(1)).expected());
  }

  @Test
  void roundedValuesAreJudgedByTheBoundOfTheirOwnTerms() {
    Case c = CaseId.parse(CASE.id() + "-gaussian");
    Verdict agrees = Verifier.check(CaseTrial.of(c), RIGHT);
    assertEquals(Verdict.AGREES, agrees);
    Sample own = Verifier.ownSample(c);
    double[] halves = Arrays.stream(own.allowed().values()).map(bound -> bound / 2).toArray();
    Tensor4 within = own.expected().plus(own.allowed().with(halves));
    assertEquals(Status.AGREES, status(c, new Produced(within)));
    Tensor4 beyond = within.plus(own.allowed());
    assertEquals(Status.VALUE_MISMATCH, status(c, new Produced(beyond)));
  }

  /** Of two errors, each is the other's coefficient, so that they cancel in the combination. */
  @ParameterizedTest
  @CsvSource({
    "i1x1, o1x1, c1x8193, b1, true, 8193",
    "i1x1, o1x1, c1x1, b8193, false, 8193",
    "i4097x1, o4097x1, c1x1, b2, false, 8194"
  })
  void withMoreThanTheProjectionIsMeantForErrorsThatCancelInItAreFound(
      String input, String output, String channels, String batch, boolean areChannels, int count) {
    assertTrue(count > Projection.MOST_COMBINED);
    Case c =
        CaseId.parse(
            "f32-nhwc-valid-%s-k1x1-s1x1-d1x1-%s-%s-%s".formatted(input, output, channels, batch));
    long seed = RandomWord.seed(c.id() + "/projection");
    double[] values = Verifier.ownSample(c).expected().values().clone();
    values[0] += coefficient(areChannels ? ~seed : seed, 1, count);
    values[1] -= coefficient(areChannels ? ~seed : seed, 0, count);
    Tensor4 wrong = Tensor4.of(c.outputShape(), values);
    assertEquals(
        Projection.Outcome.AGREES,
        new Projection(c.geometry(), c.image(), c.filter(), seed).compare(wrong));
    assertEquals(Status.VALUE_MISMATCH, status(c, new Produced(wrong)));
  }

  private static long coefficient(long seed, int index, int count) {
    return 1 + Math.multiplyHigh(RandomWord.at(seed, index) >>> 1, 2 * ((1L << 28) / count));
  }

  @Test
  void tensorsAreTooLargeFromTheFirstElementThatDoesNotFit() {
    assertEquals(Optional.empty(), Verifier.tooLarge(26_214, 4, 1 << 20));
    assertEquals(
        Optional.of("26215 elements of 40 bytes pass the limit of 1 MiB"),
        Verifier.tooLarge(26_215, 4, 1 << 20));
  }

  @Test
  void aCallThatIsNotMadeSaysWhy() {
    Verdict verdict = Verdict.notRun("too large");
    assertEquals(Status.NOT_RUN, verdict.status());
    assertEquals("not made: too large", verdict.observed());
  }

  @Test
  void anAdmissibleSizeMustNotBeRefused() {
    assertEquals(Status.REJECTED_VALID, status(CASE, new Rejected("TFError", "size 6 is wrong")));
  }

  @Test
  void aRefusalsCauseIsFreeOfTheCasesNumbers() {
    Verdict verdict =
        Verifier.judge(
            Operation.CONV2D_TRANSPOSE,
            CASE,
            new Rejected("TFError", "Conv2D: actual = 4, computed = -5"));
    assertEquals("TFError: Conv2D: actual = #, computed = #", verdict.cause());
    assertEquals("refused: TFError: Conv2D: actual = 4, computed = -5", verdict.observed());
    assertEquals("accepted", verdict.expected());
  }

  @ParameterizedTest
  @CsvSource({
    "f32-nchw-same-i3x4-k3x2-s2x2-d1x1-o6x7-c2x3-b2, UNSUPPORTED, REJECTED_VALID",
    "f32-nhwc-same-i3x4-k3x2-s2x2-d1x2-o6x7-c2x3-b2, REJECTED_VALID, UNSUPPORTED",
    "f32-nchw-same-i3x4-k3x2-s2x2-d2x1-o6x7-c2x3-b2, UNSUPPORTED, UNSUPPORTED",
    "f32-nhwc-same-i3x4-k3x2-s2x2-d1x1-o6x7-c2x3-b2, REJECTED_VALID, REJECTED_VALID",
  })
  void aLimitationExcusesOnlyTheCasesThatItIsAbout(String id, Status nhwcOnly, Status noDilation) {
    Case c = CaseId.parse(id);
    assertEquals(
        nhwcOnly, status(c, new Rejected("E", "Conv2DCustomBackpropInputOp only supports NHWC.")));
    assertEquals(
        noDilation,
        status(
            c,
            new Rejected(
                "E",
                "Current CPU implementations do not yet support dilation rates larger than 1.")));
  }

  @Test
  void deathAndSilenceAreResults() {
    Verdict crashed =
        Verifier.judge(
            Operation.CONV2D_TRANSPOSE, TOO_LARGE, new Crashed("SIGILL", "could not create"));
    assertEquals(Status.CRASHED, crashed.status());
    assertEquals("died of SIGILL: could not create", crashed.observed());
    assertEquals(Status.TIMED_OUT, status(CASE, new TimedOut(60)));
    assertEquals(Status.OUT_OF_MEMORY, status(CASE, new OutOfMemory(4096)));
  }

  @Test
  void aCallThatOtherKernelsAnsweredSaysNothingOfThoseAsked() {
    Verdict verdict =
        Verifier.judge(Operation.CONV2D_TRANSPOSE, CASE, new RanElsewhere("ran on the stock ones"));
    assertEquals(Status.UNTESTED, verdict.status());
    assertEquals("ran on the stock ones", verdict.observed());
    assertEquals("accepted", verdict.expected());
  }

  @Test
  void agreementOnNothingButZerosProvesNothing() {
    Case allZero = CaseId.parse("f32-nhwc-explicit2.0.2.0-i1x1-k1x1-s3x3-d1x1-o1x1-c1x1-b1");
    assertEquals(Verdict.VACUOUS, Verifier.check(CaseTrial.of(allZero), RIGHT));
  }
}
