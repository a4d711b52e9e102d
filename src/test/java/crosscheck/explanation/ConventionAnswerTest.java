package crosscheck.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.check.live.Confirmations;
import crosscheck.convention.Conventions;
import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.geometry.Padding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConventionAnswerTest {

  private static final ConvTransposeGeometry LECTURE = geometry(new Padding.Same());

  private static ConvTransposeGeometry geometry(Padding padding) {
    return new ConvTransposeGeometry(
        new AxisGeometry(96, 3, 2, 1, padding), new AxisGeometry(128, 3, 2, 1, padding));
  }

  private static Optional<ConventionAnswer> answer(
      String convention, ConvTransposeGeometry geometry, Optional<List<Integer>> outputPadding) {
    return answer(convention, geometry, List.of(192, 256), outputPadding);
  }

  private static Optional<ConventionAnswer> answer(
      String convention,
      ConvTransposeGeometry geometry,
      List<Integer> aim,
      Optional<List<Integer>> outputPadding) {
    return ConventionAnswer.of(
        Conventions.named(convention).orElseThrow(),
        Subjects.of(Rank.TWO, geometry, outputPadding, Optional.of(aim)),
        Confirmations.READ_ONLY);
  }

  private static ConventionAnswer answer(String convention) {
    return answer(convention, LECTURE, Optional.empty()).orElseThrow();
  }

  @Test
  void kerasComputesTheLargestSizeAndAgrees() {
    assertTrue(answer("keras3-same").agrees());
    assertEquals(List.of(192, 256), answer("keras3-same").size());
    assertEquals(List.of("largest", "largest"), answer("keras3-same").choices());
  }

  @Test
  void theLecturesFormulaComputesTheSmallestSizeAndAgrees() {
    assertTrue(answer("lecture-same").agrees());
    assertEquals(List.of(191, 255), answer("lecture-same").size());
  }

  @Test
  void torchsSymmetricPaddingGetsTheSizeAndShiftsTheValues() {
    ConventionAnswer torch = answer("pytorch");
    assertEquals(List.of(192, 256), torch.size());
    assertEquals(List.of(1, 1), torch.crop());
    assertEquals("SHIFTED", torch.result());
  }

  @Test
  void padsThatMayDifferAreTheOpsOwnSplit() {
    assertEquals(List.of("pads 0 and 1", "pads 0 and 1"), answer("nnapi-explicit").said());
    assertTrue(answer("onnx-pads").agrees());
  }

  @Test
  void jaxIsToldWhatIsLackingOfTheSpreadInputOrWhatIsCut() {
    for (String id : List.of("jax-pads", "flax-pads")) {
      assertEquals(List.of("pads 2 and 1", "pads 2 and 1"), answer(id).said(), id);
      assertTrue(answer(id).agrees(), id);
    }
    assertEquals(List.of("pads 0 and 1", "pads 0 and 1"), answer("jax-consistent-pads").said());
    assertTrue(answer("jax-consistent-pads").agrees());
  }

  @Test
  void thePaddingOfTheOpIsSaidInTheCallersMeaning() {
    ConvTransposeGeometry explicit = geometry(new Padding.Explicit(1, 0));
    ConventionAnswer spread = answer("jax-pads", explicit, Optional.empty()).orElseThrow();
    assertEquals(List.of("pads 1 and 2", "pads 1 and 2"), spread.said());
    ConventionAnswer consistent =
        answer("jax-consistent-pads", explicit, Optional.empty()).orElseThrow();
    assertEquals(List.of("pads 1 and 0", "pads 1 and 0"), consistent.said());
    for (ConventionAnswer jax : List.of(spread, consistent)) {
      assertEquals(List.of(192, 256), jax.size());
      assertEquals(List.of(1, 1), jax.crop());
      assertTrue(jax.agrees());
    }
  }

  @Test
  void kerasOnTorchHasARowForEachVersion() {
    assertEquals("SHIFTED", answer("keras-on-torch-3-0-same").result());
    assertEquals("SHIFTED", answer("keras-on-torch-3-13-same").result());
    assertEquals("AGREES", answer("keras-on-torch-3-15-same").result());
  }

  @Test
  void tfKerasTakesNoTwoDilations() {
    ConvTransposeGeometry mixed =
        new ConvTransposeGeometry(
            new AxisGeometry(4, 3, 1, 1, new Padding.Same()),
            new AxisGeometry(4, 3, 1, 2, new Padding.Same()));
    ConventionAnswer tfKeras =
        answer("tf-keras-same", mixed, List.of(4, 4), Optional.empty()).orElseThrow();
    assertEquals("NOT TAKEN", tfKeras.result());
    assertEquals(
        "tf_keras refuses: dilation_rate must be the same on both axes, was 1 and 2",
        tfKeras.reason());
  }

  @Test
  void aSizeBeyondTheScatterIsAskedForAsOutputPadding() {
    AxisGeometry axis = new AxisGeometry(4, 3, 2, 1, new Padding.Valid());
    ConvTransposeGeometry valid = new ConvTransposeGeometry(axis, axis);
    for (String id : List.of("onnx-pads", "webnn", "pytorch", "tensorflow-explicit", "jax-pads")) {
      ConventionAnswer answer = answer(id, valid, List.of(10, 10), Optional.empty()).orElseThrow();
      assertEquals(List.of(10, 10), answer.size(), id);
      assertTrue(answer.agrees(), id);
    }
  }

  @Test
  void aRelationshipWhosePreconditionDoesNotHoldIsNotTaken() {
    AxisGeometry axis = new AxisGeometry(5, 3, 1, 1, new Padding.Same());
    ConventionAnswer answer =
        answer(
                "dumoulin-visin-11",
                new ConvTransposeGeometry(axis, axis),
                List.of(5, 5),
                Optional.empty())
            .orElseThrow();
    assertEquals("NOT TAKEN", answer.result());
  }

  @Test
  void kerasTakesNoStrideOnOneAxisWithADilationOnTheOther() {
    ConvTransposeGeometry mixed =
        new ConvTransposeGeometry(
            new AxisGeometry(4, 3, 2, 1, new Padding.Same()),
            new AxisGeometry(4, 3, 1, 2, new Padding.Same()));
    ConventionAnswer keras =
        answer("keras3-same", mixed, List.of(8, 4), Optional.empty()).orElseThrow();
    assertEquals("NOT TAKEN", keras.result());
    assertEquals(
        "keras refuses: stride and dilation must not both be > 1 on any axes, were 2 and 2",
        keras.reason());
  }

  @Test
  void aRefusalSaysWhoRefusesAndWhichPaddingTakesIt() {
    AxisGeometry axis = new AxisGeometry(40, 4, 2, 1, new Padding.Valid());
    ConventionAnswer explicit =
        answer(
                "tensorflow-explicit",
                new ConvTransposeGeometry(axis, axis),
                List.of(80, 80),
                Optional.empty())
            .orElseThrow();
    assertEquals("REFUSED", explicit.result());
    assertEquals(
        "by the op with VALID; with EXPLICIT 0, 2, 0, 2 it does the same", explicit.reason());
  }

  @Test
  void whatTheOpCutsInsteadIsSaid() {
    assertEquals("the op with SAME cuts 0 at the start", answer("pytorch").reason());
  }

  @Test
  void torchIsToldTheOutputPaddingThatComesToTheSizeWithItsPadding() {
    ConvTransposeGeometry seven =
        new ConvTransposeGeometry(
            new AxisGeometry(15, 16, 16, 1, new Padding.Explicit(7, 7)),
            new AxisGeometry(13, 16, 16, 1, new Padding.Explicit(7, 7)));
    ConventionAnswer torch =
        answer("pytorch", seven, List.of(240, 200), Optional.empty()).orElseThrow();
    assertEquals(
        List.of("pads 7 and 7 output_padding 14", "pads 7 and 7 output_padding 6"), torch.said());
    assertTrue(torch.agrees());
  }

  @Test
  void aConventionWithoutAWordForThePaddingIsNotAsked() {
    assertTrue(answer("keras3-valid", LECTURE, Optional.empty()).isEmpty());
    assertTrue(
        answer("keras3-same", geometry(new Padding.Explicit(1, 0)), Optional.empty()).isEmpty());
  }

  @Test
  void anOutputPaddingIsToldToThoseThatTakeIt() {
    ConventionAnswer two =
        answer("keras3-same-output-padding", LECTURE, Optional.of(List.of(2, 2))).orElseThrow();
    assertEquals("NOT TAKEN", two.result());
    assertEquals(
        "keras refuses: height: output_padding must be >= 0 and < stride = 2, was 2", two.reason());
    assertEquals(
        List.of("", ""),
        answer("keras3-same", LECTURE, Optional.of(List.of(2, 2))).orElseThrow().said());
  }
}
