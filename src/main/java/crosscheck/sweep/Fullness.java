package crosscheck.sweep;

import crosscheck.op.Attributes;
import crosscheck.op.Case;

/** How full a group of cases is; limiting it makes groups cost about the same. */
final class Fullness {

  private int cases;
  private long multiplyAdds;

  /** Whether a case no longer fits in the group; an empty group has room for any case. */
  boolean isTooFullFor(Case c) {
    return cases > 0
        && (cases == Attributes.MOST_CASES_TOGETHER
            || multiplyAdds + c.multiplyAdds() > Group.MOST_MULTIPLY_ADDS);
  }

  /** Adds a case. */
  void add(Case c) {
    cases++;
    multiplyAdds += c.multiplyAdds();
  }
}
