package crosscheck.op;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crosscheck.op.OneDnn.KnownCaches;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneDnnTest {

  private static final String INFO = "onednn_verbose,info,";

  /** What TensorFlow 2.18 made oneDNN say. */
  private static final List<String> SAID =
      List.of(
          "native words",
          "onednn_verbose,info,oneDNN v3.5.0 (commit N/A)",
          "onednn_verbose,info,cpu,runtime:threadpool,nthr:2",
          "onednn_verbose,info,cpu,isa:Intel AVX-512 with Intel DL Boost and bfloat16 support",
          "onednn_verbose,info,gpu,runtime:none",
          "onednn_verbose,primitive,exec,cpu,reorder,jit:uni,undef,a b,,,1x1,0.1");

  private static OneDnn said(String... lines) {
    return OneDnn.saidIn(List.of(lines));
  }

  @Test
  void versionRuntimeThreadsAndInstructionSetAreItsOwnWords() {
    OneDnn oneDnn = OneDnn.saidIn(SAID).with(KnownCaches.HIDDEN);
    assertEquals(
        new OneDnn(
            "3.5.0",
            "threadpool",
            2,
            InstructionSet.AVX512_CORE_BF16,
            "Intel AVX-512 with Intel DL Boost and bfloat16 support",
            KnownCaches.HIDDEN),
        oneDnn);
    assertEquals(
        "oneDNN 3.5.0 (Intel AVX-512 with Intel DL Boost and bfloat16 support), threadpool, 2"
            + " threads",
        oneDnn.toString());
  }

  @Test
  void ofALibraryWithoutOneDnnNothingIsKnown() {
    assertEquals(OneDnn.UNKNOWN, said());
    assertEquals(OneDnn.UNKNOWN, said("native words", "cpu,isa:Intel AVX2"));
  }

  @Test
  void nativeWordsWithoutALineBreakMayStandBefore() {
    assertEquals(
        InstructionSet.AVX2, said("native words" + INFO + "cpu,isa:Intel AVX2").instructionSet());
  }

  @Test
  void whatIsSaidFirstCounts() {
    assertEquals(
        InstructionSet.AVX2,
        said(INFO + "cpu,isa:Intel AVX2", INFO + "cpu,isa:Intel AVX").instructionSet());
  }

  @Test
  void aRuntimeThatSaysNoThreadsHasNone() {
    OneDnn sequential = said(INFO + "cpu,runtime:sequential");
    assertEquals("sequential", sequential.runtime());
    assertEquals(0, sequential.threads());
  }

  @Test
  void oneThreadIsOne() {
    assertEquals(1, said(INFO + "cpu,runtime:OpenMP,nthr:1").threads());
  }
}
