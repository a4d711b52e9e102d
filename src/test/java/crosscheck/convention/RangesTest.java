package crosscheck.convention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import crosscheck.convention.Answer.Aligned;
import crosscheck.convention.Answer.Refused;
import crosscheck.convention.Answer.SizeOnly;
import crosscheck.convention.Convention.Call;
import crosscheck.convention.Convention.Rule;
import crosscheck.geometry.Alignment;
import crosscheck.geometry.Scatter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RangesTest {

  private static final Scatter AXIS = new Scatter(2, 3, 2, 1);
  private static final Scatter DILATED = new Scatter(2, 3, 2, 3);
  private static final Answer SEVEN = new Aligned(new Alignment(7, 1));
  private static final Rule ALWAYS_SEVEN = (x, call) -> SEVEN;

  private static String reason(Answer answer) {
    return assertInstanceOf(Refused.class, answer).reason();
  }

  private static Setting outputPadding(int cells) {
    return Setting.NONE.withOutputPadding(cells);
  }

  @Test
  void aRuleWithoutDilationTakesDilationOneAlone() {
    Rule rule = Ranges.undilated(ALWAYS_SEVEN);
    assertEquals(SEVEN, rule.answer(AXIS, Setting.NONE));
    assertEquals("dilation must be 1, was 3", reason(rule.answer(DILATED, Setting.NONE)));
  }

  @Test
  void aDilationThatIsNotReadHasTheSizeWithoutItAndNoCropUnlessTheKernelIsOneCell() {
    Rule rule = Ranges.dilationNotRead(Ranges::cutAndAdded);
    assertEquals(new Aligned(new Alignment(5, 0)), rule.answer(AXIS, Setting.NONE));
    assertEquals(new SizeOnly(5, "the dilation 3 is not read"), rule.answer(DILATED, Setting.NONE));
    assertEquals(
        new Aligned(new Alignment(3, 0)), rule.answer(new Scatter(2, 1, 2, 3), Setting.NONE));
    assertInstanceOf(Refused.class, rule.answer(DILATED, Setting.pads(5, 5)));
  }

  @Test
  void aRuleMayTakeNoNegativeOutputPaddingOrNoneAtAll() {
    Rule atLeast0 = Ranges.atLeast0(ALWAYS_SEVEN);
    assertEquals(SEVEN, atLeast0.answer(AXIS, Setting.NONE));
    assertEquals(SEVEN, atLeast0.answer(AXIS, outputPadding(9)));
    assertEquals(
        "output_padding must be >= 0, was -1", reason(atLeast0.answer(AXIS, outputPadding(-1))));
    Rule without = Ranges.withoutOutputPadding(ALWAYS_SEVEN);
    assertEquals(SEVEN, without.answer(AXIS, outputPadding(0)));
    assertEquals(
        "there is no output_padding, was 1", reason(without.answer(AXIS, outputPadding(1))));
  }

  @Test
  void whereNothingLimitsAnOutputPaddingTheFirstOnePastStrideAndDilationIsTheLast() {
    assertEquals(
        List.of(outputPadding(0), outputPadding(1), outputPadding(2)),
        Ranges.anyOutputPadding(AXIS, Ranges.none(AXIS)).toList());
    assertEquals(
        List.of(outputPadding(0), outputPadding(1), outputPadding(2), outputPadding(3)),
        Ranges.anyOutputPadding(DILATED, Ranges.none(DILATED)).toList());
  }

  @Test
  void aPaddedRuleTakesNoNegativePadAtEitherEnd() {
    Rule rule = Ranges.padded(ALWAYS_SEVEN);
    assertEquals(SEVEN, rule.answer(AXIS, Setting.pads(0, 0)));
    assertEquals(
        "pads must be >= 0, were -1 and 0", reason(rule.answer(AXIS, Setting.pads(-1, 0))));
    assertEquals(
        "pads must be >= 0, were 0 and -1", reason(rule.answer(AXIS, Setting.pads(0, -1))));
  }

  @Test
  void aSymmetricRuleTakesOnePadForBothEnds() {
    Rule rule = Ranges.symmetric(ALWAYS_SEVEN);
    assertEquals(SEVEN, rule.answer(AXIS, Setting.pads(1, 1)));
    assertEquals(
        "padding must be the same at both ends, was 1 and 0",
        reason(rule.answer(AXIS, Setting.pads(1, 0))));
  }

  @Test
  void outputPaddingIsLessThanTheStrideOrThanTheDilationToo() {
    Rule below = Ranges.belowStride(ALWAYS_SEVEN);
    assertEquals(SEVEN, below.answer(DILATED, outputPadding(1)));
    assertEquals(
        Answer.refused("output_padding must be >= 0 and < stride = 2, was 2", SEVEN),
        below.answer(DILATED, outputPadding(2)));
    Rule either = Ranges.belowStrideOrDilation(ALWAYS_SEVEN);
    assertEquals(SEVEN, either.answer(DILATED, outputPadding(2)));
    assertEquals(
        Answer.refused("output_padding must be >= 0 and < max(stride, dilation) = 3, was 3", SEVEN),
        either.answer(DILATED, outputPadding(3)));
    assertEquals(
        "output_padding must be >= 0 and < stride = 2, was -1",
        reason(below.answer(AXIS, outputPadding(-1))));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 6})
  void aGivenSizeIsInTheIntervalThatThePadsLeave(int size) {
    Answer answer = Ranges.sizeGiven(AXIS, Setting.pads(1, 0).withOutputSize(size), "size");
    assertEquals(
        size == 4 || size == 5
            ? new Aligned(new Alignment(size, 1))
            : Answer.refused("size must be 4 to 5, was " + size),
        answer);
  }

  @Test
  void symmetricPadsLeaveSomeOutput() {
    assertEquals(
        List.of(Setting.pads(0, 0), Setting.pads(1, 1), Setting.pads(2, 2)),
        Ranges.symmetricPads(AXIS, 0).toList());
    assertEquals(
        List.of(Setting.pads(0, 0), Setting.pads(1, 1), Setting.pads(2, 2), Setting.pads(3, 3)),
        Ranges.symmetricPads(AXIS, 2).toList());
  }

  @Test
  void padsLeaveSomeOutputAndThoseAtTheEndMayBeNegative() {
    assertEquals(
        List.of(
            Setting.pads(0, -1),
            Setting.pads(0, 0),
            Setting.pads(0, 1),
            Setting.pads(0, 2),
            Setting.pads(1, -1),
            Setting.pads(1, 0),
            Setting.pads(1, 1),
            Setting.pads(2, -1),
            Setting.pads(2, 0)),
        Ranges.pads(new Scatter(1, 2, 1, 1), 1, -1).toList());
  }

  @Test
  void kerasTakesStrideOrDilationButNotBothOnOneAxis() {
    Rule rule = KerasLayer.limited(ALWAYS_SEVEN);
    assertEquals(SEVEN, rule.answer(AXIS, Setting.NONE));
    assertEquals(SEVEN, rule.answer(new Scatter(2, 3, 1, 3), Setting.NONE));
    assertEquals(
        "stride and dilation must not both be > 1, were 2 and 3",
        reason(rule.answer(DILATED, Setting.NONE)));
  }

  @Test
  void kerasTakesStrideOrDilationButNotBothOnTwoAxes() {
    Convention layer = KerasLayer.layers(Conventions.named("pytorch").orElseThrow()).get(0);
    Call strided = new Call(AXIS, Setting.NONE);
    Call dilated = new Call(new Scatter(2, 3, 1, 3), Setting.NONE);
    Call plain = new Call(new Scatter(2, 3, 1, 1), Setting.NONE);
    assertEquals(
        Optional.of("stride and dilation must not both be > 1 on any axes, were 2 and 3"),
        layer.bothAxes().refusal(strided, dilated));
    assertEquals(Optional.empty(), layer.bothAxes().refusal(strided, plain));
    assertEquals(Optional.empty(), layer.bothAxes().refusal(plain, dilated));
  }
}
