package crosscheck.sweep;

import crosscheck.op.Attributes;
import crosscheck.op.Case;

/** How much a group of cases holds already, so that groups cost about the same. */
final class Fullness {

  private int cases;
  private long multiplyAdds;

  /** Whether a case has no place in the group any more; one always has in an empty group. */
  boolean isTooFullFor(Case c) {
    return cases > 0
        && (cases == Attributes.MOST_CASES_TOGETHER
            || multiplyAdds + c.multiplyAdds() > Group.MOST_MULTIPLY_ADDS);
  }

  /** Takes a case in. */
  void add(Case c) {
    cases++;
    multiplyAdds += c.multiplyAdds();
  }
}
