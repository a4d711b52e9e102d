package crosscheck.sweep;

import crosscheck.op.Attributes;
import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import java.util.List;
import java.util.Set;

/**
 * Cases of one block that one graph can serve. The op must accept all of them or refuse all.
 *
 * @param block the block's name
 * @param kernelPaths the paths on which they run
 * @param first the index of the first one among all cases that must be accepted, or among all that
 *     must be refused
 * @param cases the cases, 1 to {@link Attributes#MOST_CASES_TOGETHER}; several take at most {@link
 *     #MOST_MULTIPLY_ADDS} together
 */
public record Group(String block, Set<KernelPath> kernelPaths, long first, List<Case> cases) {

  /** The most multiply-adds of a group of several cases, so that large cases are alone. */
  public static final long MOST_MULTIPLY_ADDS = 20_000_000;
}
