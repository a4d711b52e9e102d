package crosscheck.sweep;

import crosscheck.op.Case;
import crosscheck.tensor.RandomWord;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cases that a sample draws of one family: graphs in a random order, and of each the first
 * possible cases in a random order, no case twice.
 *
 * <p>A case follows from the block's name, the seed and its number alone, so that nothing has to be
 * remembered. What takes too much work, and what has no output, is passed over. Where there are
 * fewer graphs than are asked for, each gives more cases; where one holds too few, or hardly any,
 * others give them, and after the last graph all are gone through again for their next cases.
 */
final class Drawing implements Iterator<Case> {

  private static final int MOST_VAIN_TRIES_A_GRAPH = 1_000;
  private static final int MOST_VAIN_TRIES = 100_000;
  private static final int MOST_TRIES_A_CASE = 20;

  private final Block.Sample block;
  private final Family family;
  private final String key;
  private final long wanted;
  private final long casesOfAGraph;
  private final Permutation graphs;
  private final long numberOfGraphs;

  private long round;
  private long graph;
  private long drawn;
  private long tries;
  private String lastImpossible = "";
  private @Nullable Course course;

  /** Throws {@link IllegalArgumentException} if there are more graphs than can be numbered. */
  Drawing(Block.Sample block, Family family, long seed) {
    this.block = block;
    this.family = family;
    key = "%d %s %s".formatted(seed, block.name(), family);
    wanted = (long) block.attributes() * block.shapes();
    numberOfGraphs = family.graphs();
    graphs = new Permutation(numberOfGraphs, RandomWord.seed(key));
    // The quotient, rounded up.
    casesOfAGraph = block.shapes() * ((block.attributes() - 1) / numberOfGraphs + 1);
  }

  @Override
  public boolean hasNext() {
    return drawn < wanted;
  }

  /** Throws {@link IllegalArgumentException} if the choices hold too few different cases. */
  @Override
  public Case next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    while (true) {
      if (course == null) {
        course = new Course(graphs.at(graph));
      }
      Optional<Case> c = course.next();
      if (c.isPresent()) {
        drawn++;
        return c.get();
      }
      course = null;
      graph++;
      if (graph == numberOfGraphs) {
        graph = 0;
        round++;
      }
    }
  }

  private void countTry() {
    tries++;
    if (tries > MOST_VAIN_TRIES + MOST_TRIES_A_CASE * wanted) {
      throw new IllegalArgumentException(
          "attributes x shapes asks for %d cases of %s, but the ranges gave only %d%s"
              .formatted(wanted, family, drawn, lastImpossible));
    }
  }

  /** The cases of one graph that are drawn in one round. */
  private final class Course {
    private final GraphCases cases;
    private final Permutation order;
    private final long size;
    private long place;
    private long vainTries;
    private long passed;

    Course(long number) {
      countTry();
      cases = family.graph(number);
      size = cases.size();
      order = new Permutation(size, RandomWord.seed(key + " " + number));
    }

    Optional<Case> next() {
      while (passed < (round + 1) * casesOfAGraph
          && place < size
          && vainTries < (round + 1) * MOST_VAIN_TRIES_A_GRAPH) {
        countTry();
        Optional<Case> c = possible(order.at(place));
        place++;
        if (c.isEmpty()) {
          vainTries++;
          continue;
        }
        vainTries = 0;
        passed++;
        if (passed > round * casesOfAGraph) {
          return c;
        }
      }
      return Optional.empty();
    }

    private Optional<Case> possible(long number) {
      try {
        return cases.at(number).filter(c -> c.multiplyAdds() <= block.mostMultiplyAdds());
      } catch (IllegalArgumentException tooLarge) {
        lastImpossible = "; " + tooLarge.getMessage();
        return Optional.empty();
      }
    }
  }
}
