package crosscheck.check.conventions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import crosscheck.check.ApprovalTests;
import crosscheck.check.RealHarness;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Isolated;

/** Every convention, judged by the real op, as one test each. Isolated: it takes every core. */
@Isolated
class ConventionsIT {

  @TestFactory
  Stream<DynamicTest> conventionsDisagreeWithTheOpWhereTheirFixturesSay() {
    ConventionCheck.Result result =
        RealHarness.CONSOLE.run(
            ConventionCheck.NAME,
            new ConventionCheck(RealHarness.level(), RealHarness.HARNESS, RealHarness.regenerate())
                ::run,
            ConventionCheck.Result::summary);
    Stream<DynamicTest> conventions =
        result.adjudications().stream()
            .map(
                adjudication ->
                    dynamicTest(
                        "%s (%d calls, %d pairs)"
                            .formatted(
                                adjudication.convention().id(),
                                adjudication.calls(),
                                adjudication.pairs()),
                        () -> check(adjudication)));
    return Stream.of(
            conventions,
            paths(result.summary()),
            ApprovalTests.of(ConventionCheck.NAME, result.summary()))
        .flatMap(tests -> tests);
  }

  private static void check(Adjudication adjudication) {
    assertEquals(List.of(), adjudication.contradictions());
    assertTrue(adjudication.calls() + adjudication.pairs() >= 5_000);
  }

  private static Stream<DynamicTest> paths(ConventionSummary summary) {
    return summary.kernelPaths().entrySet().stream()
        .map(
            path ->
                dynamicTest(
                    "the op confirms every call on " + path.getKey(),
                    () -> {
                      assertEquals(List.of(), path.getValue().unconfirmed());
                      assertTrue(path.getValue().confirms());
                    }));
  }
}
