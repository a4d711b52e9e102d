package crosscheck.convention;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import crosscheck.convention.Answer.Aligned;
import crosscheck.convention.Answer.Refused;
import crosscheck.geometry.Alignment;
import crosscheck.geometry.Padding;
import crosscheck.geometry.Scatter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** JAX's own words, a padded correlation of the spread input, beside the cropped scatter. */
class JaxTest {

  private static final Convention PADS = Conventions.named("jax-pads").orElseThrow();
  private static final Convention CONSISTENT =
      Conventions.named("jax-consistent-pads").orElseThrow();

  static List<Scatter> axes() {
    return List.of(
        new Scatter(1, 1, 1, 1),
        new Scatter(1, 3, 2, 1),
        new Scatter(3, 2, 1, 1),
        new Scatter(3, 3, 2, 1),
        new Scatter(2, 2, 3, 2),
        new Scatter(3, 3, 2, 3),
        new Scatter(4, 1, 3, 1));
  }

  private static Stream<Setting> pads() {
    return IntStream.rangeClosed(-3, 6)
        .boxed()
        .flatMap(
            before -> IntStream.rangeClosed(-3, 6).mapToObj(after -> Setting.pads(before, after)));
  }

  /** Cell i of an input or a kernel: a power of 3, so that no two sums are alike. */
  private static long cell(int i, int first) {
    return (long) Math.pow(3, first + i);
  }

  /** {@code conv_general_dilated} with lhs_dilation s, rhs_dilation d and the kernel flipped. */
  private static long[] correlation(Scatter x, Setting pads) {
    int spread = (x.input() - 1) * x.stride() + 1;
    int size = Math.max(0, spread + pads.before() + pads.after() - x.effectiveKernel() + 1);
    long[] output = new long[size];
    for (int t = 0; t < size; t++) {
      for (int j = 0; j < x.kernel(); j++) {
        int place = t + j * x.dilation() - pads.before();
        if (place >= 0 && place < spread && place % x.stride() == 0) {
          output[t] += cell(place / x.stride(), 0) * cell(x.kernel() - 1 - j, 5);
        }
      }
    }
    return output;
  }

  private static long[] scatter(Scatter x, Alignment kept) {
    long[] output = new long[kept.size()];
    for (int i = 0; i < x.input(); i++) {
      for (int j = 0; j < x.kernel(); j++) {
        int t = i * x.stride() + j * x.dilation() - kept.crop();
        if (t >= 0 && t < kept.size()) {
          output[t] += cell(i, 0) * cell(j, 5);
        }
      }
    }
    return output;
  }

  @ParameterizedTest
  @MethodSource("axes")
  void integersPadTheSpreadInput(Scatter x) {
    pads().forEach(call -> requireEqual(correlation(x, call), x, PADS.rule().answer(x, call)));
  }

  @ParameterizedTest
  @MethodSource("axes")
  void consistentIntegersAreReplacedByWhatTheyLeave(Scatter x) {
    // _conv_transpose_padding: k - p - 1 for each p of the pair, with k the kernel's extent.
    pads()
        .forEach(
            call -> {
              int k = x.effectiveKernel();
              Setting replaced = Setting.pads(k - call.before() - 1, k - call.after() - 1);
              requireEqual(correlation(x, replaced), x, CONSISTENT.rule().answer(x, call));
            });
  }

  private static void requireEqual(long[] correlation, Scatter x, Answer answer) {
    if (correlation.length == 0) {
      assertInstanceOf(Refused.class, answer);
    } else {
      Aligned aligned = assertInstanceOf(Aligned.class, answer);
      assertArrayEquals(correlation, scatter(x, aligned.alignment()), () -> x + " " + answer);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "jax-pads, 2, 1, 0, 1",
    "jax-pads, 0, 3, 2, 0",
    "jax-pads, 3, 2, 0, 0",
    "jax-consistent-pads, 1, 2, 1, 2",
    "jax-consistent-pads, -1, 2, 0, 2",
  })
  void theOpCutsWhatJaxDoesNotPadAndAddsNoZeros(
      String id, int before, int after, int opBefore, int opAfter) {
    assertEquals(
        new Padding.Explicit(opBefore, opAfter),
        Conventions.named(id)
            .orElseThrow()
            .counterpart()
            .of(new Scatter(4, 3, 2, 1), Setting.pads(before, after), 1));
  }

  @Test
  void bothMeaningsOfIntegersHaveTheSameOutputs() {
    Scatter x = new Scatter(2, 3, 2, 1);
    assertEquals(answers(PADS, x), answers(CONSISTENT, x));
  }

  private static List<String> answers(Convention convention, Scatter x) {
    return convention
        .settings()
        .of(x)
        .map(call -> convention.rule().answer(x, call))
        .filter(Aligned.class::isInstance)
        .map(Answer::toString)
        .sorted()
        .toList();
  }

  @Test
  void theDefaultMeaningIsTheOthersOnlyWhereHalfOfTheExtentIsPadded() {
    Scatter x = new Scatter(4, 3, 2, 1);
    assertEquals(
        List.of(Setting.pads(1, 1)),
        pads()
            .filter(call -> PADS.rule().answer(x, call).equals(CONSISTENT.rule().answer(x, call)))
            .filter(call -> PADS.rule().answer(x, call) instanceof Aligned)
            .toList());
  }
}
