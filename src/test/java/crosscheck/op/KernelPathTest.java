package crosscheck.op;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KernelPathTest {

  @Test
  void aVariableSwitchesOneDnnOnAndOff() {
    assertEquals("0", KernelPath.STOCK.environment().get("TF_ENABLE_ONEDNN_OPTS"));
    assertEquals("1", KernelPath.ONEDNN.environment().get("TF_ENABLE_ONEDNN_OPTS"));
  }

  @ParameterizedTest
  @EnumSource
  void aProcessHasThePathThatItsEnvironmentSays(KernelPath kernelPath) {
    assertEquals(kernelPath, KernelPath.of(kernelPath.environment()));
  }

  @Test
  void withoutASettingAProcessHasTensorFlowsDefault() {
    assertEquals(KernelPath.ONEDNN, KernelPath.of(Map.of()));
  }

  @Test
  void thisProcessHasThePathOfItsOwnEnvironment() {
    assertEquals(KernelPath.of(System.getenv()), KernelPath.ofThisProcess());
  }

  @ParameterizedTest
  @EnumSource
  void noPathInheritsTheFlagsOfAnother(KernelPath kernelPath) {
    assertTrue(kernelPath.environment().containsKey("TF_XLA_FLAGS"));
  }

  @ParameterizedTest
  @EnumSource
  void everyModeButEagerCanBeAskedOfXla(Mode mode) {
    assertEquals(mode != Mode.EAGER, KernelPath.XLA.takes(mode));
    assertTrue(KernelPath.STOCK.takes(mode));
    assertTrue(KernelPath.ONEDNN.takes(mode));
    assertFalse(KernelPath.XLA.takes(Mode.EAGER));
  }

  @ParameterizedTest
  @CsvSource({
    "f32-nchw-valid, ONEDNN",
    "f32-nchw-same, ONEDNN",
    "f32-nhwc-valid, STOCK",
    // oneDNN never gets these two,
    "f32-nchw-explicit0.0.0.0, STOCK",
    "f64-nchw-valid, STOCK",
    // ... and this one on some processors alone.
    "bf16-nchw-valid, STOCK",
  })
  void theForwardConvolutionIsOneDnnsWhereItGetsNchwOnEveryProcessor(
      String call, KernelPath kernelPath) {
    Case c = CaseId.parse(call + "-i1x1-k1x1-s1x1-d1x1-o1x1-c1x1-b1");
    assertEquals(kernelPath, KernelPath.ofForwardConvolution(c));
  }
}
