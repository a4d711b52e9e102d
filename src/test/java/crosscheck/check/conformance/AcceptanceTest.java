package crosscheck.check.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crosscheck.op.CaseId;
import crosscheck.op.KernelFamily;
import crosscheck.op.KernelPath;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcceptanceTest {

  private static List<Acceptance> of(String id, KernelPath path, Status status) {
    return Acceptance.of(
        new JudgedCase(
            CaseId.parse(id), path, new Verdict(status, "", "", "", 0, List.of(), 0), ""));
  }

  @Test
  void anAdmissibleCallShowsBothAxes() {
    assertEquals(
        List.of(
            new Acceptance(KernelFamily.STOCK, 3, 2, 1, 1, 0, 0),
            new Acceptance(KernelFamily.STOCK, 3, 1, 0, 1, 0, 0)),
        of("f32-nhwc-same-i4x4-k3x3-s2x1-d1x1-o8x4-c2x3-b1", KernelPath.STOCK, Status.AGREES));
  }

  @Test
  void aSizeThatOneAxisDoesNotAdmitIsAboutThatOne() {
    String id = "f32-nhwc-valid-i1x1-k1x2-s1x1-d1x1-o1x4-c1x1-b1";
    assertEquals(
        List.of(new Acceptance(KernelFamily.ONEDNN, 2, 1, 2, 0, 0, 1)),
        of(id, KernelPath.ONEDNN, Status.CRASHED));
    assertEquals(
        List.of(new Acceptance(KernelFamily.STOCK, 2, 1, 2, 0, 1, 0)),
        of(id, KernelPath.STOCK, Status.AGREES));
  }

  @Test
  void whatWasNotJudgedShowsNothing() {
    String id = "f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1";
    assertEquals(List.of(), of(id, KernelPath.STOCK, Status.UNTESTED));
    assertEquals(List.of(), of(id, KernelPath.STOCK, Status.UNSUPPORTED));
  }

  @Test
  void typesThatSomeProcessorsLeaveToOtherKernelsShowNothing() {
    assertEquals(
        List.of(),
        of("bf16-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1", KernelPath.ONEDNN, Status.AGREES));
  }
}
