package crosscheck.adjudication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.convention.Convention;
import crosscheck.convention.Conventions;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AdjudicationTest {

  static List<Convention> conventions() {
    return Conventions.all().stream()
        .filter(c -> c.id().matches(".*output-shape.*|onednn"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("conventions")
  void aConventionDisagreesWhereItsRegionsSayAndNowhereElse(Convention convention) {
    long t = System.nanoTime();
    Adjudication adjudication = Adjudication.of(convention, axes -> {});
    System.out.println(
        convention.id()
            + " "
            + adjudication.calls()
            + "+"
            + adjudication.pairs()
            + " "
            + adjudication.outcomes()
            + adjudication.choices()
            + adjudication.pairOutcomes()
            + " "
            + (System.nanoTime() - t) / 1000000
            + " ms");
    adjudication
        .findings()
        .forEach(
            f ->
                System.out.println(
                    "    "
                        + f.disagreement()
                        + " "
                        + f.count()
                        + " "
                        + f.counterexample().question().scatter()
                        + f.counterexample().question().setting()
                        + " smaller "
                        + f.smaller()));
    assertEquals(List.of(), adjudication.contradictions());
    assertTrue(
        adjudication.calls() + adjudication.pairs() >= Adjudication.FEWEST_GEOMETRIES,
        adjudication::toString);
  }
}
