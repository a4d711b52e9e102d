package crosscheck.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crosscheck.op.Caches;
import crosscheck.op.InstructionSet;
import crosscheck.op.OneDnn.KnownCaches;
import crosscheck.op.Surroundings;
import crosscheck.pool.FreshCalls.Result;
import crosscheck.pool.FreshCalls.Results;
import crosscheck.verdict.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurveyTest {

  private static final String EXECUTED = "onednn_verbose,primitive,exec,cpu,convolution,";
  private static final Caches CACHES = new Caches(List.of(new Caches.Level(1, "32K")));

  /** What two calls came to, in which some implementations ran. */
  private static Surroundings survey(String isa, String manyChannels, String oneChannel) {
    return Survey.surroundings(
        new Results(
            "2.18.0 linux-x86_64",
            List.of("onednn_verbose,info,oneDNN v3.5.0 (commit N/A)"),
            List.of(
                new Result(
                    Status.AGREES,
                    "",
                    List.of("onednn_verbose,info,cpu,isa:" + isa, EXECUTED + manyChannels)),
                // A wrong result plays no part.
                new Result(Status.VALUE_MISMATCH, "", List.of(EXECUTED + oneChannel)))),
        CACHES);
  }

  @Test
  void versionPlatformAndOneDnnAreWhatTheProcessSaid() {
    Surroundings surroundings =
        survey("Intel AVX2", "brgconv_strided:avx2,backward_data", "jit:avx2,backward_data");
    assertEquals("2.18.0", surroundings.tensorflow());
    assertEquals("linux-x86_64", surroundings.platform());
    assertEquals("3.5.0", surroundings.oneDnn().version());
    assertEquals(InstructionSet.AVX2, surroundings.oneDnn().instructionSet());
    assertEquals(CACHES, surroundings.caches());
  }

  /** The call of many channels tells with AVX2, that of one channel with AVX-512. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Intel AVX2| brgconv_strided:avx2| jit:avx2| SEEN",
        "Intel AVX2| jit:avx2| brgconv_strided:avx2| HIDDEN",
        "Intel AVX-512 with Intel DL Boost| jit:avx512_core| brgconv_strided:avx512_core| SEEN",
        "Intel AVX-512 with Intel DL Boost| brgconv_strided:avx512_core| jit:avx512_core| HIDDEN",
        "Intel AVX| jit:avx| jit:avx| NOT_ASKED",
        "Intel AVX2 with Intel DL Boost| brgconv_strided:avx2_vnni| jit:avx2| NOT_ASKED",
        "''| gemm:acl| gemm:acl| NOT_ASKED",
      })
  void cachesAreHiddenWhereTheStridedKernelDeclinesACallThatItTakes(
      String isa, String manyChannels, String oneChannel, KnownCaches caches) {
    assertEquals(caches, survey(isa, manyChannels, oneChannel).oneDnn().caches());
  }

  @Test
  void aLibraryWithoutOneDnnSaysNothingAndIsSurveyedAllTheSame() {
    Result silent = new Result(Status.AGREES, "", List.of());
    Surroundings surroundings =
        Survey.surroundings(
            new Results("2.18.0 macosx-arm64", List.of(), List.of(silent, silent)), Caches.NONE);
    assertEquals("unknown", surroundings.kernels());
    assertEquals(KnownCaches.NOT_ASKED, surroundings.oneDnn().caches());
  }
}
