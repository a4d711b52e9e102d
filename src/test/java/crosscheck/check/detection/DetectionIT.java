package crosscheck.check.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import crosscheck.check.Harness;
import crosscheck.check.RealHarness;
import crosscheck.check.conformance.ConformanceCheck;
import crosscheck.mutant.Catalogue;
import crosscheck.sweep.Level;
import crosscheck.sweep.SweepFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Isolated;

/** The catalogue through the smoke sweep, whatever the level. Isolated: it takes every core. */
@Isolated
class DetectionIT {

  @TestFactory
  Stream<DynamicTest> faultyImplementationsAreCaughtAndRightOnesPass() {
    Harness harness = RealHarness.HARNESS;
    DetectionSummary summary =
        RealHarness.CONSOLE.run(
            DetectionCheck.NAME,
            DetectionCheck.of(
                    SweepFile.of(Level.SMOKE, ConformanceCheck.NAME, harness.fixtures()),
                    Catalogue.mutants(),
                    harness.folder(DetectionCheck.NAME),
                    harness.workers())
                ::run,
            came -> came);
    String count = "%d of %d".formatted(summary.caught(), summary.mutants().size());
    return Stream.concat(
        summary.right().stream()
            .map(
                right ->
                    dynamicTest(
                        "%s passes (%d cases)".formatted(right.name(), right.run()),
                        () -> assertEquals(0, right.mismatches(), right.smallest()))),
        Stream.of(
            dynamicTest(
                count + " faulty implementations are caught",
                () -> assertTrue(summary.conformant(), () -> "missed: " + summary.missed())),
            dynamicTest(
                "every case is the evidence that it is counted as",
                () -> assertEquals("", String.join("\n", summary.contradictions())))));
  }
}
