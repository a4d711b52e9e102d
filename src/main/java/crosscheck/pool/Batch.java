package crosscheck.pool;

import crosscheck.cases.Attributes;
import crosscheck.observation.Operation;
import crosscheck.verdict.Trial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Trials that go to a worker together, all on one graph.
 *
 * @param trials the trials, in the order in which they were given
 */
record Batch(List<Trial> trials) {

  private static final int MOST_TRIALS = 64;

  /** What the trials of a graph have in common. */
  private record Key(Operation operation, Attributes attributes) {}

  /** Groups trials by their graphs, in the order in which the graphs first come. */
  static List<Batch> group(List<Trial> trials) {
    Map<Key, List<Trial>> groups = new LinkedHashMap<>();
    for (Trial trial : trials) {
      Key key = new Key(trial.operation(), trial.c().attributes());
      groups.computeIfAbsent(key, first -> new ArrayList<>()).add(trial);
    }
    List<Batch> batches = new ArrayList<>();
    for (List<Trial> group : groups.values()) {
      for (int from = 0; from < group.size(); from += MOST_TRIALS) {
        int to = Math.min(group.size(), from + MOST_TRIALS);
        batches.add(new Batch(group.subList(from, to)));
      }
    }
    return batches;
  }
}
