package crosscheck.verdict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import crosscheck.op.Case;
import crosscheck.op.CaseId;
import crosscheck.op.KernelPath;
import crosscheck.oracle.Oracle;
import crosscheck.tensor.Tensor4;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZeroStuffingTest {

  private static final Case DILATED =
      CaseId.parse("f32-nhwc-same-i3x2-k3x2-s2x3-d2x3-o6x5-c1x1-b1");

  private static double[] closedForm(Case c, Tensor4 image, Tensor4 filter) {
    return Oracle.convTranspose(c.geometry(), c.outputHeight(), c.outputWidth(), image, filter)
        .values();
  }

  @Test
  void aDilatedKernelIsTheStuffedOneAtDilationOne() {
    CaseTrial trial = ZeroStuffing.trial(KernelPath.STOCK, DILATED);
    Case c = trial.c();
    assertFalse(c.geometry().dilated());
    assertEquals(5, c.geometry().height().kernel());
    assertEquals(4, c.geometry().width().kernel());
    Sample sample = trial.sample().orElseThrow();
    double[] expected = closedForm(DILATED, DILATED.image(), DILATED.filter());
    assertArrayEquals(expected, closedForm(c, sample.image(), sample.filter()));
    // Of whichever sign where it is zero.
    assertArrayEquals(expected, sample.expected().values(), 0x1p-60);
  }

  @ParameterizedTest
  @CsvSource({
    "STOCK, f32-nhwc-same-i3x2-k3x2-s2x3-d2x3-o6x5-c1x1-b1, true",
    "STOCK, f32-nhwc-same-i3x2-k3x2-s2x3-d1x1-o6x5-c1x1-b1, false",
    "ONEDNN, f32-nhwc-same-i3x2-k3x2-s2x3-d2x3-o6x5-c1x1-b1, false",
    "ONEDNN, f64-nhwc-same-i3x2-k3x2-s2x3-d2x3-o6x5-c1x1-b1, true",
    "ONEDNN, f32-nhwc-explicit0.0.1.0-i1x3-k1x3-s1x2-d1x2-o1x8-c1x1-b1, true",
  })
  void aKernelIsStuffedOnlyForKernelsThatDoNotComputeItsDilation(
      KernelPath kernelPath, String id, boolean stuffed) {
    Case c = CaseId.parse(id);
    CaseTrial trial = ZeroStuffing.trial(kernelPath, c);
    assertEquals(stuffed, !trial.equals(CaseTrial.of(c)));
    CaseTrial withValues = ZeroStuffing.trial(kernelPath, c, Verifier.ownSample(c));
    assertEquals(stuffed, !withValues.c().equals(c));
  }
}
