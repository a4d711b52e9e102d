package crosscheck.check.refusals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import crosscheck.check.ApprovalTests;
import crosscheck.check.ExitCode;
import crosscheck.check.RealHarness;
import crosscheck.check.refusals.RefusalSummary.ClassSummary;
import crosscheck.op.Argument;
import crosscheck.op.KernelPath;
import crosscheck.verdict.InvocationTrial;
import crosscheck.verdict.Status;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Every way to call the op wrongly, one test for each argument and kernel path. Isolated: it takes
 * every core.
 */
@Isolated
class RefusalsIT {

  @TestFactory
  Stream<DynamicTest> wrongCallsFareAsTheContractDemandsOrAsIsApproved() {
    RefusalCheck.Result result =
        new RefusalCheck(
                RealHarness.level().refusalFile(RealHarness.HARNESS.fixtures()),
                RealHarness.level().id(),
                RealHarness.HARNESS.in("refusals"),
                false,
                RealHarness.regenerate())
            .run(System.out);
    Stream<DynamicTest> arguments =
        result.tally().plan().kernelPaths().stream()
            .flatMap(
                kernelPath ->
                    Arrays.stream(Argument.values())
                        .map(argument -> test(result, kernelPath, argument)));
    return Stream.concat(arguments, wholeRun(result));
  }

  private static DynamicTest test(
      RefusalCheck.Result result, KernelPath kernelPath, Argument argument) {
    List<InvocationTrial> planned =
        result.tally().plan().trials(kernelPath).stream()
            .filter(trial -> changes(trial, argument))
            .toList();
    return dynamicTest(
        "%s %s (%d calls)".formatted(kernelPath.id(), argument.id(), planned.size()),
        () -> {
          assertTrue(
              result.tally().verdicts(kernelPath).keySet().containsAll(planned), "UNTESTED calls");
          assertEquals(List.of(), unapproved(result, kernelPath, argument));
        });
  }

  private static boolean changes(InvocationTrial trial, Argument argument) {
    return trial.invocation().changes().stream().anyMatch(change -> change.argument() == argument);
  }

  private static List<String> unapproved(
      RefusalCheck.Result result, KernelPath kernelPath, Argument argument) {
    return result.received().stream()
        .filter(fixture -> fixture.refusalClass().on().equals(kernelPath.id()))
        .filter(fixture -> changes(fixture.counterexample().trial(), argument))
        .filter(fixture -> !result.baseline().approves(fixture.build(), fixture.refusalClass()))
        .map(ClassSummary::of)
        .map(ClassSummary::text)
        .toList();
  }

  private static Stream<DynamicTest> wholeRun(RefusalCheck.Result result) {
    RefusalSummary summary = result.summary();
    return Stream.concat(
        ApprovalTests.of(
            "refusals/summary.json",
            "refusals",
            summary.newClasses(),
            summary.vanishedClasses(),
            summary.changedClasses()),
        Stream.of(
            dynamicTest(
                "right calls are among them, and agree in every value",
                () ->
                    summary
                        .kernelPaths()
                        .forEach(
                            (path, numbers) ->
                                assertTrue(numbers.verdicts().get(Status.AGREES) > 0, path))),
            dynamicTest("the check could do its work", () -> assertEquals("", summary.failure())),
            dynamicTest(
                "the exit code would be 0",
                () -> assertEquals(ExitCode.CONFORMANT, result.exitCode()))));
  }
}
