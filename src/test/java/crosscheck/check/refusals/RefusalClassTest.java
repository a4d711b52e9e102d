package crosscheck.check.refusals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.op.KernelPath;
import crosscheck.op.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalClassTest {

  private static RefusalClass of(RefusalKind kind, List<Rule> rules, String cause) {
    return new RefusalClass(kind, List.of(KernelPath.ONEDNN), rules, cause);
  }

  @Test
  void aClassIsToldByWhatItsCallsHaveInCommon() {
    assertEquals(
        "VALUE_MISMATCH onednn, a call that must be accepted",
        of(RefusalKind.VALUE_MISMATCH, List.of(), "").toString());
    assertEquals(
        "CRASHED onednn, not kept: there are four strides, SIGABRT",
        of(RefusalKind.CRASHED, List.of(Rule.FOUR_STRIDES), "SIGABRT").toString());
    assertEquals(
        "PATHS_DISAGREE both, a call that must be accepted, stock REFUSED, onednn ACCEPTED",
        new RefusalClass(
                RefusalKind.PATHS_DISAGREE,
                List.of(KernelPath.ONEDNN, KernelPath.STOCK),
                List.of(),
                "stock REFUSED, onednn ACCEPTED")
            .toString());
  }

  @Test
  void aCallThatBreaksMoreRulesIsExplainedAndOneThatBreaksNoneIsNot() {
    RefusalClass one = of(RefusalKind.CRASHED, List.of(Rule.FOUR_STRIDES), "");
    RefusalClass two = of(RefusalKind.CRASHED, List.of(Rule.FOUR_STRIDES, Rule.ONE_TYPE), "");
    RefusalClass none = of(RefusalKind.CRASHED, List.of(), "");
    assertTrue(one.explains(two));
    assertFalse(two.explains(one));
    assertFalse(none.explains(one));
    assertFalse(one.explains(of(RefusalKind.TIMED_OUT, List.of(Rule.FOUR_STRIDES), "")));
    assertFalse(one.explains(of(RefusalKind.CRASHED, List.of(Rule.FOUR_STRIDES), "other")));
  }

  @Test
  void aClassOfNoKernelPathIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new RefusalClass(RefusalKind.CRASHED, List.of(), List.of(), ""));
  }
}
