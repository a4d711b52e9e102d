package crosscheck.check.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import crosscheck.check.Harness;
import crosscheck.check.OutputFolder;
import crosscheck.check.RealHarness;
import crosscheck.cli.DetectCommand;
import crosscheck.mutant.Catalogue;
import crosscheck.sweep.Level;
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
        DetectCommand.of(
                Level.SMOKE.sweepFile(harness.fixtures()),
                Level.SMOKE.id(),
                Catalogue.mutants(),
                OutputFolder.of(harness.output().resolve("detection"), harness.fixtures()),
                harness.workers())
            .run(System.out);
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
