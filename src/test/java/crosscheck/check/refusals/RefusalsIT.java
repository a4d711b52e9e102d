package crosscheck.check.refusals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import crosscheck.check.ApprovalTests;
import crosscheck.check.CheckRun;
import crosscheck.check.RealHarness;
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
  Stream<DynamicTest> wrongCallsAreAnsweredAsTheContractDemandsOrACauseSaysWhyNot() {
    var result =
        RealHarness.run(
            RefusalCheck.of(
                RealHarness.sweep(RefusalCheck.NAME), RealHarness.HARNESS.kernelPaths()));
    Stream<DynamicTest> arguments =
        result.tally().plan().kernelPaths().stream()
            .flatMap(
                kernelPath ->
                    Arrays.stream(Argument.values())
                        .map(argument -> test(result, kernelPath, argument)));
    return Stream.concat(arguments, wholeRun(result));
  }

  private static DynamicTest test(
      CheckRun.Result<RefusalTally, RefusalFixture, RefusalSummary> result,
      KernelPath kernelPath,
      Argument argument) {
    List<InvocationTrial> planned =
        result.tally().plan().trials(kernelPath).stream()
            .filter(trial -> changes(trial, argument))
            .toList();
    return dynamicTest(
        "%s %s (%d calls)".formatted(kernelPath.id(), argument.id(), planned.size()),
        () -> {
          assertTrue(
              result.tally().verdicts(kernelPath).keySet().containsAll(planned), "UNTESTED calls");
          assertEquals(
              List.of(),
              ApprovalTests.unexplained(
                  result,
                  fixture -> isOf(fixture, kernelPath) && changes(fixture.trial(), argument)));
        });
  }

  private static boolean changes(InvocationTrial trial, Argument argument) {
    return trial.invocation().changes().stream().anyMatch(change -> change.argument() == argument);
  }

  private static boolean isOf(RefusalFixture fixture, KernelPath kernelPath) {
    return fixture.findingClass().kernelPaths().equals(List.of(kernelPath));
  }

  private static Stream<DynamicTest> wholeRun(
      CheckRun.Result<RefusalTally, RefusalFixture, RefusalSummary> result) {
    RefusalSummary summary = result.summary();
    return Stream.concat(
        ApprovalTests.of(RefusalCheck.NAME, summary),
        Stream.of(
            dynamicTest(
                "right calls are among them, and agree in every value",
                () ->
                    summary
                        .kernelPaths()
                        .forEach(
                            (path, numbers) ->
                                assertTrue(numbers.verdicts().get(Status.AGREES) > 0, path)))));
  }
}
