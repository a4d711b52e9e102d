package crosscheck.check.conventions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crosscheck.check.conformance.MismatchClass;
import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.Padding;
import crosscheck.op.KernelPath;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HearingTest {

  private static final Verdict WRONG = verdict(Status.VALUE_MISMATCH);
  private final Hearing hearing = new Hearing(KernelPath.ONEDNN);

  private static Verdict verdict(Status status) {
    return new Verdict(status, "", "the closed form's", "1 of 2 values differ", 1, List.of());
  }

  private static boolean isUndilatedSame(MismatchClass c) {
    return c.padding() == Padding.Kind.SAME && c.combination().equals("f32 NHWC undilated");
  }

  private static Axes call(int input, int dilation, Padding padding) {
    AxisGeometry axis = new AxisGeometry(input, 2, 1, dilation, padding);
    return Axes.of(axis, axis.admissible().lowest());
  }

  @BeforeEach
  void oneCallAgreesAndThreeDoNot() {
    hearing.add(call(1, 1, new Padding.Same()), Verdict.AGREES);
    hearing.add(call(2, 1, new Padding.Same()), WRONG);
    hearing.add(call(2, 1, new Padding.Valid()), WRONG);
    hearing.add(call(2, 2, new Padding.Same()), WRONG);
  }

  @Test
  void aMismatchIsCountedInItsClass() {
    assertEquals(3, hearing.mismatches(c -> true));
    assertEquals(1, hearing.mismatches(HearingTest::isUndilatedSame));
    assertEquals(1, hearing.values());
  }

  @Test
  void whatIsOfOtherClassesIsNamedInOrder() {
    assertEquals(
        List.of(
            "f32-nhwc-same-i1x2-k1x2-s1x1-d1x2-o1x2-c1x1-b1 on onednn: VALUE_MISMATCH 1 of 2 values"
                + " differ",
            "f32-nhwc-valid-i1x2-k1x2-s1x1-d1x1-o1x3-c1x1-b1 on onednn: VALUE_MISMATCH 1 of 2"
                + " values differ"),
        hearing.unconfirmed(c -> !isUndilatedSame(c)));
  }

  @Test
  void ofManyTheFirstInTheAlphabetAreNamedWhateverTheirClass() {
    for (int input = 30; input >= 10; input--) {
      hearing.add(call(input, 1, new Padding.Same()), WRONG);
      hearing.add(call(input, 1, new Padding.Valid()), WRONG);
    }
    List<String> named = hearing.unconfirmed(c -> true);
    assertEquals(20, named.size());
    assertEquals(named.stream().sorted().toList(), named);
    assertEquals(45, hearing.mismatches(c -> true));
  }

  @Test
  void whatTheStockKernelsGotWithItsGapsFilledIsOfAnUndilatedCall() {
    Hearing stock = new Hearing(KernelPath.STOCK);
    stock.add(call(2, 2, new Padding.Same()), WRONG);
    assertEquals(1, stock.mismatches(HearingTest::isUndilatedSame));
  }
}
