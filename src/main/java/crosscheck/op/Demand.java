package crosscheck.op;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What must happen when the op is called. */
public sealed interface Demand {

  /**
   * The call must be accepted.
   *
   * @param shape the result's shape, in the op's layout
   * @param groups the number of groups of channels, each convolved by itself; 1 or more
   */
  record Accepted(List<Long> shape, long groups) implements Demand {

    /** The number of the result's elements. */
    public long elements() {
      return Arguments.elements(shape);
    }
  }

  /**
   * The call must be refused with an error.
   *
   * @param broken every rule that it breaks, at least one
   */
  record Refused(Set<Rule> broken) implements Demand {
    /** Copies the set; throws {@link IllegalArgumentException} if it is empty. */
    public Refused {
      if (broken.isEmpty()) {
        throw new IllegalArgumentException("a call that breaks no rule must be accepted");
      }
      broken = Collections.unmodifiableSet(EnumSet.copyOf(broken));
    }
  }
}
