package crosscheck.check.conventions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import crosscheck.check.ApprovalTests;
import crosscheck.check.RealHarness;
import crosscheck.check.published.PublishedVerdict;
import crosscheck.check.published.Remark;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Every convention and every published case, judged by the real op, as one test each. Isolated: it
 * takes every core.
 */
@Isolated
class ConventionsIT {

  @TestFactory
  Stream<DynamicTest> conventionsDisagreeWithTheOpWhereTheirFixturesSay() {
    ConventionCheck.Result result =
        new ConventionCheck(
                RealHarness.level(),
                RealHarness.HARNESS.in("conventions"),
                RealHarness.regenerate())
            .run(System.out);
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
    Stream<DynamicTest> published =
        result.published().stream().map(verdict -> dynamicTest(verdict.id(), () -> check(verdict)));
    return Stream.of(conventions, published, wholeRun(result.summary())).flatMap(tests -> tests);
  }

  private static void check(Adjudication adjudication) {
    assertEquals(List.of(), adjudication.contradictions());
    assertTrue(adjudication.calls() + adjudication.pairs() >= 5_000);
  }

  private static void check(PublishedVerdict verdict) {
    List<Remark> unexplained =
        verdict.remarks().stream().filter(r -> !r.discrepancy().isExplained()).toList();
    assertEquals(List.of(), unexplained, verdict.source());
  }

  private static Stream<DynamicTest> wholeRun(ConventionSummary summary) {
    Stream<DynamicTest> paths =
        summary.kernelPaths().entrySet().stream()
            .map(
                path ->
                    dynamicTest(
                        "the op confirms every call on " + path.getKey(),
                        () -> {
                          assertEquals(List.of(), path.getValue().unconfirmed());
                          assertTrue(path.getValue().confirms());
                        }));
    return Stream.of(
            paths,
            ApprovalTests.of(
                "conventions/summary.json",
                "conventions",
                summary.added(),
                summary.vanished(),
                summary.changed()),
            Stream.of(
                dynamicTest(
                    "620 published cases are judged",
                    () -> assertEquals(620, summary.published().cases())),
                dynamicTest("the exit code would be 0", () -> assertTrue(summary.conformant()))))
        .flatMap(tests -> tests);
  }
}
