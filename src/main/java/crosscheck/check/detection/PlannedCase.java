package crosscheck.check.detection;

import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import crosscheck.sweep.Group;
import crosscheck.sweep.Plan;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A case of a plan.
 *
 * @param place its place among the plan's cases, from 0
 * @param c the case
 * @param kernelPath the first path on which it runs
 */
record PlannedCase(long place, Case c, KernelPath kernelPath) {

  /** The cases of a plan, each made when its turn comes, for several threads to take. */
  static final class Queue {
    private final Iterator<PlannedCase> cases;
    private long taken;

    Queue(Plan plan) {
      cases =
          Stream.concat(plan.groups(true), plan.groups(false))
              .flatMap(group -> group.cases().stream().map(c -> next(group, c)))
              .iterator();
    }

    private PlannedCase next(Group group, Case c) {
      KernelPath first = group.kernelPaths().stream().min(KernelPath::compareTo).orElseThrow();
      return new PlannedCase(taken++, c, first);
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
