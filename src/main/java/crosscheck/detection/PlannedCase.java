package crosscheck.detection;

import crosscheck.cases.Case;
import crosscheck.cases.KernelPath;
import crosscheck.sweep.Group;
import crosscheck.sweep.Plan;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A case of a plan.
 *
 * @param place its place among the plan's cases, each counted once, from 0
 * @param c the case
 * @param kernelPath the first path on which it runs
 */
record PlannedCase(long place, Case c, KernelPath kernelPath) {

  /** The distinct cases of a plan, in its order, for several threads to take. */
  static final class Queue {
    private final Iterator<PlannedCase> cases;
    private long taken;

    Queue(Plan plan) {
      Set<Case> seen = new HashSet<>();
      cases =
          Stream.concat(plan.groups(true), plan.groups(false))
              .flatMap(group -> group.cases().stream().map(c -> new InGroup(group, c)))
              .filter(inGroup -> seen.add(inGroup.c()))
              .map(this::next)
              .iterator();
    }

    private record InGroup(Group group, Case c) {}

    private PlannedCase next(InGroup next) {
      KernelPath first =
          next.group().kernelPaths().stream().min(KernelPath::compareTo).orElseThrow();
      return new PlannedCase(taken++, next.c(), first);
    }

    /** Runs something on every case that is left, as others may do at the same time. */
    void drain(Consumer<PlannedCase> work) {
      while (true) {
        PlannedCase next;
        synchronized (this) {
          if (!cases.hasNext()) {
            return;
          }
          next = cases.next();
        }
        work.accept(next);
      }
    }
  }
}
