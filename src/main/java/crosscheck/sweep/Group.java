package crosscheck.sweep;

import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import java.util.List;
import java.util.Set;

/**
 * Cases of one block that one graph can serve; the op has to accept all of them, or to refuse all.
 *
 * @param block the block's name
 * @param kernelPaths the paths on which they run
 * @param first the place of the first of them among all cases that have to be accepted, or all that
 *     have to be refused
 * @param cases the cases, 1 to {@link #MOST_CASES}, and of more than one no more than {@link
 *     #MOST_MULTIPLY_ADDS}
 */
public record Group(String block, Set<KernelPath> kernelPaths, long first, List<Case> cases) {

  /** The most cases of a group: as many cost several times what a graph does. */
  public static final int MOST_CASES = 64;

  /** The most work of a group of several cases, so that large ones go one by one. */
  public static final long MOST_MULTIPLY_ADDS = 20_000_000;
}
