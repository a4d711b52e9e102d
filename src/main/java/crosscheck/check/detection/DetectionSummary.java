package crosscheck.check.detection;

import crosscheck.check.CheckSummary;
import crosscheck.check.detection.Catch.Caught;
import crosscheck.json.Schema;
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
 * @param largeCases the larger cases, which are run only with the mutants that no smaller one
 *     catches
 * @param right how the cases judged the right implementations
 * @param mutants how they judged each mutant
 * @param required the share of mutants that must be caught, in percent
 * @param missed the mutants that nothing caught
 * @param contradictions the cases that catch other mutants than their evidence says
 */
@Schema("detection-summary")
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
    List<String> contradictions)
    implements CheckSummary {

  /**
   * How the cases judged a right implementation.
   *
   * @param name how it is written
   * @param run the cases that it was run on
   * @param mismatches how many of them it did not pass
   * @param smallest the smallest of these, or an empty text
   */
  public record RightSummary(String name, long run, long mismatches, String smallest) {}

  /**
   * How the cases judged a mutant.
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

    private static MutantSummary of(Mutant mutant, Catch own) {
      Caught smallest = own.smallest();
      return new MutantSummary(
          mutant.name(),
          mutant.story(),
          mutant.source(),
          mutant.features().stream().sorted().map(Feature::id).toList(),
          own.caught(),
          own.run(),
          own.untouched(),
          id(own.first()),
          id(smallest),
          smallest == null ? "" : smallest.verdict().status().name());
    }
  }

  private static String id(@Nullable Caught caught) {
    return caught == null ? "" : caught.c().id();
  }

  /** Sums up a run. */
  static DetectionSummary of(String level, long seed, int required, DetectionTally tally) {
    List<RightSummary> right = new ArrayList<>();
    for (Map.Entry<String, Catch> entry : tally.right().entrySet()) {
      Catch own = entry.getValue();
      right.add(new RightSummary(entry.getKey(), own.run(), own.caught(), id(own.smallest())));
    }
    return new DetectionSummary(
        level,
        seed,
        tally.cases(),
        Detection.MOST_MULTIPLY_ADDS,
        tally.large(),
        right,
        tally.mutants().entrySet().stream()
            .map(entry -> MutantSummary.of(entry.getKey(), entry.getValue()))
            .toList(),
        required,
        tally.missed().stream().map(Mutant::name).toList(),
        tally.contradictions().stream().map(c -> c.id() + " " + c.words()).toList());
  }

  /** The number of mutants that were caught. */
  int caught() {
    return mutants.size() - missed.size();
  }

  @Override
  public boolean complete() {
    return true;
  }

  @Override
  public String conclusion() {
    return "%d of %d mutants caught, %d contradictions"
        .formatted(caught(), mutants.size(), contradictions.size());
  }

  /** Whether enough mutants were caught and no right implementation, without a contradiction. */
  @Override
  public boolean conformant() {
    return 100L * caught() >= (long) required * mutants.size()
        && contradictions.isEmpty()
        && right.stream().allMatch(one -> one.mismatches() == 0);
  }
}
