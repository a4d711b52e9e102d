package crosscheck.check.conventions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.convention.Convention;
import crosscheck.convention.Conventions;
import crosscheck.convention.Setting;
import crosscheck.geometry.Scatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdjudicationTest {

  @Test
  void aConventionIsJudgedOverFiveThousandGeometriesOnOneAxisAndOnTwo() {
    Set<Axes> taken = new HashSet<>();
    Adjudication adjudication =
        Adjudication.of(Conventions.named("pytorch").orElseThrow(), taken::add);
    assertTrue(adjudication.calls() + adjudication.pairs() >= 5_000);
    assertEquals(1_000, adjudication.pairs());
    assertEquals(List.of(), adjudication.contradictions());
    // Every call of the op that it takes for granted is handed over.
    assertTrue(taken.size() > 10_000);
  }

  @Test
  void aRuleUnderTwoNamesIsJudgedOnceAndReportedUnderBoth() {
    List<Convention> names =
        List.of(
            Conventions.named("flax-valid").orElseThrow(),
            Conventions.named("jax-valid").orElseThrow());
    List<Axes> assumed = Collections.synchronizedList(new ArrayList<>());
    List<Adjudication> adjudications = Adjudication.all(names, assumed::add);
    assertEquals(names, adjudications.stream().map(Adjudication::convention).toList());
    assertEquals(adjudications.get(0).agreements(), adjudications.get(1).agreements());
    assertEquals(adjudications.get(0).calls() + adjudications.get(0).pairs(), assumed.size());
  }

  @Test
  void anotherCropOfTheSameSizeIsShifted() {
    Judgement judgement = judge("keras-on-torch-3-0-same", new Scatter(4, 3, 2, 1), Setting.NONE);
    assertEquals(Agreement.SHIFTED, judgement.agreement());
    assertEquals(Choice.LARGEST, judgement.choice());
  }

  @Test
  void anotherCropThatShowsNothingButZerosIsVacuous() {
    // The output is one cell, and both crops put it into a gap of the dilated kernel.
    Judgement judgement =
        judge("onnx-same-lower", new Scatter(1, 2, 1, 3), Setting.NONE.withOutputPadding(0));
    assertEquals(Agreement.VACUOUS, judgement.agreement());
  }

  @Test
  void twoAxesAreShiftedIfOneOfThemIs() {
    Judgement right = judge("keras-on-torch-3-0-same", new Scatter(4, 4, 2, 1), Setting.NONE);
    Judgement wrong = judge("keras-on-torch-3-0-same", new Scatter(4, 3, 2, 1), Setting.NONE);
    assertEquals(Agreement.AGREES, new Pair(right, right).agreement());
    assertEquals(Agreement.SHIFTED, new Pair(right, wrong).agreement());
    assertEquals(Agreement.SHIFTED, new Pair(wrong, right).agreement());
    assertEquals(Agreement.SHIFTED, new Pair(wrong, right).expected());
  }

  @Test
  void theChoiceIsNamedByThePlaceInTheInterval() {
    Scatter x = new Scatter(3, 3, 3, 1);
    assertEquals(
        Choice.SMALLEST, judge("tensorflow-same", x, Setting.NONE.withOutputSize(7)).choice());
    assertEquals(
        Choice.BETWEEN, judge("tensorflow-same", x, Setting.NONE.withOutputSize(8)).choice());
    assertEquals(
        Choice.LARGEST, judge("tensorflow-same", x, Setting.NONE.withOutputSize(9)).choice());
    assertEquals(Choice.NONE, judge("tflite-same", x, Setting.NONE.withOutputSize(10)).choice());
  }

  private static Judgement judge(String convention, Scatter x, Setting setting) {
    return Judgement.of(new Question(Conventions.named(convention).orElseThrow(), x, setting))
        .orElseThrow();
  }
}
