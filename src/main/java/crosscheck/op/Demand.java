package crosscheck.op;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What has to happen when the op is called. */
public sealed interface Demand {

  /**
   * The call has to be accepted.
   *
   * @param shape the result's shape, in the order that the op is told
   * @param groups the number of groups of channels, each convolved by itself; 1 or more
   */
  record Accepted(List<Long> shape, long groups) implements Demand {

    /** The number of the result's elements. */
    public long elements() {
      return Arguments.elements(shape);
    }
  }

  /**
   * The call has to be refused with an error.
   *
   * @param broken every rule that it breaks, at least one
   */
  record Refused(Set<Rule> broken) implements Demand {
    /** Copies the set; throws {@link IllegalArgumentException} if it is empty. */
    public Refused {
      if (broken.isEmpty()) {
        throw new IllegalArgumentException("a call that breaks no rule has to be accepted");
      }
      broken = Collections.unmodifiableSet(EnumSet.copyOf(broken));
    }
  }
}
