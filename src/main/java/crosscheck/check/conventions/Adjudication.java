package crosscheck.check.conventions;

import crosscheck.convention.Convention;
import crosscheck.convention.Conventions;
import crosscheck.convention.Scatters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A convention judged against the closed form of the op: every call of one axis, and random pairs
 * of them on two.
 *
 * @param convention the convention
 * @param calls how many calls of one axis were judged
 * @param agreements how they came out
 * @param places how often it agrees for each kernel and stride
 * @param choices which of the op's sizes they are
 * @param pairs how many pairs of them were judged on two axes
 * @param pairAgreements how these came out
 * @param findings the ways in which it disagrees
 * @param contradictions where its regions are not where it disagrees, or where two axes together
 *     are not what they are one by one; must be empty
 */
record Adjudication(
    Convention convention,
    long calls,
    Map<Agreement, Long> agreements,
    List<Place> places,
    Map<Choice, Long> choices,
    long pairs,
    Map<Agreement, Long> pairAgreements,
    List<ConventionFinding> findings,
    List<String> contradictions) {

  /** The fewest geometries that a convention is judged over. */
  static final long FEWEST_GEOMETRIES = 5_000;

  private static final long FEWEST_PAIRS = 1_000;

  /**
   * Judges conventions, and passes on every call of the op that they are compared with. A rule that
   * several frameworks have is judged once.
   */
  static List<Adjudication> all(Collection<Convention> conventions, Consumer<Axes> assumed) {
    Map<Convention, Adjudication> originals =
        conventions.stream()
            .map(Conventions::original)
            .distinct()
            .parallel()
            .collect(Collectors.toConcurrentMap(c -> c, c -> of(c, assumed)));
    return conventions.stream()
        .map(c -> Objects.requireNonNull(originals.get(Conventions.original(c))).as(c))
        .toList();
  }

  /** The same of another name of the convention. */
  private Adjudication as(Convention other) {
    return new Adjudication(
        other, calls, agreements, places, choices, pairs, pairAgreements, findings, contradictions);
  }

  /** Judges a convention, and passes on every call of the op that it is compared with. */
  static Adjudication of(Convention convention, Consumer<Axes> assumed) {
    Ruling ruling = Ruling.of(convention, Scatters.standard(), assumed);
    if ((ruling.calls() + 1) * ruling.calls() < FEWEST_GEOMETRIES) {
      ruling = Ruling.of(convention, Scatters.wide(), assumed);
    }
    List<String> contradictions = new ArrayList<>(ruling.tally().contradictions());
    Map<Agreement, Long> pairAgreements = new EnumMap<>(Agreement.class);
    long pairs = Math.max(FEWEST_PAIRS, FEWEST_GEOMETRIES - ruling.calls());
    for (Pair pair : ruling.pairs(pairs)) {
      Agreement agreement = pair.agreement();
      pairAgreements.merge(agreement, 1L, Long::sum);
      assumed.accept(pair.axes());
      if (agreement != pair.expected()) {
        contradictions.add(
            "%s: %s on two axes, %s by one at a time: %s"
                .formatted(convention.id(), agreement, pair.expected(), pair.axes().asCase().id()));
      }
    }
    AxisTally tally = ruling.tally();
    return new Adjudication(
        convention,
        ruling.calls(),
        tally.agreements(),
        tally.places(),
        tally.choices(),
        pairs,
        pairAgreements,
        tally.findings(),
        contradictions);
  }
}
