package crosscheck.verdict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.check.conventions.Axes;
import crosscheck.check.conventions.Referee;
import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.Padding;
import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import crosscheck.oracle.Oracle;
import org.junit.jupiter.api.Test;

class ZeroStuffingTest {

  private static final Axes DILATED =
      new Axes(
          new AxisGeometry(3, 3, 2, 2, new Padding.Same()),
          6,
          new AxisGeometry(2, 2, 3, 3, new Padding.Same()),
          5);

  @Test
  void aDilatedKernelIsTheStuffedOneAtDilationOne() {
    CaseTrial trial = Referee.trial(KernelPath.STOCK, DILATED);
    Case c = trial.c();
    assertFalse(c.geometry().dilated());
    assertEquals(5, c.geometry().height().kernel());
    assertEquals(4, c.geometry().width().kernel());
    Sample sample = trial.sample().orElseThrow();
    assertArrayEquals(
        DILATED.values(DILATED.operands()).values(),
        Oracle.convTranspose(
                c.geometry(), c.outputHeight(), c.outputWidth(), sample.image(), sample.filter())
            .values());
    // Of whichever sign where it is zero.
    assertArrayEquals(
        DILATED.values(DILATED.operands()).values(), sample.expected().values(), 0x1p-60);
  }

  @Test
  void onlyOneDnnTakesADilationAndOnlyWithoutExplicitPadding() {
    assertTrue(ZeroStuffing.isNeeded(KernelPath.STOCK, DILATED.asCase()));
    assertFalse(ZeroStuffing.isNeeded(KernelPath.ONEDNN, DILATED.asCase()));
    Axes explicit = Axes.of(new AxisGeometry(3, 3, 2, 2, new Padding.Explicit(1, 0)), 8);
    assertTrue(ZeroStuffing.isNeeded(KernelPath.ONEDNN, explicit.asCase()));
  }

  @Test
  void aSizeOutsideTheIntervalKillsOnOneDnnsKernelsAlone() {
    Axes large = Axes.of(new AxisGeometry(3, 3, 2, 1, new Padding.Same()), 7);
    assertTrue(Referee.kills(KernelPath.ONEDNN, large));
    assertFalse(Referee.kills(KernelPath.STOCK, large));
    Axes explicit = Axes.of(new AxisGeometry(3, 3, 2, 1, new Padding.Explicit(0, 0)), 70);
    assertFalse(Referee.kills(KernelPath.ONEDNN, explicit));
  }
}
