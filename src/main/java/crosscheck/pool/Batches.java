package crosscheck.pool;

import crosscheck.cases.Attributes;
import crosscheck.observation.Operation;
import crosscheck.verdict.Trial;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The trials that wait for a worker, in lists that go to one together; used by several threads. */
final class Batches {

  private static final int MOST_TRIALS = 64;

  /** What the trials of a graph have in common. */
  private record Graph(Operation operation, Attributes attributes) {
    static Graph of(Trial trial) {
      return new Graph(trial.operation(), trial.c().attributes());
    }
  }

  private final Iterator<List<Trial>> batches;
  private boolean stopped;

  Batches(Iterator<List<Trial>> batches) {
    this.batches = batches;
  }

  /** Takes the next list; nothing if there is none or they are stopped. */
  synchronized Optional<List<Trial>> next() {
    return stopped || !batches.hasNext() ? Optional.empty() : Optional.of(batches.next());
  }

  /** Lets no more be taken. */
  synchronized void stop() {
    stopped = true;
  }

  /** Groups trials by their graphs, in the order in which the graphs first come. */
  static List<List<Trial>> group(List<Trial> trials) {
    Map<Graph, List<Trial>> groups = new LinkedHashMap<>();
    for (Trial trial : trials) {
      groups.computeIfAbsent(Graph.of(trial), first -> new ArrayList<>()).add(trial);
    }
    List<List<Trial>> batches = new ArrayList<>();
    for (List<Trial> group : groups.values()) {
      for (int from = 0; from < group.size(); from += MOST_TRIALS) {
        batches.add(group.subList(from, Math.min(group.size(), from + MOST_TRIALS)));
      }
    }
    return batches;
  }
}
