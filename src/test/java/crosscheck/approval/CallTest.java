package crosscheck.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crosscheck.op.CaseId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallTest {

  private static Call call(String id) {
    return Call.of(CaseId.parse(id));
  }

  @Test
  void aCallIsSpelledOutWithTheSizesThatAreAdmissible() {
    Call same = call("f32-nhwc-same-i3x4-k3x2-s2x2-d1x1-o6x7-c2x3-b2");
    assertEquals(List.of(), same.explicitPaddings());
    assertEquals(List.of(5, 6), same.admissibleHeight());
    assertEquals(List.of(7, 8), same.admissibleWidth());
    Call explicit = call("f32-nhwc-explicit1.0.2.1-i6x4-k4x5-s1x2-d1x1-o8x9-c1x1-b1");
    assertEquals(List.of(1, 0, 2, 1), explicit.explicitPaddings());
  }

  @Test
  void groupsAreNamedFromTwoOn() {
    String id = "f32-nhwc-valid-i1x1-k1x1-s1x1-d1x1-o1x1-c2x4-";
    assertEquals(Optional.empty(), call(id + "b1").groups());
    assertEquals(Optional.of(2), call(id + "g2-b1").groups());
  }
}
