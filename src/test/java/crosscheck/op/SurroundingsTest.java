package crosscheck.op;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.op.OneDnn.KnownCaches;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurroundingsTest {

  @Test
  void versionAndPlatformNameTheFolderAndInstructionSetAndCachesTheKernels() {
    assertEquals("tensorflow-2.18.0-linux-x86_64", Machines.AVX2.folder());
    assertEquals("avx2", Machines.AVX2.kernels());
    assertEquals("avx512_core_bf16-hidden_caches", Machines.AVX512_HIDDEN.kernels());
  }

  @Test
  void cachesThatOneDnnWasNotAskedForAreNotHidden() {
    Surroundings old = Machines.on(InstructionSet.SSE41, KnownCaches.NOT_ASKED);
    assertFalse(old.hiddenCaches());
    assertEquals("sse41", old.kernels());
  }

  @Test
  void cachesAreHiddenIfOneDnnSaysSoWhateverTheSystemShows() {
    Surroundings hidden =
        new Surroundings(
            "2.18.0",
            "linux-x86_64",
            Machines.AVX2_HIDDEN.oneDnn(),
            new Caches(List.of(new Caches.Level(1, "32K"))));
    assertTrue(hidden.hiddenCaches());
    assertTrue(hidden.computeAs(Machines.AVX2_HIDDEN));
    assertTrue(hidden.toString().endsWith("caches: L1 32K, each of one byte to oneDNN"));
  }

  @Test
  void whatComputesAlikeHasOneTensorFlowPlatformOneDnnInstructionSetAndKindOfCaches() {
    assertTrue(Machines.AVX2.computeAs(Machines.AVX2));
    for (Surroundings other :
        List.of(
            Machines.AVX2_HIDDEN,
            Machines.AVX512,
            Machines.withTensorFlow("2.19.0"),
            Machines.withOneDnn("3.6.0"),
            Machines.ofPlatform("windows-x86_64"),
            Surroundings.UNKNOWN)) {
      assertFalse(Machines.AVX2.computeAs(other), other::toString);
      assertFalse(other.computeAs(Machines.AVX2), other::toString);
    }
  }

  @Test
  void howManyThreadsThereAreChangesNoResult() {
    OneDnn said = Machines.AVX2.oneDnn();
    OneDnn alone =
        new OneDnn(said.version(), "none", 1, said.instructionSet(), "other words", said.caches());
    assertTrue(
        Machines.AVX2.computeAs(
            new Surroundings("2.18.0", "linux-x86_64", alone, Machines.AVX2.caches())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "linux/x86", "linux x86", "linux\0", "-linux"})
  void whatCanNameNoFolderIsRefused(String name) {
    var platform = assertThrows(IllegalArgumentException.class, () -> Machines.ofPlatform(name));
    assertTrue(platform.getMessage().startsWith("platform: must be of"), platform::getMessage);
    var version = assertThrows(IllegalArgumentException.class, () -> Machines.withTensorFlow(name));
    assertTrue(version.getMessage().startsWith("tensorflow: must be of"), version::getMessage);
  }
}
