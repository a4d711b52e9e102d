package crosscheck.check.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.op.FrameworkCall;
import crosscheck.sweep.Level;
import crosscheck.verdict.FrameworkTrial;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiveCallsTest {

  private static List<FrameworkCall> calls(String convention, Asking asking) {
    return new LiveRule(convention, asking).calls(Level.SMOKE).all().flatMap(List::stream).toList();
  }

  private static Optional<String> obstacle(Asking asking, String id) {
    return asking.obstacle(FrameworkCall.parse(id));
  }

  @Test
  void whatALayerRefusesIsNotAskedOfTheFrameworkBelow() {
    List<FrameworkCall> calls = calls("keras-on-torch-3-0-same", Asking.AS_PASSED_ON);
    assertTrue(calls.stream().anyMatch(call -> !call.isOfOneAxis()), "no pairs");
    assertTrue(calls.stream().map(FrameworkTrial::new).allMatch(FrameworkTrial::mustBeAccepted));
    assertEquals(
        Optional.of(
            "nothing is passed on: stride and dilation must not both be > 1 on any axes, were 3"
                + " and 2"),
        obstacle(Asking.AS_PASSED_ON, "keras-on-torch-3-0-same,i1-k1-s1-d2,i2-k3-s3-d1"));
  }

  @Test
  void whereThereIsNoWordForADilationNoneIsAsked() {
    List<FrameworkCall> calls = calls("tfjs-valid", Asking.UNDILATED);
    assertTrue(calls.stream().anyMatch(call -> call.columns().scatter().stride() > 1), "no calls");
    assertTrue(
        calls.stream()
            .allMatch(
                call ->
                    call.rows().scatter().dilation() == 1
                        && call.columns().scatter().dilation() == 1));
    assertEquals(
        Optional.of("there is no word for a dilation"),
        obstacle(Asking.UNDILATED, "tfjs-valid,i3-k1-s1-d2-o3"));
    assertEquals(Optional.empty(), obstacle(Asking.UNDILATED, "tfjs-valid,i3-k3-s1-d1-o5"));
  }

  @Test
  void aCallOfWhichTheConventionNamesNoCropCannotBeJudged() {
    assertEquals(
        Optional.of("tfjs-same names no crop for i3-k3-s2-d1-o7"),
        obstacle(Asking.UNDILATED, "tfjs-same,i3-k3-s2-d1-o7"));
  }

  @Test
  void directlyAskedIsAlsoWhatIsJustBeyond() {
    List<FrameworkCall> calls = calls("pytorch", Asking.DIRECTLY);
    assertTrue(calls.stream().map(FrameworkTrial::new).anyMatch(trial -> !trial.mustBeAccepted()));
    assertEquals(Optional.empty(), obstacle(Asking.DIRECTLY, "pytorch,i3-k3-s2-d1-pads1:1-op2"));
  }
}
