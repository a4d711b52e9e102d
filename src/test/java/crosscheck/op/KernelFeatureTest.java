package crosscheck.op;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crosscheck.op.Demand.Accepted;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KernelFeatureTest {

  private static Set<KernelFeature> features(String id) {
    Case c = CaseId.parse(id);
    Arguments arguments = Arguments.of(c);
    // A case in the op's own words has the features that it has as a case.
    Set<KernelFeature> inTheOpsWords =
        KernelFeature.of(arguments, (Accepted) Contract.of(arguments));
    assertEquals(KernelFeature.of(c), inTheOpsWords);
    return inTheOpsWords;
  }

  @Test
  void aPlainCallHasNone() {
    assertEquals(Set.of(), features("f32-nhwc-same-i3x4-k3x2-s2x2-d1x1-o6x7-c2x3-b2"));
  }

  @Test
  void layoutAndDilationOnEitherAxisAreFeatures() {
    assertEquals(
        EnumSet.of(KernelFeature.NCHW), features("f32-nchw-same-i3x4-k3x2-s2x2-d1x1-o6x7-c2x3-b2"));
    assertEquals(
        EnumSet.of(KernelFeature.DILATION),
        features("f32-nhwc-same-i3x4-k3x2-s2x2-d2x1-o6x7-c2x3-b2"));
    assertEquals(
        EnumSet.of(KernelFeature.NCHW, KernelFeature.DILATION),
        features("f32-nchw-same-i3x4-k3x2-s2x2-d1x2-o6x7-c2x3-b2"));
  }

  @Test
  void groupsAreAFeatureFromTwoOn() {
    Arguments arguments =
        Arguments.of(CaseId.parse("f32-nhwc-same-i3x4-k3x2-s2x2-d1x1-o6x7-c2x2-b2"));
    List<Long> shape = arguments.inputSizes();
    assertEquals(Set.of(), KernelFeature.of(arguments, new Accepted(shape, 1)));
    assertEquals(
        EnumSet.of(KernelFeature.GROUPS), KernelFeature.of(arguments, new Accepted(shape, 2)));
  }
}
