package crosscheck.check.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import crosscheck.check.ExitCode;
import crosscheck.check.RealHarness;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Isolated;

/** The frameworks themselves, asked: {@code mvn verify -Plive}. Isolated: it takes every core. */
@Isolated
@Tag("live")
class LiveIT {

  @TestFactory
  Stream<DynamicTest> frameworksDoWhatTheirConventionsSay() {
    LiveSummary summary =
        new LiveCheck(
                RealHarness.level(),
                RealHarness.HARNESS,
                Path.of("target", "live"),
                LiveFramework.allReleases(),
                RealHarness.regenerate())
            .run(System.out);
    return Stream.of(
        dynamicTest(
            "every release could be asked", () -> assertEquals(Map.of(), summary.failures())),
        dynamicTest(
            "they differ in the approved regions, and nowhere else",
            () -> assertEquals(List.of(), summary.contradictions())),
        dynamicTest("they answered as approved", () -> assertTrue(summary.differences().areNone())),
        dynamicTest(
            "every release took some calls of every convention",
            () ->
                assertTrue(
                    summary.fixtures().stream()
                        .flatMap(fixture -> fixture.answers().stream())
                        .allMatch(answers -> answers.taken() > 0))),
        dynamicTest(
            "the exit code would be 0",
            () -> assertEquals(ExitCode.CONFORMANT, summary.exitCode())));
  }
}
