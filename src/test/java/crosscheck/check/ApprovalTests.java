package crosscheck.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import crosscheck.approval.Differences;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** That a whole run showed what is approved, and nothing else. */
public final class ApprovalTests {

  private ApprovalTests() {}

  /** Some classes of a run that no cause explains, in words. */
  public static <F extends FindingFixture<F>> List<String> unexplained(
      CheckRun.Result<?, F, ?> result, Predicate<F> some) {
    return result.shown().received().stream()
        .filter(some)
        .filter(fixture -> fixture.cause().isEmpty())
        .map(
            fixture -> fixture.findingClass() + ": " + fixture.id() + ", again: " + fixture.rerun())
        .toList();
  }

  /** The tests of a run of a check, of that name. */
  public static Stream<DynamicTest> of(String check, OutcomeSummary summary) {
    String todo =
        ("see target/crosscheck/%1$s/summary.json; if what was received is right, approve it with"
                + " mvn verify -Dfixtures.regenerate, and review the diff of fixtures/%1$s")
            .formatted(check);
    Differences<String> differences = summary.outcome().differences().map(ClassSummary::text);
    return Stream.of(
        dynamicTest("nothing new shows", () -> assertEquals(List.of(), differences.added(), todo)),
        dynamicTest(
            "nothing approved has vanished",
            () -> assertEquals(List.of(), differences.vanished(), todo)),
        dynamicTest(
            "no approved counterexample has changed",
            () -> assertEquals(List.of(), differences.changed(), todo)),
        dynamicTest(
            "the check could do its work", () -> assertEquals("", summary.outcome().failure())),
        dynamicTest(
            "the exit code would be 0",
            () -> assertEquals(ExitCode.CONFORMANT, summary.exitCode())));
  }
}
