package crosscheck.verdict;

import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.cases.Case;
import crosscheck.cases.KernelPath;
import crosscheck.observation.Observation.Rejected;
import crosscheck.observation.Operation;
import crosscheck.observation.Operator;
import crosscheck.sweep.Plan;
import crosscheck.sweep.Sweep;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Operators with one plausible mistake each, none of which may pass the smoke sweep. */
class FaultyOperatorsTest {

  private static final List<Case> CASES =
      Plan.of(Sweep.read(Path.of("fixtures", "sweeps", "smoke.json")), EnumSet.of(KernelPath.STOCK))
          .cases(KernelPath.STOCK)
          .filter(c -> c.multiplyAdds() < 100_000)
          .toList();

  private static Stream<Status> statuses(Predicate<Case> chosen, Operator operator) {
    return CASES.stream()
        .filter(chosen)
        .map(c -> Verifier.check(CaseTrial.of(Operation.CONV2D_TRANSPOSE, c), operator).status());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void everyMistakeIsCaughtByItsValues(Mistake mistake) {
    assertTrue(
        statuses(Case::admissible, mistake.operator()).anyMatch(Status.VALUE_MISMATCH::equals));
  }

  @Test
  void withoutAMistakeEveryAdmissibleCaseAgrees() {
    assertTrue(statuses(Case::admissible, Mistake.NONE.operator()).noneMatch(Status::isMismatch));
  }

  @Test
  void anOperatorThatTakesEverySizeIsCaughtOnEveryOtherSize() {
    assertTrue(
        statuses(c -> !c.admissible(), Mistake.NONE.operator())
            .allMatch(Status.ACCEPTED_INVALID::equals));
    assertTrue(CASES.stream().anyMatch(c -> !c.admissible()));
  }

  @Test
  void anOperatorThatRefusesEverythingIsCaughtOnEveryAdmissibleSize() {
    Operator refusing =
        (operation, c, image, filter) -> new Rejected("TFInvalidArgumentException", "no");
    assertTrue(statuses(Case::admissible, refusing).allMatch(Status.REJECTED_VALID::equals));
    assertTrue(statuses(c -> !c.admissible(), refusing).allMatch(Status.AGREES::equals));
  }
}
