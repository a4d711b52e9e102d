package crosscheck.check.detection;

import crosscheck.mutant.Mutant;
import java.util.List;
import java.util.Map;

/**
 * What caught each implementation.
 *
 * @param cases how many cases the plan has
 * @param large how many of them are run only with the mutants that no smaller one catches
 * @param right how the cases judged each right implementation
 * @param mutants how they judged each mutant
 * @param contradictions the cases that catch other mutants than their evidence says
 */
record DetectionTally(
    long cases,
    long large,
    Map<String, Catch> right,
    Map<Mutant, Catch> mutants,
    List<Contradiction> contradictions) {

  /** The mutants that nothing caught. */
  List<Mutant> missed() {
    return mutants.entrySet().stream()
        .filter(entry -> entry.getValue().caught() == 0)
        .map(Map.Entry::getKey)
        .toList();
  }
}
