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
    Ruling ruling = Ruling.of(convention, Scatters.standard(), assumed);
    if ((ruling.size() + 1L) * ruling.size() < FEWEST_GEOMETRIES) {
      ruling = Ruling.of(convention, Scatters.wide(), assumed);
    }
    List<String> contradictions = new ArrayList<>(ruling.tally().contradictions());
    Map<Agreement, Long> pairAgreements = new EnumMap<>(Agreement.class);
    long pairs = Math.max(FEWEST_PAIRS, FEWEST_GEOMETRIES - ruling.size());
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
        ruling.size(),
        tally.agreements(),
        tally.choices(),
        pairs,
        pairAgreements,
        tally.findings(),
        contradictions);
  }

  /**
   * Every call of one axis that a convention does not refuse, judged.
   *
   * <p>Some conventions have more than a million, so only the questions are kept.
   */
  private record Ruling(Convention convention, AxisTally tally, List<Question> questions) {

    static Ruling of(Convention convention, Stream<Scatter> scatters, Consumer<Axes> assumed) {
      Ruling ruling = new Ruling(convention, new AxisTally(convention), new ArrayList<>());
      scatters
          .flatMap(
              x -> convention.settings().of(x).map(setting -> new Question(convention, x, setting)))
          .map(Judgement::of)
          .flatMap(Optional::stream)
          .forEach(judgement -> ruling.add(judgement, assumed));
      return ruling;
    }

    private void add(Judgement judgement, Consumer<Axes> assumed) {
      questions.add(judgement.question());
      tally.add(judgement);
      assumed.accept(judgement.axes());
    }

    int size() {
      return questions.size();
    }

    /**
     * Draws different pairs, which the convention takes and which have one kind of padding in the
     * op.
     */
    List<Pair> pairs(long count) {
      long seed = RandomWord.seed(convention.id());
      Set<Long> drawn = new HashSet<>();
      List<Pair> pairs = new ArrayList<>();
      for (int i = 0; pairs.size() < count; i++) {
        long draw = Math.floorMod(RandomWord.at(seed, i), (long) size() * size());
        Pair pair = new Pair(judgement(draw / size()), judgement(draw % size()));
        if (pair.height().op().padding().kind() == pair.width().op().padding().kind()
            && pair.refusal().isEmpty()
            && drawn.add(draw)) {
          pairs.add(pair);
        }
      }
      return pairs;
    }

    private Judgement judgement(long question) {
      return Judgement.of(questions.get(Math.toIntExact(question))).orElseThrow();
    }
  }
}
