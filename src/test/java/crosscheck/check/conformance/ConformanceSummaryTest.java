package crosscheck.check.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.approval.Differences;
import crosscheck.check.ClassSummary;
import crosscheck.check.Outcome;
import crosscheck.check.conformance.ConformanceSummary.PathSummary;
import crosscheck.op.Machines;
import crosscheck.verdict.Status;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConformanceSummaryTest {

  private static final ClassSummary CLASS =
      new ClassSummary("a class", "a-cause", "", 1, List.of(), "id", "", "", "", "");

  private static ConformanceSummary summary(
      long valuesAgreed,
      Map<Status, Long> forward,
      List<ClassSummary> isNew,
      List<ClassSummary> vanished,
      List<ClassSummary> changed,
      String failure) {
    return summary("1/1", valuesAgreed, forward, isNew, vanished, changed, failure);
  }

  private static ConformanceSummary summary(
      String shard,
      long valuesAgreed,
      Map<Status, Long> forward,
      List<ClassSummary> isNew,
      List<ClassSummary> vanished,
      List<ClassSummary> changed,
      String failure) {
    PathSummary path = new PathSummary(10, Map.of(Status.AGREES, 10L), valuesAgreed, 0);
    return new ConformanceSummary(
        new Outcome(
            Machines.AVX2,
            "smoke",
            List.of(),
            List.of(CLASS),
            new Differences<>(isNew, vanished, changed, List.of(CLASS)),
            failure),
        1,
        shard,
        Map.of("stock", path),
        Map.of("stock", forward),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        List.of());
  }

  @Test
  void approvedMismatchesAreConformantInWhateverWords() {
    ConformanceSummary summary = summary(10, Map.of(), List.of(), List.of(), List.of(), "");
    assertTrue(summary.complete());
    assertTrue(summary.conformant());
  }

  @Test
  void aNewAVanishedAndAChangedClassAreNot() {
    List<ClassSummary> one = List.of(CLASS);
    assertFalse(summary(10, Map.of(), one, List.of(), List.of(), "").conformant());
    assertFalse(summary(10, Map.of(), List.of(), one, List.of(), "").conformant());
    assertFalse(summary(10, Map.of(), List.of(), List.of(), one, "").conformant());
  }

  @Test
  void aPathOnWhichNoValueWasComparedProvesNothing() {
    ConformanceSummary summary = summary(0, Map.of(), List.of(), List.of(), List.of(), "");
    assertEquals(List.of("stock"), summary.pathsWithoutEvidence());
    assertFalse(summary.conformant());
  }

  @Test
  void aShardNeedNotCompareAValueAndIsStillJudgedByItsClasses() {
    List<ClassSummary> none = List.of();
    assertTrue(summary("2/3", 0, Map.of(), none, none, none, "").conformant());
    assertFalse(summary("2/3", 0, Map.of(), List.of(CLASS), none, none, "").conformant());
  }

  @Test
  void anUntestedCaseOrAFailureIsIncomplete() {
    Map<Status, Long> untested = Map.of(Status.UNTESTED, 1L);
    assertFalse(summary(10, untested, List.of(), List.of(), List.of(), "").complete());
    assertFalse(summary(10, Map.of(), List.of(), List.of(), List.of(), "no").complete());
  }
}
