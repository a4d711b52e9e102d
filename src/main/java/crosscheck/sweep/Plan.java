package crosscheck.sweep;

import crosscheck.cases.Case;
import crosscheck.cases.KernelPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The cases of a sweep on each kernel path: each once, smallest first, with the cell that it
 * belongs to. A case that several blocks hold belongs to the first of them.
 */
public final class Plan {

  /** The most cases that a plan may enumerate. */
  static final long MOST_CASES = 1_000_000;

  private final Map<KernelPath, Map<Case, Cell>> cells = new EnumMap<>(KernelPath.class);
  private long enumerated;

  /**
   * Enumerates a sweep on those of some kernel paths for which it has cases.
   *
   * @throws IllegalArgumentException if a block's choices are impossible or come to no case, if the
   *     sweep has more than 1,000,000 cases, or if it has none on these paths
   */
  public static Plan of(Sweep sweep, Collection<KernelPath> kernelPaths) {
    Plan plan = new Plan();
    for (KernelPath kernelPath : kernelPaths) {
      plan.cells.put(kernelPath, new HashMap<>());
    }
    for (int i = 0; i < sweep.blocks().size(); i++) {
      Block block = sweep.blocks().get(i);
      try {
        plan.add(block, sweep.seed());
      } catch (IllegalArgumentException impossible) {
        throw new IllegalArgumentException(
            "blocks[%d] \"%s\": %s".formatted(i, block.name(), impossible.getMessage()),
            impossible);
      }
    }
    plan.cells.values().removeIf(Map::isEmpty);
    if (plan.cells.isEmpty()) {
      throw new IllegalArgumentException("no case on the kernel paths " + kernelPaths);
    }
    return plan;
  }

  /** Plans single cases on some kernel paths; throws as {@link #of(Sweep, Collection)}. */
  public static Plan of(Set<Case> cases, Collection<KernelPath> kernelPaths) {
    List<String> ids = cases.stream().map(Case::id).toList();
    Block block = new Block.Listed("cases", Set.copyOf(kernelPaths), ids);
    return of(new Sweep("", 0, List.of(block)), kernelPaths);
  }

  private void add(Block block, long seed) {
    Map<Cell, Cell> known = new HashMap<>();
    long before = enumerated;
    block.enumerate(
        seed,
        c -> {
          requireCount(++enumerated);
          cells.forEach(
              (kernelPath, cases) -> {
                if (block.kernelPaths().contains(kernelPath)) {
                  Cell cell = Cell.of(block.name(), kernelPath, c);
                  cases.putIfAbsent(c, known.computeIfAbsent(cell, same -> same));
                }
              });
        });
    if (enumerated == before) {
      throw new IllegalArgumentException("the ranges come to no case");
    }
  }

  /**
   * Throws {@link IllegalArgumentException} if so many choices of each kind come to more cases than
   * a plan may enumerate, before any is made.
   */
  static void requireCount(long... choices) {
    long cases = 1;
    for (long count : choices) {
      cases = Math.multiplyExact(cases, count);
      if (cases > MOST_CASES) {
        throw new IllegalArgumentException("must come to at most " + MOST_CASES + " cases");
      }
    }
  }

  /** The kernel paths, in their own order. */
  public List<KernelPath> kernelPaths() {
    return List.copyOf(cells.keySet());
  }

  /** The cases of all paths, smallest first. */
  public List<Case> cases() {
    return cells.values().stream()
        .flatMap(cases -> cases.keySet().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** The cases of a path, smallest first. */
  public List<Case> cases(KernelPath kernelPath) {
    List<Case> cases = new ArrayList<>(cellsOf(kernelPath).keySet());
    cases.sort(null);
    return cases;
  }

  /** Whether a case is run on a path. */
  public boolean holds(KernelPath kernelPath, Case c) {
    return cellsOf(kernelPath).containsKey(c);
  }

  /** The cell of a case; throws {@link IllegalArgumentException} if the plan does not hold it. */
  public Cell cell(KernelPath kernelPath, Case c) {
    Cell cell = cellsOf(kernelPath).get(c);
    if (cell == null) {
      throw new IllegalArgumentException(kernelPath.id() + " " + c.id() + " is not planned");
    }
    return cell;
  }

  private Map<Case, Cell> cellsOf(KernelPath kernelPath) {
    return cells.getOrDefault(kernelPath, Map.of());
  }
}
