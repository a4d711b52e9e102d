package crosscheck.sweep;

import crosscheck.op.Attributes;
import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import java.util.List;
import java.util.Set;

/**
 * Cases of one block that one graph can serve; the op must accept all of them, or refuse all.
 *
 * @param block the block's name
 * @param kernelPaths the paths on which they run
 * @param first the place of the first of them among all cases that must be accepted, or all that
 *     must be refused
 * @param cases the cases, 1 to {@link Attributes#MOST_CASES_TOGETHER}, and of more than one no more
 *     than {@link #MOST_MULTIPLY_ADDS}
 */
public record Group(String block, Set<KernelPath> kernelPaths, long first, List<Case> cases) {

  /** The most work of a group of several cases, so that large ones go one by one. */
  public static final long MOST_MULTIPLY_ADDS = 20_000_000;
}
