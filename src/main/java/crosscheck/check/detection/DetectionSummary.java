package crosscheck.check.detection;

import crosscheck.check.detection.Catch.Caught;
import crosscheck.check.detection.Detection.Outcome;
import crosscheck.mutant.Feature;
import crosscheck.mutant.Mutant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the check would have caught, as data: its {@code summary.json}.
 *
 * @param level the sweep's level, or its file
 * @param seed the sweep's seed
 * @param cases the sweep's cases
 * @param mostMultiplyAdds the work up to which a case is run with every mutant
 * @param largeCases the larger cases, which are run with the mutants alone that no smaller one
 *     catches
 * @param right how the right implementations fared
 * @param mutants how each mutant fared
 * @param required the share of mutants that have to be caught, in percent
 * @param missed the mutants that nothing caught
 * @param contradictions the cases that are not the evidence that they are said to be
 */
public record DetectionSummary(
    String level,
    long seed,
    long cases,
    long mostMultiplyAdds,
    long largeCases,
    List<RightSummary> right,
    List<MutantSummary> mutants,
    int required,
    List<String> missed,
    List<String> contradictions) {

  /**
   * How a right implementation fared.
   *
   * @param name how it is written
   * @param run the cases that it was run on
   * @param mismatches how many of them it did not pass
   * @param smallest the smallest of these, or an empty text
   */
  public record RightSummary(String name, long run, long mismatches, String smallest) {}

  /**
   * How a mutant fared.
   *
   * @param name its name
   * @param story what it does
   * @param source the public bug that is like it, or an empty text
   * @param features what it breaks
   * @param caught how many cases caught it
   * @param run how many it was run on
   * @param untouched in how many it makes no mistake, so that it was not run
   * @param first the first case that caught it, in the sweep's order, or an empty text
   * @param smallest the smallest case that caught it, or an empty text
   * @param status how that one came out, or an empty text
   */
  public record MutantSummary(
      String name,
      String story,
      String source,
      List<String> features,
      long caught,
      long run,
      long untouched,
      String first,
      String smallest,
      String status) {

    private static MutantSummary of(Mutant mutant, Catch fared) {
      Caught smallest = fared.smallest();
      return new MutantSummary(
          mutant.name(),
          mutant.story(),
          mutant.source(),
          mutant.features().stream().sorted().map(Feature::id).toList(),
          fared.caught(),
          fared.run(),
          fared.untouched(),
          id(fared.first()),
          id(smallest),
          smallest == null ? "" : smallest.verdict().status().name());
    }
  }

  private static String id(@Nullable Caught caught) {
    return caught == null ? "" : caught.c().id();
  }

  /** Sums up a run. */
  public static DetectionSummary of(String level, long seed, int required, Outcome outcome) {
    List<RightSummary> right = new ArrayList<>();
    for (Map.Entry<String, Catch> entry : outcome.right().entrySet()) {
      Catch fared = entry.getValue();
      right.add(
          new RightSummary(entry.getKey(), fared.run(), fared.caught(), id(fared.smallest())));
    }
    return new DetectionSummary(
        level,
        seed,
        outcome.cases(),
        Detection.MOST_MULTIPLY_ADDS,
        outcome.large(),
        right,
        outcome.mutants().entrySet().stream()
            .map(entry -> MutantSummary.of(entry.getKey(), entry.getValue()))
            .toList(),
        required,
        outcome.missed().stream().map(Mutant::name).toList(),
        outcome.contradictions().stream().map(c -> c.id() + " " + c.words()).toList());
  }

  /** The number of mutants that were caught. */
  public int caught() {
    return mutants.size() - missed.size();
  }

  /** Whether enough was caught, nothing right was, and the evidence is what it is said to be. */
  public boolean conformant() {
    return 100L * caught() >= (long) required * mutants.size()
        && contradictions.isEmpty()
        && right.stream().allMatch(one -> one.mismatches() == 0);
  }
}
