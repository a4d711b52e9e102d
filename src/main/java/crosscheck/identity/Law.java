package crosscheck.identity;

import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import java.util.Optional;

/** What an identity says, for any case that the op must accept. */
interface Law {

  /**
   * Whether the identity could be false: a permutation of one channel, for example, proves nothing.
   */
  boolean appliesTo(Case c);

  /** The left side: by default the case itself, with its own values. */
  default Side own(Case c) {
    return Side.of(Call.of(c, c));
  }

  /** The right side: by default the other case, with the case's own values. */
  default Side other(Case c) {
    return Side.of(Call.of(otherCase(c), c));
  }

  /**
   * The case that the right side calls; throws {@link IllegalArgumentException} if its tensors or
   * its sums are too large for a case.
   */
  default Case otherCase(Case c) {
    return c;
  }

  /** As {@link Identity#otherPath}. */
  default Optional<KernelPath> otherPath() {
    return Optional.empty();
  }

  /** As {@link Identity#isAskedOn}. */
  default boolean isAskedOn(KernelPath kernelPath) {
    return true;
  }
}
