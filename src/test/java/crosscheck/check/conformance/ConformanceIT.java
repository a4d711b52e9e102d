package crosscheck.check.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import crosscheck.check.ApprovalTests;
import crosscheck.check.ExitCode;
import crosscheck.check.RealHarness;
import crosscheck.check.conformance.ConformanceSummary.ClassSummary;
import crosscheck.check.conformance.ConformanceSummary.LayerSummary;
import crosscheck.sweep.Level;
import crosscheck.sweep.Shard;
import crosscheck.verdict.Status;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The conformance check on the real op, as one test a cell of the sweep. Isolated: it takes every
 * core.
 */
@Isolated
class ConformanceIT {

  private static ConformanceCheck.Result run() {
    Level level = RealHarness.level();
    return new ConformanceCheck(
            level.sweepFile(RealHarness.HARNESS.fixtures()),
            level.id(),
            // All of it, whatever a scheduler's environment variables say.
            Shard.WHOLE,
            RealHarness.HARNESS,
            false,
            RealHarness.regenerate())
        .run(System.out);
  }

  @TestFactory
  Stream<DynamicTest> conv2dTransposeIsTheClosedForm() {
    ConformanceCheck.Result result = run();
    Stream<DynamicTest> cells =
        result.outcome().tally().cells().entrySet().stream()
            .map(
                entry ->
                    dynamicTest(
                        "%s (%d cases)".formatted(entry.getKey(), entry.getValue().planned()),
                        () -> check(entry.getValue(), result)));
    Stream<DynamicTest> forward =
        result.outcome().tally().forward().entrySet().stream()
            .map(
                entry ->
                    dynamicTest(
                        "%s forward convolution gives back the input's shape (%d cases)"
                            .formatted(entry.getKey().id(), entry.getValue().planned()),
                        () -> check(entry.getValue(), result)));
    return Stream.of(cells, forward, wholeRun(result.summary(), result.exitCode()))
        .flatMap(tests -> tests);
  }

  private static void check(CellTally tally, ConformanceCheck.Result result) {
    assertEquals(0, tally.count(Status.UNTESTED), "UNTESTED cases");
    List<String> unapproved =
        tally.findings().stream()
            .filter(
                finding ->
                    !result.baseline().approves(result.outcome().build(), finding.mismatchClass()))
            .map(finding -> MismatchFixture.of(finding, result.outcome().build()))
            .map(fixture -> ClassSummary.of(fixture).text())
            .toList();
    if (!unapproved.isEmpty()) {
      fail(String.join("\n", unapproved));
    }
    // Nothing was proved here: shown as skipped, with TensorFlow's own words.
    assumeFalse(tally.count(Status.UNSUPPORTED) == tally.planned(), tally.limitation());
  }

  private static Stream<DynamicTest> wholeRun(ConformanceSummary summary, int exitCode) {
    return Stream.concat(
        ApprovalTests.of(
            "summary.json",
            "mismatches",
            summary.newClasses(),
            summary.vanishedClasses(),
            summary.changedClasses()),
        Stream.of(
            dynamicTest(
                "every kernel path compared values",
                () -> assertEquals(List.of(), summary.pathsWithoutEvidence())),
            dynamicTest(
                "the lecture's five sizes agree on every kernel path",
                () -> {
                  assertEquals(5, summary.lecture().size());
                  for (LayerSummary layer : summary.lecture()) {
                    assertEquals(summary.kernelPaths().keySet(), layer.found().keySet());
                    layer
                        .found()
                        .forEach(
                            (path, found) ->
                                assertTrue(found.expectedAgrees(), path + " " + layer));
                  }
                }),
            dynamicTest("the check could do its work", () -> assertEquals("", summary.failure())),
            dynamicTest(
                "the exit code would be 0", () -> assertEquals(ExitCode.CONFORMANT, exitCode))));
  }
}
