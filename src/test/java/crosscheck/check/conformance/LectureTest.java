package crosscheck.check.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crosscheck.op.Case;
import crosscheck.op.CaseId;
import crosscheck.op.KernelPath;
import crosscheck.op.Operation;
import crosscheck.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class LectureTest {

  private static final String LAYER = "f32-nhwc-same-i96x128-k3x3-s2x2-d1x1-o%s-c3x3-b1";

  private final Lecture lecture = new Lecture();

  private void judge(String size, Operation operation, Verdict verdict) {
    Case c = CaseId.parse(LAYER.formatted(size));
    lecture.judged(new JudgedCase(c.asking(operation), KernelPath.ONEDNN, verdict, ""));
  }

  @Test
  void aLayerIsFoundByItsGeometryAndToldByItsSizes() {
    assertEquals(List.of(), lecture.rows());
    judge("192x256", Operation.CONV2D_TRANSPOSE, Verdict.AGREES);
    judge("191x255", Operation.CONV2D_TRANSPOSE, Verdict.AGREES);
    judge("193x257", Operation.CONV2D_TRANSPOSE, Verdict.AGREES);
    Lecture.Row row = lecture.rows().get(0);
    assertEquals("192x256", row.shown());
    assertEquals("191x255", row.formula());
    assertEquals(
        new Lecture.Found(true, List.of("191x255", "192x256"), List.of("193x257")),
        row.kernelPaths().get("onednn"));
  }

  @Test
  void aSizeWithoutTheRightValuesDoesNotAgree() {
    judge("192x256", Operation.CONV2D_TRANSPOSE, Verdict.VACUOUS);
    assertEquals(
        new Lecture.Found(false, List.of(), List.of()),
        lecture.rows().get(0).kernelPaths().get("onednn"));
  }

  @Test
  void theForwardConvolutionIsNoLayer() {
    judge("192x256", Operation.CONV2D, Verdict.AGREES);
    assertEquals(List.of(), lecture.rows());
  }
}
