package crosscheck.mutation;

import crosscheck.mutation.Mutant.Place;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The mutants that no unit test kills, as a JSON file.
 *
 * @param survivors all of them
 */
record Survivors(List<Survivor> survivors) {

  /** Why a mutant lives. */
  enum Kind {
    /** It does what the code does: no test can tell the two apart. */
    EQUIVALENT,
    /** It could be told apart, and what it changes is not worth a test, such as a wording. */
    UNASSERTED
  }

  /**
   * Mutants of one kind in one method that live for one reason.
   *
   * @param in the class below the project's package
   * @param method the method
   * @param mutator the kind of change, in PIT's word
   * @param which the how-manieth ones of that kind in the method, from 1
   * @param kind whether a test could kill them
   * @param reason why they live
   */
  record Survivor(
      String in, String method, String mutator, List<Integer> which, Kind kind, String reason) {

    /** Throws {@link IllegalArgumentException} if it names no mutant or no reason. */
    Survivor {
      if (which.isEmpty() || reason.isBlank()) {
        throw new IllegalArgumentException(
            "which and reason must not be empty, were %s and '%s'".formatted(which, reason));
      }
    }

    private Stream<Place> places() {
      return which.stream().map(n -> new Place(in, method, mutator, n));
    }
  }

  /** The reason for each; throws {@link IllegalStateException} if one is listed twice. */
  Map<Place, Survivor> byPlace() {
    return survivors.stream()
        .flatMap(survivor -> survivor.places().map(place -> Map.entry(place, survivor)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
