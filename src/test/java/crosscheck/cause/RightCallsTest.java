package crosscheck.cause;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.op.KernelPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Calls that were seen to be right and that a cause would hold for if one condition of its
 * predicate were dropped: the smallest of a run at level standard, for each condition that has one.
 */
class RightCallsTest {

  private static final Path RIGHT =
      Path.of("src", "test", "resources", "crosscheck", "cause", "right.tsv");

  private static final Causes CAUSES = Causes.read(Path.of("fixtures"));

  private static final String TWO_SIZES =
      "bf16-nhwc-same-i1x2-k3x2-s2x3-d1x1-o2x5-c2x4-b2,input_sizes=2.5,mode=eager";

  /** A right call, and the cause that must not hold for it. */
  private record RightCall(String cause, ObservedCall call) {

    static RightCall of(String line) {
      String[] words = line.split("\t", -1);
      return new RightCall(
          words[0], new ObservedCall(words[1], KernelPath.valueOf(words[2]), words[3]));
    }

    boolean isClaimed() {
      return CAUSES.holds(CAUSES.named(cause).orElseThrow(), call.facts());
    }
  }

  private static List<RightCall> right() throws IOException {
    return Files.readAllLines(RIGHT).stream().map(RightCall::of).toList();
  }

  @Test
  void noCauseHoldsForARightCallBesideIt() throws IOException {
    assertEquals(List.of(), right().stream().filter(RightCall::isClaimed).toList());
  }

  /** It says no channels, by which some predicates divide. */
  @ParameterizedTest
  @ValueSource(strings = {"avx2", "avx512_core_bf16", "avx512_core_bf16-hidden_caches"})
  void everyCauseCanSayWhetherItHoldsForACallWithTwoSizes(String kernels) {
    for (String id : List.of(TWO_SIZES, TWO_SIZES.replace("bf16", "f32"))) {
      assertEquals(
          List.of(),
          CAUSES.holdingFor(new ObservedCall(kernels, KernelPath.ONEDNN, id).facts()),
          id);
    }
  }

  @Test
  void mostCausesHaveRightCallsBesideThem() throws IOException {
    long causes = right().stream().map(RightCall::cause).collect(Collectors.toSet()).size();
    assertTrue(causes >= 28, () -> causes + " causes");
  }
}
