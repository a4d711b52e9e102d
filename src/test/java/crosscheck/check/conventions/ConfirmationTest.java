package crosscheck.check.conventions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crosscheck.cause.Attribution;
import crosscheck.cause.CauseFiles;
import crosscheck.check.conformance.JudgedCase;
import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.Padding;
import crosscheck.op.KernelPath;
import crosscheck.op.Machines;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfirmationTest {

  private static final Verdict WRONG = verdict(Status.VALUE_MISMATCH);

  @TempDir Path fixtures;

  private final Confirmation confirmation = new Confirmation(KernelPath.ONEDNN);

  private static Verdict verdict(Status status) {
    return new Verdict(status, "", "the closed form's", "1 of 2 values differ", 1, List.of());
  }

  /** Every mismatch of an undilated call with SAME has a cause. */
  private Attribution attribution() {
    return new Attribution(
        CauseFiles.write(
            fixtures,
            CauseFiles.cause(
                "undilated-same",
                "padding == 'SAME' && dilation_width == 1 && dilation_height == 1",
                "VALUE_MISMATCH")),
        Machines.AVX2);
  }

  private static Axes call(int input, int dilation, Padding padding) {
    AxisGeometry axis = new AxisGeometry(input, 2, 1, dilation, padding);
    return Axes.of(axis, axis.admissible().lowest());
  }

  private void add(Confirmation to, KernelPath kernelPath, Axes axes, Verdict verdict) {
    to.add(
        axes, JudgedCase.of(Referee.trial(kernelPath, axes), kernelPath, verdict, attribution()));
  }

  @BeforeEach
  void oneCallAgreesAndThreeDoNot() {
    add(confirmation, KernelPath.ONEDNN, call(1, 1, new Padding.Same()), Verdict.AGREES);
    add(confirmation, KernelPath.ONEDNN, call(2, 1, new Padding.Same()), WRONG);
    add(confirmation, KernelPath.ONEDNN, call(2, 1, new Padding.Valid()), WRONG);
    add(confirmation, KernelPath.ONEDNN, call(2, 2, new Padding.Same()), WRONG);
  }

  @Test
  void theStatusesAreSortedWhateverTheOrderOfTheVerdicts() {
    List<Status> statuses = Arrays.asList(Status.values());
    Confirmation backwards = new Confirmation(KernelPath.ONEDNN);
    for (int i = statuses.size() - 1; i >= 0; i--) {
      add(backwards, KernelPath.ONEDNN, call(1, 1, new Padding.Same()), verdict(statuses.get(i)));
    }
    assertEquals(statuses, List.copyOf(backwards.statuses().keySet()));
  }

  @Test
  void aMismatchThatACauseExplainsIsCountedApart() {
    assertEquals(1, confirmation.explained());
    assertEquals(2, confirmation.mismatches());
    assertEquals(1, confirmation.values());
  }

  @Test
  void whatNoCauseExplainsIsNamedInOrder() {
    assertEquals(
        List.of(
            "f32-nhwc-same-i1x2-k1x2-s1x1-d1x2-o1x2-c1x1-b1 on onednn: VALUE_MISMATCH 1 of 2 values"
                + " differ",
            "f32-nhwc-valid-i1x2-k1x2-s1x1-d1x1-o1x3-c1x1-b1 on onednn: VALUE_MISMATCH 1 of 2"
                + " values differ"),
        confirmation.unconfirmed());
  }

  @Test
  void ofManyTheFirstInTheAlphabetAreNamed() {
    for (int input = 30; input >= 10; input--) {
      add(confirmation, KernelPath.ONEDNN, call(input, 2, new Padding.Same()), WRONG);
      add(confirmation, KernelPath.ONEDNN, call(input, 1, new Padding.Valid()), WRONG);
    }
    List<String> named = confirmation.unconfirmed();
    assertEquals(20, named.size());
    assertEquals(named.stream().sorted().toList(), named);
    assertEquals(44, confirmation.mismatches());
  }

  @Test
  void whatTheStockKernelsGotWithItsGapsFilledIsOfAnUndilatedCall() {
    Confirmation stock = new Confirmation(KernelPath.STOCK);
    add(stock, KernelPath.STOCK, call(2, 2, new Padding.Same()), WRONG);
    assertEquals(1, stock.explained());
  }
}
