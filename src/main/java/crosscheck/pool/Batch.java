package crosscheck.pool;

import crosscheck.cases.Attributes;
import crosscheck.cases.Case;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cases that go to a worker together, all on one graph.
 *
 * @param cases the cases, smallest first
 */
record Batch(List<Case> cases) {

  private static final int MOST_CASES = 64;

  /** Groups cases by their attributes, in the order in which the attributes first come. */
  static List<Batch> group(List<Case> cases) {
    Map<Attributes, List<Case>> groups = new LinkedHashMap<>();
    for (Case c : cases) {
      groups.computeIfAbsent(c.attributes(), first -> new ArrayList<>()).add(c);
    }
    List<Batch> batches = new ArrayList<>();
    for (List<Case> group : groups.values()) {
      for (int from = 0; from < group.size(); from += MOST_CASES) {
        int to = Math.min(group.size(), from + MOST_CASES);
        batches.add(new Batch(group.subList(from, to)));
      }
    }
    return batches;
  }
}
