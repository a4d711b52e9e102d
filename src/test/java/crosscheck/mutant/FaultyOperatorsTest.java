package crosscheck.mutant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.op.Case;
import crosscheck.op.Observation.Rejected;
import crosscheck.op.Operator;
import crosscheck.sweep.SmokeCases;
import crosscheck.verdict.CaseTrial;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import crosscheck.verdict.Verifier;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue on the smoke sweep; {@code DetectionIT} runs all of it. */
class FaultyOperatorsTest {

  private static Stream<Status> statuses(Predicate<Case> chosen, Operator operator) {
    return SmokeCases.ofEveryOperation()
        .filter(c -> c.multiplyAdds() <= 10_000)
        .filter(chosen)
        .map(c -> Verifier.check(CaseTrial.of(c), operator).status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"scatter", "gather", "zero-insertion", "column-matrix"})
  void aRightImplementationAgreesOnEveryCaseHoweverItIsWritten(String name) {
    Operator right = Objects.requireNonNull(Catalogue.right().get(name));
    assertEquals(
        Set.of(Status.AGREES, Status.VACUOUS),
        new HashSet<>(statuses(c -> true, right).distinct().toList()));
  }

  @Test
  void anOperatorThatTakesEverySizeIsCaughtOnEveryOtherSize() {
    assertEquals(
        List.of(Status.ACCEPTED_INVALID),
        statuses(c -> !c.admissible(), Catalogue.mutant("every-size-taken")).distinct().toList());
  }

  @Test
  void anOperatorThatRefusesEverythingIsCaughtOnEveryAdmissibleSize() {
    Operator refusing =
        (operation, c, image, filter) -> new Rejected("TFInvalidArgumentException", "no");
    assertEquals(
        List.of(Status.REJECTED_VALID), statuses(Case::admissible, refusing).distinct().toList());
  }

  @Test
  void everyMutantHasANameAndAStoryOfItsOwn() {
    List<Mutant> mutants = Catalogue.mutants();
    assertTrue(mutants.size() >= 60, () -> mutants.size() + " mutants");
    assertEquals(mutants.size(), mutants.stream().map(Mutant::name).distinct().count());
    assertEquals(mutants.size(), mutants.stream().map(Mutant::story).distinct().count());
    assertThrows(IllegalArgumentException.class, () -> Catalogue.mutant("none"));
  }

  /** What a mutant gives where it makes no mistake is the right result, and so is its verdict. */
  @Test
  void aMutantIsRightWhereItsMistakeDoesNotApply() {
    long looked = 0;
    for (Case c : SmokeCases.ofEveryOperation().filter(c -> c.multiplyAdds() <= 1_000).toList()) {
      for (Mutant mutant : Catalogue.mutants()) {
        if (!mutant.appliesTo(c)) {
          Verdict verdict = Verifier.check(CaseTrial.of(c), mutant);
          assertTrue(!verdict.status().isMismatch(), () -> mutant.name() + " " + c.id());
          looked++;
        }
      }
    }
    assertTrue(looked > 0);
  }
}
