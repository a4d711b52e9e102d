package crosscheck.check.conventions;

import crosscheck.convention.Convention;
import crosscheck.geometry.Scatter;
import crosscheck.tensor.RandomWord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every call of one axis that a convention does not refuse, judged.
 *
 * <p>Some conventions have more than a million. Pairs of axes are drawn from all of them, or from
 * as many as are kept, evenly spread.
 */
final class Ruling {

  private static final int MOST_KEPT = 100_000;

  private final Convention convention;
  private final AxisTally tally;
  private List<Question> kept = new ArrayList<>();
  private long calls;

  /** One call of so many is kept. */
  private int step = 1;

  private Ruling(Convention convention) {
    this.convention = convention;
    tally = new AxisTally(convention);
  }

  /** Judges the calls on some axes, and passes on those of the op that they are compared with. */
  static Ruling of(Convention convention, Stream<Scatter> scatters, Consumer<Axes> assumed) {
    Ruling ruling = new Ruling(convention);
    scatters
        .flatMap(
            x -> convention.settings().of(x).map(setting -> new Question(convention, x, setting)))
        .forEach(
            question ->
                Judgement.of(question).ifPresent(judgement -> ruling.add(judgement, assumed)));
    return ruling;
  }

  private void add(Judgement judgement, Consumer<Axes> assumed) {
    tally.add(judgement);
    assumed.accept(judgement.axes());
    if (calls++ % step == 0) {
      kept.add(judgement.question());
    }
    if (kept.size() > MOST_KEPT) {
      List<Question> all = kept;
      kept =
          new ArrayList<>(
              IntStream.range(0, all.size()).filter(i -> i % 2 == 0).mapToObj(all::get).toList());
      step *= 2;
    }
  }

  /** How many calls were judged. */
  long calls() {
    return calls;
  }

  /** How they came out. */
  AxisTally tally() {
    return tally;
  }

  /**
   * Draws different pairs, which the convention takes and which have one kind of padding in the op.
   */
  List<Pair> pairs(long count) {
    long seed = RandomWord.seed(convention.id());
    Set<Long> drawn = new HashSet<>();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; pairs.size() < count; i++) {
      long draw = Math.floorMod(RandomWord.at(seed, i), (long) kept.size() * kept.size());
      Question rows = kept.get(Math.toIntExact(draw / kept.size()));
      Question columns = kept.get(Math.toIntExact(draw % kept.size()));
      // First, as it costs less than to judge two calls.
      if (rows.refusalWith(columns).isPresent()) {
        continue;
      }
      Pair pair = new Pair(Judgement.of(rows).orElseThrow(), Judgement.of(columns).orElseThrow());
      if (pair.height().op().padding().kind() == pair.width().op().padding().kind()
          && drawn.add(draw)) {
        pairs.add(pair);
      }
    }
    return pairs;
  }
}
