package crosscheck.sweep;

import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The cases of a sweep, or of one shard of it, on each kernel path.
 *
 * <p>It holds no cases: they are enumerated whenever they are asked for, always in the same order,
 * block by block and graph by graph. A case in two blocks runs in both and counts in both.
 */
public final class Plan {

  private final Sweep sweep;
  private final Set<KernelPath> kernelPaths = EnumSet.noneOf(KernelPath.class);
  private final Shard shard;
  private final SortedMap<Cell, Long> sizes = new TreeMap<>();

  private Plan(Sweep sweep, Collection<KernelPath> kernelPaths, Shard shard) {
    this.sweep = sweep;
    this.shard = shard;
    for (Block block : sweep.blocks()) {
      block.kernelPaths().stream().filter(kernelPaths::contains).forEach(this.kernelPaths::add);
    }
  }

  /** Plans a whole sweep, like {@link #of(Sweep, Collection, Shard)}. */
  public static Plan of(Sweep sweep, Collection<KernelPath> kernelPaths) {
    return of(sweep, kernelPaths, Shard.WHOLE);
  }

  /**
   * Plans a shard of a sweep and counts its cases, on those of the given kernel paths for which the
   * sweep has cases.
   *
   * @throws IllegalArgumentException if a block's choices are impossible or have no case, or if the
   *     sweep has no case on these paths
   */
  public static Plan of(Sweep sweep, Collection<KernelPath> kernelPaths, Shard shard) {
    Plan plan = new Plan(sweep, kernelPaths, shard);
    Dealer dealer = new Dealer(shard);
    for (int i = 0; i < sweep.blocks().size(); i++) {
      Block block = sweep.blocks().get(i);
      try {
        plan.count(block, dealer);
      } catch (IllegalArgumentException impossible) {
        throw new IllegalArgumentException(
            "blocks[%d] \"%s\": %s".formatted(i, block.name(), impossible.getMessage()),
            impossible);
      }
    }
    if (plan.kernelPaths.isEmpty()) {
      throw new IllegalArgumentException("no case on the kernel paths " + kernelPaths);
    }
    return plan;
  }

  /** Plans single cases on some kernel paths; throws as {@link #of(Sweep, Collection)}. */
  public static Plan of(Set<Case> cases, Collection<KernelPath> kernelPaths) {
    List<String> ids = cases.stream().sorted().map(Case::id).toList();
    Block block = new Block.Listed("cases", Set.copyOf(kernelPaths), ids);
    return of(new Sweep("", 0, List.of(block)), kernelPaths);
  }

  private void count(Block block, Dealer dealer) {
    if (!block.cases(sweep.seed()).hasNext()) {
      throw new IllegalArgumentException("must have a case, has none");
    }
    forEach(
        block,
        dealer,
        (kernelPath, c) -> sizes.merge(Cell.of(block.name(), kernelPath, c), 1L, Long::sum));
  }

  /** Passes on each of a block's cases that is dealt, with each of the paths on which it runs. */
  private void forEach(Block block, Dealer dealer, BiConsumer<KernelPath, Case> action) {
    Iterator<Case> cases = block.cases(sweep.seed());
    while (cases.hasNext()) {
      Case c = cases.next();
      if (dealer.deals(block.name(), c)) {
        for (KernelPath kernelPath : block.kernelPaths()) {
          if (kernelPaths.contains(kernelPath)) {
            action.accept(kernelPath, c);
          }
        }
      }
    }
  }

  /** The planned shard of the sweep. */
  public Shard shard() {
    return shard;
  }

  /** The kernel paths, in their own order. */
  public List<KernelPath> kernelPaths() {
    return List.copyOf(kernelPaths);
  }

  /** The number of cases of each cell. */
  public SortedMap<Cell, Long> sizes() {
    return Collections.unmodifiableSortedMap(sizes);
  }

  /** The number of cases of a path. */
  public long size(KernelPath kernelPath) {
    return sizes.entrySet().stream()
        .filter(entry -> entry.getKey().kernelPath() == kernelPath)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /**
   * The cases of all paths in groups, created lazily.
   *
   * @param admissible true for the cases that must be accepted, false for those that must be
   *     refused
   */
  public Stream<Group> groups(boolean admissible) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(
            new Groups(sweep, shard, admissible), Spliterator.ORDERED),
        false);
  }

  /** The cases of a path, created lazily. */
  public Stream<Case> cases(KernelPath kernelPath) {
    return Stream.concat(groups(true), groups(false))
        .filter(group -> group.kernelPaths().contains(kernelPath))
        .flatMap(group -> group.cases().stream());
  }

  /** The given cases that run on each path; all cases are enumerated once to find out. */
  public Map<KernelPath, Set<Case>> held(Set<Case> some) {
    Map<KernelPath, Set<Case>> held = new EnumMap<>(KernelPath.class);
    kernelPaths.forEach(kernelPath -> held.put(kernelPath, new HashSet<>()));
    Dealer dealer = new Dealer(shard);
    for (Block block : sweep.blocks()) {
      forEach(
          block,
          dealer,
          (kernelPath, c) -> {
            if (some.contains(c)) {
              held.computeIfAbsent(kernelPath, first -> new HashSet<>()).add(c);
            }
          });
    }
    return held;
  }
}
