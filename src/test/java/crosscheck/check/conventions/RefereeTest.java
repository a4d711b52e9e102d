package crosscheck.check.conventions;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.Padding;
import crosscheck.op.KernelPath;
import org.junit.jupiter.api.Test;

class RefereeTest {

  private static Axes axes(Padding padding, int output) {
    return Axes.of(new AxisGeometry(3, 3, 2, 1, padding), output);
  }

  @Test
  void onlyASizeOutsideTheIntervalKillsAndOnlyOneDnnsKernels() {
    Axes outside = axes(new Padding.Same(), 7);
    assertTrue(Referee.kills(KernelPath.ONEDNN, outside));
    assertFalse(Referee.kills(KernelPath.STOCK, outside));
    assertFalse(Referee.kills(KernelPath.ONEDNN, axes(new Padding.Same(), 6)));
    assertFalse(Referee.kills(KernelPath.ONEDNN, axes(new Padding.Explicit(0, 0), 70)));
  }

  @Test
  void aDilatedCallIsPutToTheStockKernelsAtDilationOne() {
    Axes dilated = Axes.of(new AxisGeometry(3, 3, 2, 2, new Padding.Same()), 6);
    assertTrue(Referee.trial(KernelPath.ONEDNN, dilated).c().geometry().dilated());
    assertFalse(Referee.trial(KernelPath.STOCK, dilated).c().geometry().dilated());
  }
}
