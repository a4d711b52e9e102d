package crosscheck.check.conventions;

import crosscheck.convention.Convention;
import crosscheck.geometry.Scatter;
import crosscheck.tensor.RandomWord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A convention judged against the closed form of the op: every call of one axis, and random pairs
 * of them on two.
 *
 * @param convention the convention
 * @param calls how many calls of one axis were judged
 * @param agreements how they came out
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
    Map<Choice, Long> choices,
    long pairs,
    Map<Agreement, Long> pairAgreements,
    List<ConventionFinding> findings,
    List<String> contradictions) {

  /** The fewest geometries that a convention is judged over. */
  static final long FEWEST_GEOMETRIES = 5_000;

  private static final long FEWEST_PAIRS = 1_000;

  /** Judges a convention, and passes on every call of the op that it is compared with. */
  static Adjudication of(Convention convention, Consumer<Axes> assumed) {
    List<Judgement> judgements = judge(convention, Scatters.standard());
    if ((judgements.size() + 1L) * judgements.size() < FEWEST_GEOMETRIES) {
      judgements = judge(convention, Scatters.wide());
    }
    AxisTally tally = new AxisTally(convention);
    for (Judgement judgement : judgements) {
      tally.add(judgement);
      assumed.accept(judgement.axes());
    }
    List<String> contradictions = new ArrayList<>(tally.contradictions());
    Map<Agreement, Long> pairAgreements = new EnumMap<>(Agreement.class);
    long pairs = Math.max(FEWEST_PAIRS, FEWEST_GEOMETRIES - judgements.size());
    for (Pair pair : pairs(convention, judgements, pairs)) {
      Agreement agreement = pair.agreement();
      pairAgreements.merge(agreement, 1L, Long::sum);
      assumed.accept(pair.axes());
      if (agreement != pair.expected()) {
        contradictions.add(
            "%s: %s on two axes, %s by one at a time: %s"
                .formatted(convention.id(), agreement, pair.expected(), pair.axes().asCase().id()));
      }
    }
    return new Adjudication(
        convention,
        judgements.size(),
        tally.agreements(),
        tally.choices(),
        pairs,
        pairAgreements,
        tally.findings(),
        contradictions);
  }

  private static List<Judgement> judge(Convention convention, Stream<Scatter> scatters) {
    return scatters
        .flatMap(
            x ->
                convention
                    .settings()
                    .of(x)
                    .map(setting -> Judgement.of(new Question(convention, x, setting))))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * Draws different pairs, which the convention takes and which have one kind of padding in the op.
   */
  private static List<Pair> pairs(Convention convention, List<Judgement> judgements, long count) {
    long seed = RandomWord.seed(convention.id());
    Set<Long> drawn = new HashSet<>();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; pairs.size() < count; i++) {
      long draw =
          Math.floorMod(RandomWord.at(seed, i), (long) judgements.size() * judgements.size());
      Judgement height = judgements.get((int) (draw / judgements.size()));
      Judgement width = judgements.get((int) (draw % judgements.size()));
      Pair pair = new Pair(height, width);
      if (height.op().padding().kind() == width.op().padding().kind()
          && pair.refusal().isEmpty()
          && drawn.add(draw)) {
        pairs.add(pair);
      }
    }
    return pairs;
  }
}
