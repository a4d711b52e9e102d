package crosscheck.check.identities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import crosscheck.check.ApprovalTests;
import crosscheck.check.CheckRun;
import crosscheck.check.RealHarness;
import crosscheck.check.identities.IdentitySummary.Entry;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Every identity on the real op, one test for each kernel path and element type. Isolated: it takes
 * every core.
 */
@Isolated
class IdentitiesIT {

  @TestFactory
  Stream<DynamicTest> identitiesHoldOrACauseSaysWhyNot() {
    var result =
        RealHarness.run(
            IdentityCheck.of(
                RealHarness.sweep(IdentityCheck.NAME), RealHarness.HARNESS.kernelPaths()));
    return Stream.concat(
        result.summary().entries().stream().map(entry -> test(result, entry)), wholeRun(result));
  }

  private static DynamicTest test(
      CheckRun.Result<IdentityTally, IdentityFixture, IdentitySummary> result, Entry entry) {
    return dynamicTest(
        "%s %s %s (%d held)"
            .formatted(
                entry.identity(), entry.kernelPath().id(), entry.elementType().id(), entry.held()),
        () -> {
          assertEquals(0, entry.untested(), "UNTESTED");
          assertEquals(
              List.of(), ApprovalTests.unexplained(result, fixture -> isOf(fixture, entry)));
          // Nothing was proved here: shown as skipped.
          assumeTrue(entry.held() + entry.violated() > 0, "TensorFlow supports none of the calls");
        });
  }

  private static boolean isOf(IdentityFixture fixture, Entry entry) {
    return fixture.findingClass().kernelPath() == entry.kernelPath()
        && fixture.findingClass().elementType() == entry.elementType()
        && fixture.counterexample().id().startsWith(entry.identity() + ",");
  }

  private static Stream<DynamicTest> wholeRun(
      CheckRun.Result<IdentityTally, IdentityFixture, IdentitySummary> result) {
    IdentitySummary summary = result.summary();
    return Stream.concat(
        ApprovalTests.of(IdentityCheck.NAME, summary),
        Stream.of(
            dynamicTest(
                "every identity holds somewhere",
                () ->
                    summary.entries().stream()
                        .map(Entry::identity)
                        .distinct()
                        .forEach(identity -> assertTrue(holds(summary, identity), identity)))));
  }

  private static boolean holds(IdentitySummary summary, String identity) {
    return summary.entries().stream()
        .filter(entry -> entry.identity().equals(identity))
        .anyMatch(entry -> entry.held() > 0);
  }
}
