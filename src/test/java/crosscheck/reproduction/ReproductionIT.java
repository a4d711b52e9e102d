package crosscheck.reproduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import crosscheck.check.NotAtSmoke;
import crosscheck.op.Case;
import crosscheck.op.CaseId;
import crosscheck.op.KernelPath;
import crosscheck.verdict.InvocationTrial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs compiled and run, each in a process that has nothing but TensorFlow Java. */
@NotAtSmoke
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReproductionIT {

  private static final String BASE = "f32-nhwc-valid-i2x3-k3x2-s2x1-d1x1-o5x4-c2x4-b2";

  /** A call that oneDNN computes by another kernel where it does not see the caches. */
  private static final String CANARY = "f32-nhwc-same-i1x1-k1x2-s1x2-d1x1-o1x2-c1x1-b1";

  private static final String ONE_COLUMN = "conv2d-f32-nhwc-same-i2x1-k1x3-s1x2-d1x1-o2x2-c1x1-b2";

  /** Right calls of every operation, by the path that computes them: one group, then several. */
  private static final Map<String, KernelPath> RIGHT =
      new TreeMap<>(
          Map.of(
              "f32-nhwc-same-i3x4-k2x3-s2x1-d1x1-o6x4-c2x3-b2",
              KernelPath.STOCK,
              "f32-nchw-same-i3x4-k2x3-s2x1-d1x2-o6x4-c4x6-g2-b2",
              KernelPath.ONEDNN,
              "conv2d-f64-nhwc-explicit1.0.2.1-i3x4-k3x4-s2x2-d1x1-o6x7-c2x3-b2",
              KernelPath.STOCK,
              "conv2d-f32-nhwc-same-i3x4-k2x3-s2x1-d1x2-o6x4-c4x6-g2-b2",
              KernelPath.STOCK,
              "conv2d_backprop_filter-f32-nhwc-valid-i3x4-k2x3-s2x1-d1x1-o7x6-c2x3-b2",
              KernelPath.STOCK,
              "conv2d_backprop_filter-f32-nchw-same-i3x4-k2x3-s2x1-d1x1-o6x4-c4x6-g2-b2",
              KernelPath.ONEDNN,
              "depthwise_conv2d_native_backprop_input-f32-nhwc-same-i3x4-k2x3-s2x2-d1x1-o6x8-c3x1-b2",
              KernelPath.STOCK,
              "depthwise_conv2d_native_backprop_input-f64-nhwc-same-i3x4-k2x3-s2x2-d1x1-o6x8-c6x3-g3-b2-gaussian",
              KernelPath.STOCK));

  private static final Map<String, Reproduction> PROGRAMS =
      new TreeMap<>(
          Map.of(
              "canary", ofCase(CANARY),
              "column", ofCase(ONE_COLUMN),
              "columnOnStock", ofCase(ONE_COLUMN, KernelPath.STOCK),
              "lecture", ofCase("f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1"),
              "nan", ofCase("f32-nhwc-valid-i1x1-k1x2-s1x2-d1x1-o1x3-c1x1-b1-nan"),
              "deadly", ofCase("f32-nhwc-valid-i1x1-k1x1-s1x1-d1x1-o1x2-c1x1-b1"),
              "eager", ofCall(BASE + ",padding=FULL,mode=eager"),
              "graph", ofCall(BASE + ",input_sizes=2.5.9.4,dtype=f64,mode=constant")));

  static {
    RIGHT.forEach((id, path) -> PROGRAMS.put(packageOf(id), ofCase(id, path)));
  }

  @TempDir static Path folder;

  /** What the canary said; nothing before it is asked. */
  private Optional<String> canary = Optional.empty();

  /**
   * What a program did.
   *
   * @param exitCode its exit code
   * @param said its standard output
   */
  private record Run(int exitCode, String said) {}

  private static Reproduction ofCase(String id) {
    return ofCase(id, KernelPath.ONEDNN);
  }

  private static Reproduction ofCase(String id, KernelPath path) {
    return Reproduction.of(CaseId.parse(id), path, "", "");
  }

  private static String packageOf(String id) {
    return id.replaceAll("\\W", "_");
  }

  private static Reproduction ofCall(String id) {
    InvocationTrial trial = InvocationTrial.parse(id);
    return Reproduction.of(trial.invocation(), trial.mode(), KernelPath.ONEDNN, "", "");
  }

  @BeforeAll
  static void compile() throws IOException {
    TreeMap<String, String> texts = new TreeMap<>();
    PROGRAMS.forEach((name, reproduction) -> texts.put(name, reproduction.java("2.18.0")));
    Compiled.in(folder, texts);
  }

  private static Run run(String name) throws IOException, InterruptedException {
    return run(
        name,
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            // One call is too short for the optimizing compiler to pay.
            "-XX:TieredStopAtLevel=1",
            "-XX:ErrorFile=" + folder.resolve("hs_err_pid%p.log"),
            "-cp",
            folder + System.getProperty("path.separator") + Compiled.classPath(),
            name + ".Reproduction"));
  }

  private static Run run(String name, List<String> command)
      throws IOException, InterruptedException {
    Path said = folder.resolve(name + ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    KernelPath path =
        Optional.ofNullable(PROGRAMS.get(name))
            .map(Reproduction::kernelPath)
            .orElse(KernelPath.ONEDNN);
    builder.environment().putAll(path.environment());
    builder.environment().put("ONEDNN_VERBOSE", "1");
    builder.redirectOutput(said.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    assertTrue(process.waitFor(2, TimeUnit.MINUTES), "still runs after 2 minutes");
    return new Run(process.exitValue(), Files.readString(said));
  }

  /** Elsewhere oneDNN has other kernels. */
  private static void assumeX86() {
    assumeTrue(System.getProperty("os.arch").equals("amd64"), "not x86-64");
  }

  /** Elsewhere oneDNN computes some of these calls wrong, for another cause. */
  private void assumeAvx512ThatSeesItsCaches() throws Exception {
    if (canary.isEmpty()) {
      canary = Optional.of(run("canary").said());
    }
    assumeTrue(canary.get().contains("brgconv_strided:avx512"), "no AVX-512 with visible caches");
  }

  private static boolean is216(Run run) {
    return run.said().contains("TensorFlow 2.16.");
  }

  private static void assertSays(Run run, String part) {
    assertTrue(run.said().contains(part), run::toString);
  }

  @Test
  void theLecturesCaseIsRight() throws Exception {
    Run run = run("lecture");
    assertEquals(0, run.exitCode(), run::said);
    assertSays(run, "TF_ENABLE_ONEDNN_OPTS=1");
    assertSays(run, "shape [1, 8, 8, 3]");
    assertSays(run, "0 of 192 values differ");
    assertEquals(64, run.said().lines().filter(line -> line.contains(", expected ")).count());
  }

  static Set<String> right() {
    return RIGHT.keySet();
  }

  @ParameterizedTest
  @MethodSource("right")
  void everyOperationIsCalledWithItsOwnOperandsAndComparedWithItsOwnClosedForm(String id)
      throws Exception {
    if (RIGHT.get(id) == KernelPath.ONEDNN) {
      assumeAvx512ThatSeesItsCaches();
    }
    Run run = run(packageOf(id));
    assertEquals(0, run.exitCode(), run::said);
    Case c = CaseId.parse(id);
    assertSays(run, "\n0 of %d values differ".formatted(ExpectedResult.of(c).length));
  }

  @Test
  void aGradientThatOneDnnComputesWrongIsShownWrongAndOnTheStockKernelsRight() throws Exception {
    assertSays(run("columnOnStock"), "\n0 of 4 values differ");
    assumeAvx512ThatSeesItsCaches();
    Run run = run("column");
    assumeTrue(run.said().contains("brg_conv_fwd:avx512_core"), "another kernel of oneDNN");
    assertSays(run, "1: 0.0, expected 2303580.0 DIFFERS");
    assertSays(run, "\n2 of 4 values differ");
  }

  @Test
  void aNanSpoilsACellThatItHasNoTermIn() throws Exception {
    assumeX86();
    Run run = run("nan");
    assertEquals(0, run.exitCode(), run::said);
    assumeTrue(!is216(run), "not so in TensorFlow 2.16");
    // Where caches are hidden AVX-512 has another one, which loses values instead.
    assumeTrue(run.said().contains("brgconv_strided"), "another kernel of oneDNN");
    assertSays(run, "2: NaN, expected 0.0 DIFFERS");
    assertSays(run, "1 of 3 values differ");
  }

  @Test
  void aSizeOutsideTheIntervalKillsTheProcessOrIsAnErrorOfTheFramework() throws Exception {
    assumeX86();
    Run run = run("deadly");
    if (is216(run)) {
      assertEquals(0, run.exitCode(), run::said);
      assertSays(run, "org.tensorflow.exceptions.TensorFlowException: ");
    } else {
      assertTrue(run.exitCode() == 132 || run.exitCode() == 134, run::toString);
    }
  }

  @Test
  void aRefusalIsPrinted() throws Exception {
    Run eager = run("eager");
    assertEquals(0, eager.exitCode(), eager::said);
    assertSays(eager, "org.tensorflow.exceptions.TFInvalidArgumentException: ");
    Run graph = run("graph");
    assertEquals(0, graph.exitCode(), graph::said);
    assertSays(graph, "org.tensorflow.exceptions.TFInvalidArgumentException: ");
  }

  @Test
  void pythonReadsEveryScript() throws Exception {
    assumeTrue(isPythonThere(), "no python3");
    List<String> compile = new ArrayList<>(List.of("python3", "-m", "compileall", "-q"));
    for (Map.Entry<String, Reproduction> program : PROGRAMS.entrySet()) {
      Path script = folder.resolve(program.getKey() + ".py");
      compile.add(Files.writeString(script, program.getValue().python("2.18.0")).toString());
    }
    // It names those that it cannot read on its standard output.
    Run run = run("scripts", compile);
    assertEquals(0, run.exitCode(), run::said);
  }

  private static boolean isPythonThere() throws InterruptedException {
    try {
      return run("python", List.of("python3", "--version")).exitCode() == 0;
    } catch (IOException notThere) {
      return false;
    }
  }
}
