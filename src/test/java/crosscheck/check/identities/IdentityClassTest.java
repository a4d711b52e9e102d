package crosscheck.check.identities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.geometry.Padding;
import crosscheck.identity.Claim;
import crosscheck.op.KernelPath;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdentityClassTest {

  private static final Claim UNDILATED =
      Claim.parse("linear-in-input,f32-nhwc-valid-i2x2-k2x2-s1x1-d1x1-o3x3-c1x1-b1");
  private static final Claim DILATED =
      Claim.parse("linear-in-input,f32-nchw-same-i2x2-k2x2-s1x1-d1x2-o2x2-c1x1-b1");

  private static IdentityClass of(Claim claim, Status status, String cause, boolean steady) {
    Verdict verdict = new Verdict(status, cause, "", "", 0, List.of());
    return IdentityClass.of(KernelPath.ONEDNN, claim, verdict, steady);
  }

  @Test
  void aSteadyClassIsToldByIdentityTypeFormatPaddingAndDilation() {
    assertEquals(
        "VALUE_MISMATCH onednn linear-in-input, f32 NHWC VALID undilated",
        of(UNDILATED, Status.VALUE_MISMATCH, "", true).toString());
    assertEquals(
        "CRASHED onednn linear-in-input, f32 NCHW SAME dilated, SIGILL",
        of(DILATED, Status.CRASHED, "SIGILL", true).toString());
  }

  @Test
  void anUnsteadyClassIsOneForAllIdentitiesOfAType() {
    IdentityClass unsteady = of(UNDILATED, Status.VALUE_MISMATCH, "", false);
    assertEquals("VALUE_MISMATCH onednn not the same every time, f32", unsteady.toString());
    assertTrue(unsteady.explains(of(DILATED, Status.VALUE_MISMATCH, "", false)));
    assertFalse(unsteady.explains(of(UNDILATED, Status.VALUE_MISMATCH, "", true)));
  }

  @Test
  void whatAgreesIsOfNoClass() {
    assertThrows(IllegalArgumentException.class, () -> of(UNDILATED, Status.AGREES, "", true));
    assertThrows(IllegalArgumentException.class, () -> of(UNDILATED, Status.AGREES, "", false));
  }

  @Test
  void anUnknownIdentityIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new IdentityClass.Steady(
                Status.CRASHED,
                KernelPath.STOCK,
                ElementType.FLOAT32,
                "none",
                DataFormat.NHWC,
                Padding.Kind.SAME,
                false,
                ""));
  }
}
