package crosscheck.op;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuildTest {

  private static Build on(String processor) {
    return new Build("2.18.0", "linux-x86_64", processor);
  }

  @ParameterizedTest
  @CsvSource({
    "avx2, avx2, true",
    "avx512_bf16, avx512_bf16-AuthenticAMD-26-2, true",
    "avx512_bf16-AuthenticAMD-26, avx512_bf16-AuthenticAMD-26-2, true",
    "avx512_bf16-AuthenticAMD-26-2, avx512_bf16, false",
    "avx512_bf16-AuthenticAMD-26-2, avx512_bf16-AuthenticAMD-26-17, false",
    "avx512_bf16-AuthenticAMD-26-1, avx512_bf16-AuthenticAMD-26-17, false",
    "avx512, avx512_bf16-AuthenticAMD-26-2, false",
    "avx, avx2, false",
  })
  void aProcessorCoversItselfAndTheModelsThatBeginWithIt(
      String claimed, String atHand, boolean covered) {
    assertEquals(covered, on(claimed).covers(on(atHand)));
  }

  @Test
  void noProcessorCoversAnotherTensorFlowOrPlatform() {
    assertFalse(on("avx2").covers(new Build("2.19.0", "linux-x86_64", "avx2")));
    assertFalse(on("avx2").covers(new Build("2.18.0", "windows-x86_64", "avx2")));
    assertTrue(on("avx2").isTensorFlowOf(on("avx512f")));
    assertFalse(on("avx2").isTensorFlowOf(new Build("2.19.0", "linux-x86_64", "avx2")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "avx/2", "avx 2", "avx\0", "-avx2"})
  void whatCanNameNoFolderIsRefused(String processor) {
    var error = assertThrows(IllegalArgumentException.class, () -> on(processor));
    assertTrue(error.getMessage().startsWith("processor: must be of"), error::getMessage);
  }
}
