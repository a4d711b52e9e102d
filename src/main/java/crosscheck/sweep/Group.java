package crosscheck.sweep;

import crosscheck.cases.Case;
import crosscheck.cases.KernelPath;
import java.util.List;
import java.util.Set;

/**
 * Cases of one block that one graph can serve; the op has to accept all of them, or to refuse all.
 *
 * @param block the block's name
 * @param kernelPaths the paths on which they run
 * @param first the place of the first of them among all cases that have to be accepted, or all that
 *     have to be refused
 * @param cases the cases, 1 to {@link #MOST_CASES}
 */
public record Group(String block, Set<KernelPath> kernelPaths, long first, List<Case> cases) {

  /** The most cases of a group: as many cost several times what a graph does. */
  public static final int MOST_CASES = 64;
}
