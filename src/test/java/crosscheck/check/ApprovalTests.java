package crosscheck.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** That a whole run showed what is approved, and nothing else. */
public final class ApprovalTests {

  private ApprovalTests() {}

  /**
   * The tests of a run.
   *
   * @param summary where it is told, under {@code target/crosscheck}
   * @param fixtures where its findings are approved, under {@code fixtures}
   * @param added what is not approved
   * @param vanished what is approved and did not show
   * @param changed what is approved with another counterexample
   */
  public static Stream<DynamicTest> of(
      String summary, String fixtures, List<?> added, List<?> vanished, List<?> changed) {
    String todo =
        ("see target/crosscheck/%s; if what was received is right, approve it with"
                + " mvn verify -Dfixtures.regenerate, and review the diff of fixtures/%s")
            .formatted(summary, fixtures);
    return Stream.of(
        dynamicTest("nothing new shows", () -> assertEquals(List.of(), added, todo)),
        dynamicTest("nothing approved has vanished", () -> assertEquals(List.of(), vanished, todo)),
        dynamicTest(
            "no approved counterexample has changed",
            () -> assertEquals(List.of(), changed, todo)));
  }
}
