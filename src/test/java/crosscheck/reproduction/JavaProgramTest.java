package crosscheck.reproduction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.op.Case;
import crosscheck.op.CaseId;
import crosscheck.op.KernelPath;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What programs compute, without the op. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JavaProgramTest {

  /** Of the approved counterexamples every one of so many is compiled. */
  private static final int STEP = 32;

  private static final String DEPTHWISE = "depthwise_conv2d_native_backprop_input";

  private static final List<String> CASES =
      List.of(
          "f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1",
          "f32-nchw-same-i3x4-k2x3-s2x1-d1x2-o6x4-c2x3-b2",
          "f64-nhwc-explicit1.0.2.1-i3x4-k3x4-s2x2-d1x1-o6x7-c2x3-b2-gaussian",
          "f32-nhwc-valid-i2x3-k3x2-s2x1-d1x1-o5x4-c2x4-b2-signed-zeros",
          "f16-nhwc-valid-i2x3-k3x2-s2x1-d1x1-o5x4-c2x4-b2-subnormal-inputs",
          // More than 256 values: integers by their recipe, also in channels first and with others.
          "f32-nhwc-same-i9x8-k3x3-s2x2-d1x1-o18x16-c7x9-b2",
          "f32-nchw-same-i9x8-k3x3-s2x2-d1x1-o18x16-c7x9-b2-nan",
          "f16-nhwc-valid-i4x4-k9x9-s1x1-d1x1-o12x12-c200x2-b1",
          "f64-nhwc-valid-i9x8-k3x3-s2x2-d1x1-o19x17-c7x9-b2-wide-integers",
          "i32-nhwc-valid-i9x8-k3x3-s2x2-d1x1-o19x17-c7x9-b2-wrap",
          "conv2d-f32-nhwc-same-i3x4-k2x3-s2x1-d1x2-o6x4-c2x3-b2",
          "conv2d-f32-nchw-explicit1.0.2.1-i3x4-k3x4-s2x2-d1x1-o6x7-c4x6-g2-b2",
          "conv2d-i32-nhwc-valid-i9x8-k3x3-s2x2-d1x1-o20x17-c7x9-b2",
          "conv2d-f32-nchw-same-i9x8-k3x3-s2x2-d1x1-o18x16-c7x9-b2",
          "conv2d_backprop_filter-f32-nhwc-same-i3x4-k2x3-s2x1-d1x2-o6x4-c2x3-b2",
          "conv2d_backprop_filter-f64-nchw-explicit1.0.2.1-i3x4-k3x4-s2x2-d1x1-o6x7-c4x6-g2-b2",
          "conv2d_backprop_filter-f32-nchw-same-i9x8-k3x3-s2x2-d1x1-o18x16-c7x9-b2",
          DEPTHWISE + "-f32-nhwc-same-i3x4-k2x3-s2x2-d1x1-o6x8-c4x2-g2-b2",
          DEPTHWISE + "-f64-nchw-explicit1.0.2.1-i3x4-k3x4-s2x2-d1x1-o6x7-c6x3-g3-b2-gaussian",
          DEPTHWISE + "-bf16-nhwc-valid-i9x8-k3x3-s2x2-d1x1-o20x17-c18x9-g9-b2-nan");

  @TempDir static Path folder;

  @BeforeAll
  static void compile() throws IOException {
    SortedMap<String, String> programs = new TreeMap<>();
    CASES.forEach(id -> programs.put(packageOf(id), reproduction(id).java("2.18.0")));
    int next = 0;
    for (Reproduction fixture : Fixtures.all().values()) {
      if (next++ % STEP == 0) {
        programs.put("fixture" + next, fixture.java("2.18.0"));
      }
    }
    assertTrue(programs.size() > CASES.size(), "no fixtures");
    Compiled.in(folder, programs);
  }

  private static Reproduction reproduction(String id) {
    return Reproduction.of(CaseId.parse(id), KernelPath.ONEDNN, "", "");
  }

  private static Numbers outBackprop(String id) {
    return reproduction(id)
        .tensors()
        .filter(tensor -> tensor.letter() == Letter.X)
        .findFirst()
        .orElseThrow()
        .numbers();
  }

  private static String packageOf(String id) {
    return id.replaceAll("\\W", "_");
  }

  static List<String> cases() {
    return CASES;
  }

  private static double[] field(Class<?> program, String name) throws Exception {
    Field field = program.getDeclaredField(name);
    field.setAccessible(true);
    return (double[]) field.get(null);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void itsValuesAreTheCasesOwnBitForBitAndSoIsItsClosedForm(String id) throws Exception {
    Case c = CaseId.parse(id);
    Class<?> program = Compiled.load(folder, packageOf(id));
    Signature signature = Signature.of(c.operation());
    double[] first = field(program, JavaOperand.field(signature.first()));
    double[] second = field(program, JavaOperand.field(signature.second()));
    assertArrayEquals(c.dataFormat().fromImage(c.image()), first);
    assertArrayEquals(signature.second().layout(c.dataFormat()).fromImage(c.filter()), second);
    Method closedForm = program.getDeclaredMethod("closedForm", double[].class, double[].class);
    closedForm.setAccessible(true);
    assertArrayEquals(
        ExpectedResult.of(c),
        ExpectedResult.comparable(c, (double[]) closedForm.invoke(null, first, second)));
  }

  @Test
  void halfPrecisionIsRoundedAsTheTypeDoes() throws Exception {
    String id = "f16-nhwc-valid-i4x4-k9x9-s1x1-d1x1-o12x12-c200x2-b1";
    Method rounded =
        Compiled.load(folder, packageOf(id)).getDeclaredMethod("rounded", double.class);
    rounded.setAccessible(true);
    for (double value : new double[] {2049, -2051, 0x1.8p-25, 0x1p-26, 65519, 65520, -1e9, -0.0}) {
      assertEquals(CaseId.parse(id).elementType().round(value), rounded.invoke(null, value));
    }
    assertEquals(Double.NaN, rounded.invoke(null, Double.NaN));
    assertEquals(Double.NEGATIVE_INFINITY, rounded.invoke(null, Double.NEGATIVE_INFINITY));
  }

  @Test
  void valuesWithoutARecipeAreWrittenUpToALimitAndThenReplaced() {
    String written = "f32-nhwc-valid-i4x4-k3x3-s1x1-d1x1-o6x6-c64x2-b1-gaussian";
    assertEquals(1024, outBackprop(written).count());
    assertTrue(!reproduction(written).java("2.18.0").contains("values are others"));
    String replaced = "f32-nhwc-valid-i8x8-k3x3-s1x1-d1x1-o10x10-c64x2-b1-gaussian";
    assertTrue(outBackprop(replaced).areSubstitutes());
    assertTrue(
        reproduction(replaced)
            .java("2.18.0")
            .contains("The values are others than those observed"));
  }
}
