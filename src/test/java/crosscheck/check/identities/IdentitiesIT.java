package crosscheck.check.identities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import crosscheck.check.ApprovalTests;
import crosscheck.check.ExitCode;
import crosscheck.check.RealHarness;
import crosscheck.check.identities.IdentitySummary.ClassSummary;
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
  Stream<DynamicTest> identitiesHoldOrAreApprovedNotTo() {
    IdentityCheck.Result result =
        new IdentityCheck(
                RealHarness.level().identityFile(RealHarness.HARNESS.fixtures()),
                RealHarness.level().id(),
                RealHarness.HARNESS.in("identities"),
                false,
                RealHarness.regenerate())
            .run(System.out);
    return Stream.concat(
        result.summary().entries().stream().map(entry -> test(result, entry)), wholeRun(result));
  }

  private static DynamicTest test(IdentityCheck.Result result, Entry entry) {
    return dynamicTest(
        "%s %s %s (%d held)"
            .formatted(
                entry.identity(), entry.kernelPath().id(), entry.elementType().id(), entry.held()),
        () -> {
          assertEquals(0, entry.untested(), "UNTESTED");
          assertEquals(List.of(), unapproved(result, entry));
          // Nothing was proved here: shown as skipped.
          assumeTrue(entry.held() + entry.violated() > 0, "TensorFlow supports none of the calls");
        });
  }

  private static List<String> unapproved(IdentityCheck.Result result, Entry entry) {
    return result.received().received().stream()
        .filter(fixture -> isOf(fixture, entry))
        .filter(
            fixture ->
                !result.baseline().approves(result.received().build(), fixture.violationClass()))
        .map(ClassSummary::of)
        .map(ClassSummary::text)
        .toList();
  }

  private static boolean isOf(ViolationFixture fixture, Entry entry) {
    return fixture.violationClass().kernelPath() == entry.kernelPath()
        && fixture.violationClass().elementType() == entry.elementType()
        && fixture.counterexample().id().startsWith(entry.identity() + ",");
  }

  private static Stream<DynamicTest> wholeRun(IdentityCheck.Result result) {
    IdentitySummary summary = result.summary();
    return Stream.concat(
        ApprovalTests.of(
            "identities/summary.json",
            "identities",
            summary.newClasses(),
            summary.vanishedClasses(),
            summary.changedClasses()),
        Stream.of(
            dynamicTest(
                "every identity holds somewhere",
                () ->
                    summary.entries().stream()
                        .map(Entry::identity)
                        .distinct()
                        .forEach(identity -> assertTrue(holds(summary, identity), identity))),
            dynamicTest("the check could do its work", () -> assertEquals("", summary.failure())),
            dynamicTest(
                "the exit code would be 0",
                () -> assertEquals(ExitCode.CONFORMANT, result.exitCode()))));
  }

  private static boolean holds(IdentitySummary summary, String identity) {
    return summary.entries().stream()
        .filter(entry -> entry.identity().equals(identity))
        .anyMatch(entry -> entry.held() > 0);
  }
}
