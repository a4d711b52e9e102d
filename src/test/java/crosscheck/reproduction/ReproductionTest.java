package crosscheck.reproduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.op.CaseId;
import crosscheck.op.KernelPath;
import crosscheck.op.OperandType;
import crosscheck.op.Operation;
import crosscheck.verdict.InvocationTrial;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReproductionTest {

  private static final String LECTURE = "f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1";
  private static final String SMALL = "f32-nhwc-valid-i1x2-k1x1-s1x2-d1x1-o1x3-c1x1-b1";

  private static final String TINY = "-f32-nhwc-valid-i1x2-k1x1-s1x2-d1x1-o1x3-c1x1-b1";
  private static final String DEPTHWISE = "depthwise_conv2d_native_backprop_input";

  private static Reproduction of(String id, KernelPath path) {
    return Reproduction.of(CaseId.parse(id), path, "the closed form", "C:\\users differ\nat once");
  }

  private static Reproduction onOneDnn(String id) {
    return of(id, KernelPath.ONEDNN);
  }

  private static Reproduction call(String id) {
    InvocationTrial trial = InvocationTrial.parse(id);
    return Reproduction.of(trial.invocation(), trial.mode(), KernelPath.ONEDNN, "refused", "");
  }

  private static void assertSays(String text, String... parts) {
    for (String part : parts) {
      assertTrue(text.contains(part), () -> part + " is not in\n" + text);
    }
  }

  @Test
  void theFirstLinesOfAProgramSayWhatItIsHowToRunItAndWhatToExpect() {
    assertTrue(
        of(SMALL, KernelPath.STOCK)
            .java("2.18.0")
            .startsWith(
                """
                // f32-nhwc-valid-i1x2-k1x1-s1x2-d1x1-o1x3-c1x1-b1
                //
                // One call of TensorFlow's Conv2DBackpropInput (conv2d_transpose),
                // in a graph that is fed and knows no shape.
                //
                // It needs Java 17 or later and org.tensorflow:tensorflow-core-platform:1.1.0. With jbang:
                //   TF_ENABLE_ONEDNN_OPTS=0 jbang Reproduction.java
                // or with that library and what it depends on in the folder lib:
                //   TF_ENABLE_ONEDNN_OPTS=0 java -cp "lib/*" Reproduction.java
                //
                // Expected: the closed form
                // Observed: C:\\\\users differ
                // at once
                //DEPS org.tensorflow:tensorflow-core-platform:1.1.0

                import java.util.Arrays;
                """));
  }

  @Test
  void aProgramSpellsTheArgumentsOut() {
    assertSays(
        onOneDnn(LECTURE).java("2.18.0"),
        "INPUT_SIZES = {1, 8, 8, 3};",
        "FILTER_SHAPE = {3, 3, 3, 2};",
        "OUT_BACKPROP_SHAPE = {1, 4, 4, 2};",
        ".setAttr(\"strides\", new long[] {1, 2, 2, 1})",
        ".setAttr(\"padding\", \"SAME\")",
        ".setAttr(\"explicit_paddings\", new long[] {})",
        "TFloat32.tensorOf(");
    assertSays(
        onOneDnn(LECTURE).python("2.18.0"),
        "os.environ[\"TF_ENABLE_ONEDNN_OPTS\"] = \"1\"",
        "input_sizes = [1, 8, 8, 3]",
        "w = filter.reshape([3, 3, 3, 2]).astype(np.float32)",
        "strides=[1, 2, 2, 1],");
  }

  @Test
  void theGradientByTheInputIsTheForwardConvolutionAndTakesNoSizes() {
    Reproduction conv2d = onOneDnn("conv2d-f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x7-c4x6-g2-b1");
    String java = conv2d.java("2.18.0");
    assertSays(
        java,
        "One call of TensorFlow's Conv2D (conv2d_transpose's gradient with respect to its input),",
        "INPUT_SHAPE = {1, 8, 7, 6};",
        "FILTER_SHAPE = {3, 3, 3, 4};",
        ".opBuilder(\"Conv2D\", \"conv2d\")",
        "double[] closedForm(double[] y, double[] w)");
    assertFalse(java.contains("OUT_BACKPROP"), java);
    assertFalse(java.contains("TInt32"), java);
    assertSays(
        conv2d.python("2.18.0"),
        "tf.raw_ops.Conv2D(\n        input=input,\n        filter=filter,\n        strides=",
        "for t in (y.dtype, w.dtype)]");
  }

  @Test
  void theGradientByTheFilterIsToldTheFiltersShape() {
    Reproduction backprop =
        onOneDnn("conv2d_backprop_filter-f32-nchw-same-i4x4-k3x3-s2x2-d1x1-o8x7-c4x6-g2-b1");
    assertSays(
        backprop.java("2.18.0"),
        "INPUT_SHAPE = {1, 6, 8, 7};",
        "FILTER_SIZES = {3, 3, 3, 4};",
        "OUT_BACKPROP_SHAPE = {1, 4, 4, 4};",
        ".addInput(input)\n        .addInput(filterSizes)\n        .addInput(outBackprop)",
        "double[] closedForm(double[] x, double[] y)");
    assertSays(
        backprop.python("2.18.0"),
        "tf.raw_ops.Conv2DBackpropFilter(",
        "filter_sizes=filter_sizes,",
        "for t in (y.dtype, tf.int32, x.dtype)]");
  }

  @Test
  void aDepthwiseFilterHasAnAxisOfGroups() {
    Reproduction depthwise =
        onOneDnn(DEPTHWISE + "-f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x7-c6x2-g2-b1");
    assertSays(
        depthwise.java("2.18.0"),
        "\"DepthwiseConv2dNativeBackpropInput\", \"depthwiseConv2dNativeBackpropInput\"",
        "INPUT_SIZES = {1, 8, 7, 2};",
        "FILTER_SHAPE = {3, 3, 2, 3};");
    assertSays(depthwise.python("2.18.0"), "w = w.reshape(kh, kw, cout, groups * cin)");
  }

  @Test
  void aGradientsZeroMayHaveEitherSign() {
    String gradient = "conv2d-f32-nhwc-valid-i1x2-k1x1-s1x2-d1x1-o1x3-c1x1-b1";
    assertSays(onOneDnn(gradient).java("2.18.0"), "expected[i] == 0 ? -0.0 : (float) expected[i]");
    assertSays(onOneDnn(gradient).python("2.18.0"), "expected[expected == 0] = -0.0");
    assertFalse(onOneDnn(SMALL).java("2.18.0").contains("? -0.0"));
    assertFalse(onOneDnn(SMALL).python("2.18.0").contains("] = -0.0"));
  }

  @Test
  void theDataOfACallHoldItsOwnTwoOperands() {
    ReproductionData conv2d = data("conv2d" + TINY);
    assertEquals(List.of(1L, 1L, 3L, 1L), conv2d.input().orElseThrow().shape());
    assertTrue(conv2d.filter().isPresent() && conv2d.outBackprop().isEmpty());
    ReproductionData backprop = data("conv2d_backprop_filter" + TINY);
    assertTrue(backprop.input().isPresent() && backprop.filter().isEmpty());
    assertTrue(backprop.outBackprop().isPresent());
    ReproductionData depthwise =
        data(DEPTHWISE + "-f32-nhwc-valid-i1x1-k1x1-s1x1-d1x1-o1x1-c4x2-g2-b1");
    assertTrue(depthwise.input().isEmpty() && depthwise.outBackprop().isPresent());
    assertEquals(List.of(1L, 1L, 2L, 2L), depthwise.filter().orElseThrow().shape());
  }

  private static ReproductionData data(String id) {
    return ReproductionData.of(onOneDnn(id), "2.18.0", Optional.empty());
  }

  @Test
  void aGraphThatIsFedKnowsNoShapeAndAConstantOneKnowsAllOfThem() {
    String base = SMALL + ",input_sizes=1.1.9.1,mode=";
    assertSays(
        call(base + "fed").java("2.18.0"),
        "w = Placeholder.create(scope, TFloat32.class).asOutput");
    assertSays(call(base + "fed").python("2.18.0"), "tf.TensorSpec(None, t)");
    assertSays(
        call(base + "constant").java("2.18.0"),
        "sizes = Constant.create(scope, inputSizes).asOutput",
        "TFloat32.class, Placeholder.shape(filter.shape())");
    assertSays(call(base + "eager").java("2.18.0"), "EagerSession.create()");
    assertFalse(call(base + "eager").java("2.18.0").contains("Graph"));
  }

  @Test
  void wrongArgumentsStayAsTheyAre() {
    String java =
        call(SMALL + ",strides=1.4294967296.-1,padding=FULL,filter_dtype=i64,mode=eager")
            .java("2.18.0");
    assertSays(
        java,
        "new long[] {1, 4294967296L, -1}",
        "\"padding\", \"FULL\"",
        "TInt64 filter",
        "new long[FILTER.length]",
        "TFloat32 outBackprop");
    assertFalse(java.contains("closedForm"));
    assertSays(
        call(SMALL + ",input_sizes=,filter=0,mode=eager").java("2.18.0"), "INPUT_SIZES = {};");
  }

  @ParameterizedTest
  @CsvSource({"nan, NaN", "positive-infinity, POSITIVE_INFINITY", "negative-infinity, NEGATIVE_"})
  void aValueThatIsNotFiniteIsWritten(String fill, String constant) {
    assertSays(onOneDnn(SMALL + "-" + fill).java("2.18.0"), "Double." + constant);
  }

  @Test
  void aNegativeZeroIsNoZeroAndAFloatKeepsItsDigits() {
    assertEquals(List.of("-0.0", "0", "-3", "0.5"), numbers(-0.0, 0, -3, 0.5));
    assertEquals(List.of("2.147483648E9", "1.401298464324817E-45"), numbers(1L << 31, 0x1p-149));
  }

  private static List<String> numbers(double... values) {
    return Arrays.stream(values).mapToObj(Literals::number).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "f32-nhwc-same-i2x2-k3x3-s2x2-d1x1-o4x4-c2x33-b1,"
        + "f32 --stag=axb --wtag=any --dtag=axb"
        + " mb1_ic33oc2_ih4oh2kh3sh2dh0ph0_iw4ow2kw3sw2dw0pw0",
    "bf16-nchw-same-i3x10-k1x3-s1x2-d1x2-o3x20-c1x1-b4,"
        + "bf16 --stag=abx --wtag=any --dtag=abx"
        + " mb4_ic1oc1_ih3oh3kh1sh1dh0ph0_iw20ow10kw3sw2dw1pw1",
    // A size that oneDNN has to refuse.
    "f32-nhwc-valid-i1x1-k1x1-s1x1-d1x1-o1x2-c1x1-b1,"
        + "f32 --stag=axb --wtag=any --dtag=axb"
        + " mb1_ic1oc1_ih1oh1kh1sh1dh0ph0_iw2ow1kw1sw1dw0pw0"
  })
  void oneDnnsTestDriverHasItsOwnNameForTheCall(String id, String problem) {
    assertEquals(
        Optional.of("./benchdnn --conv --engine=cpu --dir=BWD_D --dt=" + problem),
        onOneDnn(id).benchdnn());
  }

  @ParameterizedTest
  @CsvSource({
    "conv2d-f32-nhwc-same-i2x1-k1x3-s1x2-d1x1-o2x2-c1x1-b2,"
        + "FWD_D --dt=f32 --stag=axb --wtag=any --dtag=axb"
        + " mb2_ic1oc1_ih2oh2kh1sh1dh0ph0_iw2ow1kw3sw2dw0pw0",
    // The forward convolution is oneDNN's with paddings, too.
    "conv2d-f32-nhwc-explicit1.0.2.1-i3x4-k3x4-s2x2-d1x1-o6x7-c2x3-b2,"
        + "FWD_D --dt=f32 --stag=axb --wtag=any --dtag=axb"
        + " mb2_ic3oc2_ih6oh3kh3sh2dh0ph1_iw7ow4kw4sw2dw0pw2",
    "conv2d_backprop_filter-f32-nhwc-same-i3x3-k3x3-s1x1-d1x1-o3x3-c4x4-g2-b1,"
        + "BWD_W --dt=f32 --stag=axb --wtag=any --dtag=axb"
        + " g2mb1_ic4oc4_ih3oh3kh3sh1dh0ph1_iw3ow3kw3sw1dw0pw1",
    DEPTHWISE
        + "-f32-nhwc-same-i3x3-k3x3-s1x1-d1x1-o3x3-c4x2-g2-b1,"
        + "BWD_D --dt=f32 --stag=axb --wtag=any --dtag=axb"
        + " g2mb1_ic2oc4_ih3oh3kh3sh1dh0ph1_iw3ow3kw3sw1dw0pw1"
  })
  void everyOperationIsAPassOfTheForwardConvolutionToOneDnn(String id, String problem) {
    assertEquals(
        Optional.of("./benchdnn --conv --engine=cpu --dir=" + problem), onOneDnn(id).benchdnn());
  }

  @Test
  void groupsAreNamedAndTwoSizesCompleted() {
    String base = "f32-nhwc-same-i2x3-k3x3-s2x2-d1x1-o4x6-c6x2-b1";
    assertSays(
        call(base + ",input_sizes=1.4.6.4,mode=eager").benchdnn().orElseThrow(), "g2mb1_ic4oc6_");
    assertSays(call(base + ",input_sizes=4.6,mode=eager").benchdnn().orElseThrow(), "mb1_ic2oc6_");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f64-nhwc-valid-i1x1-k1x1-s1x1-d1x1-o1x1-c1x1-b1",
        "f32-nhwc-explicit0.0.0.0-i1x1-k1x1-s1x1-d1x1-o1x1-c1x1-b1",
        "conv2d_backprop_filter-f32-nhwc-explicit0.0.0.0-i1x1-k1x1-s1x1-d1x1-o1x1-c1x1-b1",
        DEPTHWISE + "-f32-nhwc-explicit0.0.0.0-i1x1-k1x1-s1x1-d1x1-o1x1-c1x1-b1"
      })
  void aCallOfTheStockKernelsIsNoProblemOfOneDnn(String id) {
    assertEquals(Optional.empty(), onOneDnn(id).benchdnn());
    assertEquals(Optional.empty(), of(LECTURE, KernelPath.STOCK).benchdnn());
  }

  @ParameterizedTest
  @ValueSource(strings = {"strides=1.2.1", "padding=FULL", "filter=0.1.1.1", "filter_dtype=i64"})
  void aCallThatIsWrongOtherwiseThanByItsSizesIsNoProblemOfOneDnn(String change) {
    assertEquals(Optional.empty(), call(SMALL + "," + change + ",mode=eager").benchdnn());
  }

  @Test
  void valuesThatDoNotFillTheirShapeAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Operand.Tensor(
                Letter.W, OperandType.FLOAT32, List.of(1L, 1L, 1L, 1L), Numbers.zeros(2)));
  }

  @Test
  void theTensorsOfAnotherOperationAreRefused() {
    Reproduction one = onOneDnn(SMALL);
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Reproduction(
                one.id(),
                Signature.of(Operation.CONV2D),
                one.arguments(),
                one.mode(),
                one.kernelPath(),
                one.operands(),
                one.requirement(),
                "",
                ""));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Signature(Operation.CONV2D, "Conv2D", "", Letter.Y, Letter.W, Letter.W));
  }

  @Test
  void aPlaceWithoutAValueIsAnError() {
    Template template = new Template("a ${b}\n${c}\n");
    assertEquals("a ${c}\n", template.filled(Map.of("b", "${c}\n", "c", "")));
    assertThrows(IllegalArgumentException.class, () -> template.filled(Map.of("b", "1")));
  }
}
