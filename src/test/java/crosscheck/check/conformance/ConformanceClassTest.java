package crosscheck.check.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crosscheck.op.CaseId;
import crosscheck.op.KernelPath;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConformanceClassTest {

  private static ConformanceClass of(String id, Status status) {
    return new JudgedCase(
            CaseId.parse(id),
            KernelPath.STOCK,
            new Verdict(status, "why", "", "", 0, List.of()),
            "")
        .findingClass();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "f32-nhwc-same-i3x4-k3x2-s2x2-d1x1-o6x7-c2x3-b2| VALUE_MISMATCH"
            + "| VALUE_MISMATCH stock conv2d_transpose SAME, size admissible, f32 NHWC undilated",
        "f32-nchw-same-i3x4-k3x2-s2x2-d1x2-o6x7-c2x3-b2-gaussian| SHAPE_MISMATCH"
            + "| SHAPE_MISMATCH stock conv2d_transpose SAME, size admissible,"
            + " f32 NCHW dilated gaussian",
        "f32-nhwc-valid-i3x4-k3x2-s2x2-d1x1-o6x10-c2x3-b2| CRASHED"
            + "| CRASHED stock conv2d_transpose VALID, size too small and too large, why",
        "f32-nhwc-valid-i3x4-k3x2-s2x2-d1x1-o7x10-c2x3-b2| ACCEPTED_INVALID"
            + "| ACCEPTED_INVALID stock conv2d_transpose VALID, size too large, why",
      })
  void aClassIsToldByWhatItsMismatchesHaveInCommon(String id, Status status, String words) {
    assertEquals(words, of(id, status).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "f32-nhwc-same-i3x4-k3x2-s2x2-d1x1-o5x7-c2x3-b2, true",
    "f16-nhwc-same-i3x4-k3x2-s2x2-d1x1-o6x7-c2x3-b2, false",
  })
  void aClassExplainsItselfAndNoOther(String id, boolean explained) {
    ConformanceClass known =
        of("f32-nhwc-same-i3x4-k3x2-s2x2-d1x1-o6x7-c2x3-b2", Status.VALUE_MISMATCH);
    assertEquals(explained, known.explains(of(id, Status.VALUE_MISMATCH)));
    assertEquals("VALUE_MISMATCH", known.outcome());
  }
}
