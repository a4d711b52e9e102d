package crosscheck.check.detection;

import crosscheck.mutant.Mutant;
import java.util.List;
import java.util.Map;

/**
 * What caught each implementation.
 *
 * @param cases how many cases the plan has
 * @param large how many of them are too large for mutants that smaller ones catch
 * @param right what the cases said of each right implementation
 * @param mutants what they said of each mutant
 * @param contradictions the cases whose evidence is not what they are said to be
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
