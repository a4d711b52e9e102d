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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  /**
   * Of 5x6 with a kernel of 4x3, VALID, without 1 row and 0 columns at the start, 2 and 1 at the
   * end.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "onnx| pads 1, 0, 2, 1, output_padding 0",
        "jax| padding ((2, 1), (2, 1))",
        "tensorflow.js| pad [[0, 0], [1, 2], [0, 1], [0, 0]], outputShape (5, 7)",
        "openvino| pads_begin 1, 0, pads_end 2, 1, output_padding 0",
        "paddle| padding 1, 2, 0, 1, output_padding 0",
        "tvm| padding 1, 0, 2, 1, output_padding 0",
        "coremltools| pad 1, 2, 0, 1",
        "tensorrt| prePadding 1, 0, postPadding 2, 1",
        "ncnn| pad_top 1, pad_bottom 2, pad_left 0, pad_right 1, output_pad 0",
        "tinygrad| padding 0, 1, 1, 2, output_padding 0",
      })
  void padsAreSaidInTheOrderOfTheirFramework(String framework, String say) {
    Recipe recipe =
        recipe(
            framework,
            new AxisGeometry(5, 4, 1, 1, new Padding.Explicit(1, 2)),
            new AxisGeometry(6, 3, 1, 1, new Padding.Explicit(0, 1)),
            5,
            7);
    assertEquals(say, recipe.say());
    assertEquals("", recipe.afterwards());
  }

  /** The lecture's geometry at stride 2, SAME. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tensorflow.js| tfjs-layers-same| ''| ''",
        "openvino| openvino-explicit| pads_begin 0, 0, pads_end 1, 1, output_padding 0| ''",
        "paddle| paddle-pads| padding 0, 1, 0, 1, output_padding 0| ''",
        "tvm| tvm-pads| padding 0, 0, 1, 1, output_padding 0| ''",
        "coremltools| coreml-custom| pad 0, 1, 0, 1| ''",
        "tensorrt| tensorrt-explicit| prePadding 0, 0, postPadding 1, 1| ''",
        "mxnet| mxnet| pad 0, adj 0| drop the last row, the last column",
        "deeplearning4j| deeplearning4j-same| ''| ''",
        "ncnn| ncnn-pads| pad_top 0, pad_bottom 1, pad_left 0, pad_right 1, output_pad 0| ''",
        "mlx| mlx| padding 0, output_padding 0| drop the last row, the last column",
        "candle| candle| padding 0, output_padding 0| drop the last row, the last column",
        "burn| burn| padding 0, padding_out 0| drop the last row, the last column",
        "tinygrad| tinygrad| padding 0, 1, 0, 1, output_padding 0| ''",
      })
  void everyFrameworkGetsTheLecturesSame(
      String framework, String convention, String say, String afterwards) {
    Recipe recipe = recipe(framework, same(96, 3, 2), same(128, 3, 2), 192, 256);
    assertEquals(convention, recipe.convention());
    assertEquals(say, recipe.say());
    assertEquals(afterwards, recipe.afterwards());
  }

  @Test
  void aRuleOfSomeReleasesComesOnlyWhereTheOthersHaveNone() {
    AxisGeometry axis = new AxisGeometry(5, 3, 2, 1, new Padding.Explicit(1, 1));
    AxisGeometry row = new AxisGeometry(1, 1, 1, 1, new Padding.Explicit(0, 0));
    Recipe keras = recipe("keras", Rank.ONE, row, axis, 1, 10);
    assertEquals("Keras 3, padding=\"valid\", output_padding None", keras.title());
    assertEquals("drop the first cell", keras.afterwards());
    Recipe onTorch = recipe("keras-on-torch-3-0-same", Rank.ONE, row, axis, 1, 10);
    assertEquals(
        "Keras 3.0 to 3.12 on torch, padding=\"same\", output_padding None", onTorch.words());
  }

  @Test
  void candleGetsOnePaddingForBothAxesWhereBurnGetsTwo() {
    AxisGeometry height = same(8, 3, 1);
    AxisGeometry width = same(8, 5, 1);
    Recipe burn = recipe("burn", height, width, 8, 8);
    assertEquals("padding (1, 2), padding_out 0", burn.say());
    assertEquals("", burn.afterwards());
    Recipe candle = recipe("candle", height, width, 8, 8);
    assertEquals("padding 1, output_padding 0", candle.say());
    assertEquals("drop the first column, the last column", candle.afterwards());
    Recipe strided = recipe("candle", same(8, 3, 2), width, 16, 8);
    assertEquals(
        "no recipe: it refuses these axes, or none of its smallest settings computes these cells",
        strided.afterwards());
  }

  @Test
  @Timeout(30)
  void aKernelOfThousandsOfCellsIsNotLookedAtForEver() {
    AxisGeometry axis = new AxisGeometry(50, 100_000, 100_000, 1, new Padding.Same());
    Recipe torch = recipe("pytorch", Rank.ONE, same(1, 1, 1), axis, 1, 5_000_000);
    assertEquals("padding 0, output_padding 0", torch.say());
  }

  @Test
  void ofOneAxisNobodySpeaksOfRows() {
    AxisGeometry row = new AxisGeometry(1, 1, 1, 1, new Padding.Same());
    Recipe torch = recipe("pytorch", Rank.ONE, row, same(16, 3, 2), 1, 32);
    assertEquals(
        "torch.nn.ConvTranspose2d, padding and output_padding: padding 0, output_padding 0, then drop"
            + " the last cell",
        torch.words());
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
