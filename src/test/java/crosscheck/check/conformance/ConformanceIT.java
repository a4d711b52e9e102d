package crosscheck.check.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import crosscheck.check.ApprovalTests;
import crosscheck.check.RealHarness;
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

  @TestFactory
  Stream<DynamicTest> conv2dTransposeIsTheClosedForm() {
    // All of it, whatever a scheduler's environment variables say.
    var result =
        RealHarness.run(
            ConformanceCheck.of(
                RealHarness.sweep(ConformanceCheck.NAME),
                Shard.WHOLE,
                RealHarness.HARNESS.kernelPaths()));
    ConformanceTally tally = result.tally();
    Stream<DynamicTest> cells =
        tally.cells().entrySet().stream()
            .map(
                entry ->
                    dynamicTest(
                        "%s (%d cases%s)"
                            .formatted(
                                entry.getKey(),
                                entry.getValue().planned(),
                                support(entry.getValue())),
                        () -> check(entry.getValue())));
    Stream<DynamicTest> forward =
        tally.forward().entrySet().stream()
            .map(
                entry ->
                    dynamicTest(
                        "%s forward convolution gives back the input's shape (%d cases)"
                            .formatted(entry.getKey().id(), entry.getValue().planned()),
                        () -> check(entry.getValue())));
    return Stream.of(
            cells,
            forward,
            ApprovalTests.of(ConformanceCheck.NAME, result.summary()),
            evidence(result.summary()))
        .flatMap(tests -> tests);
  }

  /** Nothing is proved of a cell that TensorFlow does not support: its own words say so. */
  private static String support(CellTally tally) {
    return tally.count(Status.UNSUPPORTED) == tally.planned()
        ? ", not supported: " + tally.limitation()
        : "";
  }

  private static void check(CellTally tally) {
    assertEquals(0, tally.count(Status.UNTESTED), "UNTESTED cases");
    List<String> unexplained =
        tally.findings().stream()
            .filter(finding -> finding.cause().isEmpty())
            .map(finding -> finding.findingClass() + ": " + finding.counterexample().id())
            .toList();
    if (!unexplained.isEmpty()) {
      fail(String.join("\n", unexplained));
    }
  }

  private static Stream<DynamicTest> evidence(ConformanceSummary summary) {
    return Stream.of(
        dynamicTest(
            "every kernel path compared values",
            () -> assertEquals(List.of(), summary.pathsWithoutEvidence())));
  }
}
