package crosscheck.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.convention.Conventions;
import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.geometry.Padding;
import crosscheck.geometry.Scatter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecipeTest {

  private static Recipe recipe(
      String framework, AxisGeometry height, AxisGeometry width, Integer... size) {
    return recipe(framework, Rank.TWO, height, width, size);
  }

  private static Recipe recipe(
      String framework, Rank rank, AxisGeometry height, AxisGeometry width, Integer... size) {
    return Recipe.of(
        Framework.named("--to", framework),
        Subjects.wanting(rank, new ConvTransposeGeometry(height, width), List.of(size)));
  }

  private static AxisGeometry same(int input, int kernel, int stride) {
    return new AxisGeometry(input, kernel, stride, 1, new Padding.Same());
  }

  @Test
  void torchGetsTheLecturesSameByDroppingTheLastRowAndColumn() {
    Recipe torch = recipe("pytorch", same(96, 3, 2), same(128, 3, 2), 192, 256);
    assertEquals("padding 0, output_padding 0", torch.say());
    assertEquals("drop the last row, the last column", torch.afterwards());
  }

  @Test
  void torchGetsTheSmallestSizeOfAnOddKernelByItsPaddingAlone() {
    Recipe torch = recipe("pytorch", same(96, 3, 2), same(128, 3, 2), 191, 255);
    assertEquals("padding 1, output_padding 0", torch.say());
    assertEquals("", torch.afterwards());
  }

  @Test
  void padsThatMayDifferNeedNothingAfterwards() {
    Recipe onnx = recipe("onnx", same(96, 3, 2), same(128, 5, 3), 192, 384);
    assertEquals("pads 0, 1, 1, 1, output_padding 0", onnx.say());
    assertEquals("", onnx.afterwards());
  }

  @Test
  void ofOneAxisNobodySpeaksOfRows() {
    AxisGeometry row = new AxisGeometry(1, 1, 1, 1, new Padding.Same());
    Recipe torch = recipe("pytorch", Rank.ONE, row, same(16, 3, 2), 1, 32);
    assertEquals("padding 0, output_padding 0, then drop the last cell", torch.words());
  }

  @Test
  void aLongAxisHasTheRecipeOfAShortOne() {
    for (int input : new int[] {12, 13, 100, 4000}) {
      AxisGeometry axis = same(input, 4, 3);
      AxisRecipe recipe =
          AxisRecipe.of(Conventions.named("pytorch").orElseThrow(), axis, 3 * input).orElseThrow();
      assertEquals(0, recipe.dropStart());
      assertEquals(1, recipe.dropEnd() + 2 * recipe.setting().before(), () -> recipe.toString());
    }
  }

  @Test
  void everyRecipeForShortAxesComesToTheOpsValues() {
    Stream<Scatter> shortAxes =
        IntStream.rangeClosed(1, 3)
            .boxed()
            .flatMap(
                n ->
                    IntStream.rangeClosed(1, 4)
                        .boxed()
                        .flatMap(
                            k ->
                                Stream.of(
                                    new Scatter(n, k, 1, 1),
                                    new Scatter(n, k, 2, 1),
                                    new Scatter(n, k, 3, 2))));
    Map<String, Long> found = Recipes.tried(shortAxes);
    assertTrue(found.get("pytorch") > 100, found::toString);
    assertTrue(found.get("keras3-same") > 50, found::toString);
  }
}
