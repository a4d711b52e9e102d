package crosscheck.op;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class KernelPathTest {

  @Test
  void theVariableSwitchesOneDnnOnAndOff() {
    assertEquals("0", KernelPath.STOCK.setting());
    assertEquals("1", KernelPath.ONEDNN.setting());
  }

  @Test
  void aProcessHasThePathThatItsEnvironmentSays() {
    boolean stock = "0".equals(System.getenv(KernelPath.VARIABLE));
    assertEquals(stock ? KernelPath.STOCK : KernelPath.ONEDNN, KernelPath.ofThisProcess());
  }
}
