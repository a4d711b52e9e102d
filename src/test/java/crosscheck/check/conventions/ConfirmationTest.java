package crosscheck.check.conventions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crosscheck.check.conformance.ConformanceClass;
import crosscheck.check.conformance.ConformanceClass.WrongResult;
import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.Padding;
import crosscheck.op.KernelPath;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConfirmationTest {

  private static final Verdict WRONG = verdict(Status.VALUE_MISMATCH);
  private final Confirmation confirmation = new Confirmation(KernelPath.ONEDNN);

  private static Verdict verdict(Status status) {
    return new Verdict(status, "", "the closed form's", "1 of 2 values differ", 1, List.of());
  }

  private static boolean isUndilatedSame(ConformanceClass c) {
    return c instanceof WrongResult wrong
        && wrong.padding() == Padding.Kind.SAME
        && !wrong.dilated();
  }

  private static Axes call(int input, int dilation, Padding padding) {
    AxisGeometry axis = new AxisGeometry(input, 2, 1, dilation, padding);
    return Axes.of(axis, axis.admissible().lowest());
  }

  @BeforeEach
  void oneCallAgreesAndThreeDoNot() {
    confirmation.add(call(1, 1, new Padding.Same()), Verdict.AGREES);
    confirmation.add(call(2, 1, new Padding.Same()), WRONG);
    confirmation.add(call(2, 1, new Padding.Valid()), WRONG);
    confirmation.add(call(2, 2, new Padding.Same()), WRONG);
  }

  @Test
  void theStatusesAreSortedWhateverTheOrderOfTheVerdicts() {
    List<Status> statuses = Arrays.asList(Status.values());
    Confirmation backwards = new Confirmation(KernelPath.ONEDNN);
    for (int i = statuses.size() - 1; i >= 0; i--) {
      backwards.add(call(1, 1, new Padding.Same()), verdict(statuses.get(i)));
    }
    assertEquals(statuses, List.copyOf(backwards.statuses().keySet()));
  }

  @Test
  void aMismatchIsCountedInItsClass() {
    assertEquals(3, confirmation.mismatches(c -> true));
    assertEquals(1, confirmation.mismatches(ConfirmationTest::isUndilatedSame));
    assertEquals(1, confirmation.values());
  }

  @Test
  void whatIsOfOtherClassesIsNamedInOrder() {
    assertEquals(
        List.of(
            "f32-nhwc-same-i1x2-k1x2-s1x1-d1x2-o1x2-c1x1-b1 on onednn: VALUE_MISMATCH 1 of 2 values"
                + " differ",
            "f32-nhwc-valid-i1x2-k1x2-s1x1-d1x1-o1x3-c1x1-b1 on onednn: VALUE_MISMATCH 1 of 2"
                + " values differ"),
        confirmation.unconfirmed(c -> !isUndilatedSame(c)));
  }

  @Test
  void ofManyTheFirstInTheAlphabetAreNamedWhateverTheirClass() {
    for (int input = 30; input >= 10; input--) {
      confirmation.add(call(input, 1, new Padding.Same()), WRONG);
      confirmation.add(call(input, 1, new Padding.Valid()), WRONG);
    }
    List<String> named = confirmation.unconfirmed(c -> true);
    assertEquals(20, named.size());
    assertEquals(named.stream().sorted().toList(), named);
    assertEquals(45, confirmation.mismatches(c -> true));
  }

  @Test
  void whatTheStockKernelsGotWithItsGapsFilledIsOfAnUndilatedCall() {
    Confirmation stock = new Confirmation(KernelPath.STOCK);
    stock.add(call(2, 2, new Padding.Same()), WRONG);
    assertEquals(1, stock.mismatches(ConfirmationTest::isUndilatedSame));
  }
}
