package crosscheck.sweep;

import crosscheck.op.Case;
import crosscheck.tensor.RandomWord;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cases that a sample draws from one family: graphs in random order, and from each its first
 * possible cases in random order, no case twice.
 *
 * <p>A case depends on the block's name, the seed and its number alone, so that nothing is
 * remembered. Cases with too much work or without output are skipped. If there are fewer graphs
 * than requested, each gives more cases. If a graph has too few, others give them: after the last
 * graph, a new round goes through all of them for their next cases.
 */
final class Drawing implements Iterator<Case> {

  private static final int MOST_FAILED_TRIES_PER_GRAPH = 1_000;
  private static final int MOST_FAILED_TRIES = 100_000;
  private static final int MOST_TRIES_PER_CASE = 20;

  private final Block.Sample block;
  private final Family family;
  private final String key;
  private final long wanted;
  private final long casesPerGraph;
  private final Permutation graphs;
  private final long numberOfGraphs;

  private long round;
  private long graph;
  private long drawn;
  private long tries;
  private String lastImpossible = "";
  private @Nullable GraphRound current;

  /** Throws {@link IllegalArgumentException} if there are more graphs than can be numbered. */
  Drawing(Block.Sample block, Family family, long seed) {
    this.block = block;
    this.family = family;
    key = "%d %s %s".formatted(seed, block.name(), family);
    wanted = (long) block.attributes() * block.shapes();
    numberOfGraphs = family.graphs();
    graphs = new Permutation(numberOfGraphs, RandomWord.seed(key));
    // The quotient, rounded up.
    casesPerGraph = block.shapes() * ((block.attributes() - 1) / numberOfGraphs + 1);
  }

  @Override
  public boolean hasNext() {
    return drawn < wanted;
  }

  /** Throws {@link IllegalArgumentException} if the ranges hold too few different cases. */
  @Override
  public Case next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    while (true) {
      if (current == null) {
        current = new GraphRound(graphs.at(graph));
      }
      Optional<Case> c = current.next();
      if (c.isPresent()) {
        drawn++;
        return c.get();
      }
      current = null;
      graph++;
      if (graph == numberOfGraphs) {
        graph = 0;
        round++;
      }
    }
  }

  private void countTry() {
    tries++;
    if (tries > MOST_FAILED_TRIES + MOST_TRIES_PER_CASE * wanted) {
      throw new IllegalArgumentException(
          "attributes x shapes asks for %d cases of %s, but the ranges gave only %d%s"
              .formatted(wanted, family, drawn, lastImpossible));
    }
  }

  /** The cases of one graph that one round draws. */
  private final class GraphRound {
    private final GraphCases cases;
    private final Permutation order;
    private final long size;
    private long place;
    private long failedTries;
    private long passed;

    GraphRound(long number) {
      countTry();
      cases = family.graph(number);
      size = cases.size();
      order = new Permutation(size, RandomWord.seed(key + " " + number));
    }

    Optional<Case> next() {
      while (passed < (round + 1) * casesPerGraph
          && place < size
          && failedTries < (round + 1) * MOST_FAILED_TRIES_PER_GRAPH) {
        countTry();
        Optional<Case> c = possible(order.at(place));
        place++;
        if (c.isEmpty()) {
          failedTries++;
          continue;
        }
        failedTries = 0;
        passed++;
        if (passed > round * casesPerGraph) {
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
