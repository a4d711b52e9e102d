package crosscheck.check.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.convention.Convention;
import crosscheck.convention.Conventions;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ConfirmationsTest {

  private static final Convention PYTORCH = Conventions.named("pytorch").orElseThrow();

  private static final Collection<LiveFixture> APPROVED =
      LiveFixture.approved(Path.of("fixtures")).fixtures();

  private static Answers answers(String version, long differ) {
    return new Answers(version, 10, 10 - differ, 0, 0, 0, differ, 0, 0);
  }

  private static String words(String rule, Answers... answers) {
    return new Confirmations(
            List.of(new LiveFixture("torch", "pytorch", "", rule, List.of(answers), List.of())))
        .of(PYTORCH);
  }

  @Test
  void releasesThatDoAsTheRuleSaysConfirmIt() {
    String rule = new RuleSum(PYTORCH).hexadecimal();
    assertEquals("confirmed by torch 1", words(rule, answers("1", 0)));
    assertEquals(
        "confirmed by torch 2 to 3; 1 differs",
        words(rule, answers("1", 4), answers("2", 0), answers("3", 0)));
    assertEquals(
        "confirmed by torch 1, 4; 2 to 3 differ",
        words(rule, answers("1", 0), answers("2", 1), answers("3", 1), answers("4", 0)));
    assertEquals("not confirmed: torch 1 differs", words(rule, answers("1", 1)));
  }

  @Test
  void aRuleThatChangedIsReadOnly() {
    assertEquals(Confirmations.READ_ONLY, words("00000000", answers("1", 0)));
  }

  @Test
  void aRuleThatNobodyWasAskedForIsReadOnly() {
    assertEquals(Confirmations.READ_ONLY, new Confirmations(List.of()).of(PYTORCH));
  }

  @Test
  void rulesThatDifferHaveDifferentSums() {
    assertFalse(
        new RuleSum(PYTORCH)
            .hexadecimal()
            .equals(new RuleSum(Conventions.named("onnx-pads").orElseThrow()).hexadecimal()));
  }

  @TestFactory
  Stream<DynamicTest> everyConventionOfAFrameworkWasAskedAsItStands() {
    return LiveFramework.all().stream()
        .flatMap(
            framework ->
                framework.ruleIds().stream()
                    .map(
                        rule ->
                            DynamicTest.dynamicTest(
                                framework.id() + " " + rule, () -> asked(framework, rule))));
  }

  private static void asked(LiveFramework framework, String rule) {
    LiveFixture fixture =
        APPROVED.stream()
            .filter(known -> known.framework().equals(framework.id()))
            .filter(known -> known.convention().equals(rule))
            .findFirst()
            .orElseThrow(() -> new AssertionError("ask for it: mvn verify -Plive"));
    Convention convention = Conventions.named(rule).orElseThrow();
    assertEquals(new RuleSum(convention).hexadecimal(), fixture.rule());
    assertEquals(framework.versions(), fixture.answers().stream().map(Answers::version).toList());
    assertTrue(fixture.answers().stream().allMatch(answer -> answer.taken() >= 90));
    fixture.differences().forEach(known -> assertFalse(known.region().isEmpty()));
  }
}
