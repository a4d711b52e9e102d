package crosscheck.check.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import crosscheck.check.ApprovalTests;
import crosscheck.check.RealHarness;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Isolated;

/** Every published case, judged by the real op, as one test each. Isolated: it takes every core. */
@Isolated
class PublishedIT {

  @TestFactory
  Stream<DynamicTest> publishedCasesAgreeOrDifferForAKnownReason() {
    PublishedCheck.Result result =
        RealHarness.CONSOLE.run(
            PublishedCheck.NAME,
            new PublishedCheck(RealHarness.level(), RealHarness.HARNESS, RealHarness.regenerate())
                ::run,
            PublishedCheck.Result::summary);
    Stream<DynamicTest> cases =
        result.verdicts().stream()
            .map(
                verdict ->
                    dynamicTest(
                        verdict.id(),
                        () -> assertEquals(List.of(), verdict.unexplained(), verdict.source())));
    Stream<DynamicTest> all =
        Stream.of(
            dynamicTest(
                "620 published cases are judged",
                () -> assertEquals(620, result.summary().numbers().cases())));
    return Stream.of(cases, all, ApprovalTests.of(PublishedCheck.NAME, result.summary()))
        .flatMap(tests -> tests);
  }
}
