package crosscheck.reproduction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import crosscheck.op.Case;
import crosscheck.op.CaseId;
import crosscheck.op.KernelPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What scripts expect, of results that the oracle has computed instead of TensorFlow. */
class PythonScriptTest {

  private static final String DEPTHWISE = "depthwise_conv2d_native_backprop_input";

  private static final List<String> CASES =
      List.of(
          "f32-nhwc-same-i3x4-k2x3-s2x1-d1x2-o6x4-c4x6-g2-b2",
          "f64-nchw-explicit1.0.2.1-i3x4-k3x4-s2x2-d1x1-o6x7-c2x3-b2-gaussian",
          "conv2d-f32-nhwc-same-i3x4-k2x3-s2x1-d1x2-o6x4-c2x3-b2",
          "conv2d-f32-nchw-explicit1.0.2.1-i3x4-k3x4-s2x2-d1x1-o6x7-c4x6-g2-b2",
          "conv2d_backprop_filter-f32-nhwc-same-i3x4-k2x3-s2x1-d1x2-o6x4-c2x3-b2",
          "conv2d_backprop_filter-f64-nchw-explicit1.0.2.1-i3x4-k3x4-s2x2-d1x1-o6x7-c4x6-g2-b2",
          DEPTHWISE + "-f32-nhwc-same-i3x4-k2x3-s2x2-d1x1-o6x8-c4x2-g2-b2",
          DEPTHWISE + "-f32-nchw-same-i9x8-k3x3-s2x2-d1x1-o18x16-c18x9-g9-b2");

  /** What a script needs of TensorFlow; its operations return what stands in a file. */
  private static final String TENSORFLOW =
      """
      import sys
      import numpy as np
      from types import SimpleNamespace as Names

      __version__ = "none"
      int32 = np.int32


      def constant(value, dtype=None):
          return np.array(value, dtype)


      def TensorSpec(shape, dtype):
          return dtype


      def function(call, input_signature=None):
          def checked(*values):
              types = [value.dtype for value in values]
              assert input_signature is None or types == input_signature, types
              return call(*values)

          return checked


      class Operations:
          def __getattr__(self, name):
              def operation(**arguments):
                  result = np.loadtxt(sys.argv[1], ndmin=1)
                  return Names(shape=result.shape, numpy=lambda: result)

              return operation


      raw_ops = Operations()
      nothing = lambda *arguments: None
      config = Names(
          threading=Names(
              set_intra_op_parallelism_threads=nothing, set_inter_op_parallelism_threads=nothing
          ),
          optimizer=Names(set_experimental_options=nothing),
      )
      """;

  private static final String ALL =
      """
      import runpy, sys

      for name in sys.argv[1:]:
          sys.argv = [name, name + ".result"]
          runpy.run_path(name + ".py")
      """;

  @TempDir Path folder;

  private String said(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    return process.waitFor() == 0 ? said : "failed: " + said;
  }

  private boolean isNumpyThere() throws InterruptedException {
    try {
      return said("python3", "-c", "import numpy").isEmpty();
    } catch (IOException noPython) {
      return false;
    }
  }

  /** The last line of each script, given a result of each case. */
  private List<String> lastLines(double error) throws Exception {
    Files.writeString(folder.resolve("tensorflow.py"), TENSORFLOW);
    Files.writeString(folder.resolve("all.py"), ALL);
    List<String> command = new ArrayList<>(List.of("python3", "all.py"));
    for (String id : CASES) {
      double[] result = rounded(CaseId.parse(id));
      result[result.length - 1] += error;
      Files.writeString(folder.resolve(id + ".py"), script(id));
      Files.writeString(
          folder.resolve(id + ".result"),
          Arrays.stream(result).mapToObj(String::valueOf).collect(Collectors.joining("\n")));
      command.add(id);
    }
    String said = said(command.toArray(String[]::new));
    List<String> last = said.lines().filter(line -> line.endsWith(" values differ")).toList();
    assertEquals(CASES.size(), last.size(), said);
    return last;
  }

  private static String script(String id) {
    return Reproduction.of(CaseId.parse(id), KernelPath.ONEDNN, "", "").python("2.18.0");
  }

  private static double[] rounded(Case c) {
    return Arrays.stream(ExpectedResult.of(c)).map(c.elementType()::round).toArray();
  }

  private static List<String> lines(int differing) {
    return CASES.stream()
        .map(id -> "%d of %d values differ".formatted(differing, rounded(CaseId.parse(id)).length))
        .toList();
  }

  @Test
  void aScriptExpectsWhatTheOracleComputesAndSeesOneWrongValue() throws Exception {
    assumeTrue(isNumpyThere(), "no python3 with numpy");
    assertEquals(lines(0), lastLines(0));
    assertEquals(lines(1), lastLines(1e6));
  }
}
