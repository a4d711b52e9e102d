package crosscheck.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.geometry.Padding;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is arithmetic in an explanation. */
class ExplanationTest {

  private static final AxisGeometry ROW = axis(1, 1, 1);

  private static AxisGeometry axis(int input, int kernel, int stride) {
    return new AxisGeometry(input, kernel, stride, 1, new Padding.Valid());
  }

  private static Explanation of(Subject subject, String framework) {
    return Explanation.of(
        subject,
        Scope.of(Optional.of(Framework.named("--to", framework)), false),
        () -> Subjects.NONE_ASKED,
        Optional.empty());
  }

  private static Subject subject(Rank rank, AxisGeometry height, AxisGeometry width) {
    return Subjects.of(
        rank, new ConvTransposeGeometry(height, width), Optional.empty(), Optional.empty());
  }

  @Test
  void oneAxisIsSpokenOfInOneNumber() {
    // coremltools issue 1071, where 71 is reported.
    Explanation length = of(subject(Rank.ONE, ROW, axis(16, 8, 4)), "jax");
    List<String> lines = new Headline(length).lines();
    assertTrue(lines.get(0).contains("input 16, kernel 8, stride 4"), lines::toString);
    assertTrue(lines.get(1).endsWith("68 to 71 cells"), lines::toString);
    assertTrue(lines.get(3).endsWith("not asked"), lines::toString);
  }

  @Test
  void aFrameworkThatIsAskedForIsAloneInTheAnswer() {
    Explanation torch = of(subject(Rank.TWO, axis(5, 3, 2), axis(5, 3, 2)), "pytorch");
    assertEquals(
        List.of("pytorch", "pytorch-output-size"),
        torch.conventions().stream().map(ConventionAnswer::convention).toList());
    assertEquals(List.of("pytorch"), torch.recipes().stream().map(Recipe::framework).toList());
  }

  @Test
  void theAnswerAloneReadsNoFixtureAndHasTheRecipesThatMostPeopleAskFor() {
    Explanation answer =
        Explanation.of(
            subject(Rank.TWO, axis(5, 3, 2), axis(5, 3, 2)),
            Scope.of(Optional.empty(), /* whole= */ false),
            () -> {
              throw new AssertionError("read");
            },
            Optional.empty());
    assertEquals(List.of(), answer.conventions());
    assertEquals(
        List.of("pytorch", "keras"), answer.recipes().stream().map(Recipe::framework).toList());
  }

  @Test
  void anImageWithoutColumnsHasTheSizesThatGiveBackNone() {
    // tf-keras issue 439: 10 images of 7x0 by 3x3, 9x2 of zeros.
    Subject empty =
        new Subject(
            Rank.TWO,
            List.of(7, 0),
            new ConvTransposeGeometry(axis(7, 3, 1), axis(1, 3, 1)),
            new Tensors(ElementType.FLOAT32, DataFormat.NHWC, List.of(new Channels(8, 3)), 1, 10),
            Optional.empty(),
            Optional.empty());
    Explanation nothing = of(empty, "keras");
    assertEquals(List.of(9, 2), nothing.wanted());
    assertEquals(List.of(2, 2), nothing.width().admissible());
    assertEquals(List.of(), nothing.recipes());
    assertEquals(
        "f32-nhwc-valid-i7x1-k3x3-s1x1-d1x1-o9x2-c8x3-b10,input_sizes=10.9.2.3,"
            + "out_backprop=10.7.0.8,mode=constant",
        empty.trial(List.of(9, 2), new Channels(8, 3)).id());
  }

  @Test
  void withTheStrideTheSizesOfNothingAreAStrideLessThanThoseOfOneCell() {
    Subject empty =
        new Subject(
            Rank.ONE,
            List.of(1, 0),
            new ConvTransposeGeometry(ROW, axis(1, 5, 3)),
            new Tensors(ElementType.FLOAT32, DataFormat.NHWC, Tensors.smallest(1), 1, 1),
            Optional.empty(),
            Optional.empty());
    // floor((o - 5) / 3) + 1 = 0 for 2 to 4.
    assertEquals(2, empty.lowest(1));
    assertEquals(4, empty.highest(1));
    assertTrue(empty.admits(List.of(1, 4)));
  }

  @Test
  void groupsAreThoseOfTheFilter() {
    // openvino issue 21040.
    Tensors tensors = new Tensors(ElementType.FLOAT32, DataFormat.NHWC, Tensors.smallest(2), 2, 1);
    ConvTransposeGeometry geometry = new ConvTransposeGeometry(axis(4, 2, 1), axis(5, 3, 1));
    assertEquals(
        "f32-nhwc-valid-i4x5-k2x3-s1x1-d1x1-o5x7-c4x6-g2-b1",
        tensors.trial(geometry, List.of(4, 5), List.of(5, 7), new Channels(4, 6)).id());
  }

  @Test
  void channelsThatAreNoMultiplesOfTheGroupsAreRefused() {
    List<Channels> odd = List.of(new Channels(2, 3));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Tensors(ElementType.FLOAT32, DataFormat.NHWC, odd, 2, 1));
  }

  @Test
  void aSizeThatIsNotAdmissibleHasARemedyAndNoRecipe() {
    // tensorflow-onnx issue 765: "actual 40, computed 39".
    ConvTransposeGeometry valid = new ConvTransposeGeometry(axis(40, 4, 2), axis(40, 4, 2));
    Explanation wanted = of(Subjects.wanting(Rank.TWO, valid, List.of(80, 80)), "tensorflow");
    assertEquals(List.of(), wanted.recipes());
    assertEquals(
        List.of(
            "height 80 is not admissible, 82 to 83 are; SAME takes 80",
            "width 80 is not admissible, 82 to 83 are; SAME takes 80"),
        wanted.remedies());
  }
}
