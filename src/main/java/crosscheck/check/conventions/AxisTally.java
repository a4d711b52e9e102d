package crosscheck.check.conventions;

import crosscheck.check.RegionPredicate;
import crosscheck.convention.Convention;
import crosscheck.convention.Disagreement;
import crosscheck.convention.Region;
import crosscheck.convention.Scatters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds up a convention's judgements on one axis, and holds them against its regions. */
final class AxisTally {

  private final Convention convention;
  private final Map<Agreement, Long> agreements = new EnumMap<>(Agreement.class);
  private final Map<Choice, Long> choices = new EnumMap<>(Choice.class);
  private final Map<Disagreement, RegionPredicate> predicates = new EnumMap<>(Disagreement.class);
  private final Map<Disagreement, Judgement> smallest = new EnumMap<>(Disagreement.class);
  private final Map<Disagreement, Long> counts = new EnumMap<>(Disagreement.class);
  private final Map<KernelAndStride, Place> places = new HashMap<>();
  private final Map<Disagreement, String> contradictions = new EnumMap<>(Disagreement.class);

  private record KernelAndStride(int kernel, int stride) {}

  AxisTally(Convention convention) {
    this.convention = convention;
    for (Region region : convention.regions()) {
      predicates.put(region.disagreement(), new RegionPredicate(region.predicate()));
    }
  }

  void add(Judgement judgement) {
    agreements.merge(judgement.agreement(), 1L, Long::sum);
    choices.merge(judgement.choice(), 1L, Long::sum);
    Place.of(judgement)
        .ifPresent(
            place ->
                places.merge(
                    new KernelAndStride(place.kernel(), place.stride()), place, Place::plus));
    Optional<Disagreement> found = judgement.agreement().disagreement();
    found.ifPresent(
        disagreement -> {
          counts.merge(disagreement, 1L, Long::sum);
          smallest.merge(disagreement, judgement, AxisTally::smaller);
        });
    // What proves nothing contradicts nothing.
    if (judgement.agreement() != Agreement.VACUOUS) {
      for (Disagreement disagreement : Disagreement.values()) {
        RegionPredicate predicate = predicates.get(disagreement);
        boolean claimed =
            predicate != null
                && predicate.holds(
                    judgement.question().scatter(),
                    judgement.question().setting(),
                    judgement.size());
        if (claimed != found.equals(Optional.of(disagreement))) {
          contradictions.putIfAbsent(
              disagreement,
              "%s, %s: %s, though the region %s: n %d, k %d, s %d, d %d %s"
                  .formatted(
                      convention.id(),
                      disagreement,
                      judgement.agreement(),
                      claimed ? "claims it" : "leaves it out",
                      judgement.question().scatter().input(),
                      judgement.question().scatter().kernel(),
                      judgement.question().scatter().stride(),
                      judgement.question().scatter().dilation(),
                      judgement.question().setting()));
        }
      }
    }
  }

  private static Judgement smaller(Judgement one, Judgement other) {
    return one.question().compareTo(other.question()) <= 0 ? one : other;
  }

  long calls() {
    return agreements.values().stream().mapToLong(Long::longValue).sum();
  }

  Map<Agreement, Long> agreements() {
    return agreements;
  }

  /** How often it agrees for each kernel and stride. */
  List<Place> places() {
    return places.values().stream()
        .sorted(Comparator.comparing(Place::kernel).thenComparing(Place::stride))
        .toList();
  }

  Map<Choice, Long> choices() {
    return choices;
  }

  /** Where an agreement and a region do not fit, the first call of each kind of disagreement. */
  List<String> contradictions() {
    return List.copyOf(contradictions.values());
  }

  /** The disagreements whose region the convention names. */
  List<ConventionFinding> findings() {
    List<ConventionFinding> findings = new ArrayList<>();
    smallest.forEach(
        (disagreement, judgement) ->
            convention
                .region(disagreement)
                .ifPresent(
                    region ->
                        findings.add(
                            new ConventionFinding(
                                disagreement,
                                region,
                                counts.getOrDefault(disagreement, 0L),
                                judgement,
                                smallerThan(judgement)))));
    return findings;
  }

  /**
   * Counts the calls that are smaller, in whatever range.
   *
   * @throws IllegalStateException if one of them disagrees in the same way
   */
  private long smallerThan(Judgement counterexample) {
    Question question = counterexample.question();
    List<Judgement> smaller =
        Scatters.ofSum(question.magnitude())
            .flatMap(
                x ->
                    convention
                        .settings()
                        .of(x)
                        .map(setting -> new Question(convention, x, setting)))
            .filter(other -> other.compareTo(question) < 0)
            .map(Judgement::of)
            .flatMap(Optional::stream)
            .toList();
    for (Judgement judgement : smaller) {
      if (judgement.agreement() == counterexample.agreement()) {
        throw new IllegalStateException(
            judgement + " is smaller than the counterexample " + counterexample);
      }
    }
    return smaller.size();
  }
}
