package crosscheck.check.refusals;

import crosscheck.check.refusals.RefusalSweep.Block;
import crosscheck.op.Arguments;
import crosscheck.op.Case;
import crosscheck.op.CaseId;
import crosscheck.op.Invocation;
import crosscheck.op.KernelPath;
import crosscheck.op.Mode;
import crosscheck.tensor.RandomWord;
import crosscheck.verdict.InvocationTrial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The calls of a sweep on each kernel path, every one once, the simplest first. */
final class RefusalPlan {

  /** The most calls that a heap of 512 MiB holds with their verdicts. */
  static final int MOST_CALLS = 500_000;

  /** No case has more deviations of one argument. */
  private static final int MOST_ALONE = 300;

  private static final int MOST_PAIRS = MOST_ALONE * MOST_ALONE / 2;

  private final SortedMap<KernelPath, SortedSet<InvocationTrial>> calls = new TreeMap<>();
  private final Map<Invocation, String> kinds = new HashMap<>();

  private RefusalPlan() {}

  /**
   * Plans a sweep on some of its kernel paths.
   *
   * @throws IllegalArgumentException if it may have more than {@value #MOST_CALLS} calls
   */
  static RefusalPlan of(RefusalSweep sweep, Collection<KernelPath> kernelPaths) {
    RefusalPlan plan = new RefusalPlan();
    requireFew(sweep);
    for (Block block : sweep.blocks()) {
      List<Invocation> invocations =
          block.cases().stream()
              .map(CaseId::parse)
              .flatMap(base -> plan.invocations(base, block, sweep.seed()))
              .toList();
      for (KernelPath kernelPath : block.kernelPaths()) {
        if (kernelPaths.contains(kernelPath)) {
          SortedSet<InvocationTrial> path =
              plan.calls.computeIfAbsent(kernelPath, p -> new TreeSet<>());
          for (Mode mode : block.modes()) {
            invocations.forEach(invocation -> path.add(new InvocationTrial(invocation, mode)));
          }
        }
      }
    }
    return plan;
  }

  /** Plans single calls on some kernel paths. */
  static RefusalPlan of(Collection<InvocationTrial> calls, Collection<KernelPath> kernelPaths) {
    RefusalPlan plan = new RefusalPlan();
    kernelPaths.forEach(kernelPath -> plan.calls.put(kernelPath, new TreeSet<>(calls)));
    return plan;
  }

  /** Counts before anything is enumerated. */
  private static void requireFew(RefusalSweep sweep) {
    long calls = 0;
    for (Block block : sweep.blocks()) {
      long perCase = (block.alone() ? MOST_ALONE : 0L) + Math.min(block.pairs(), MOST_PAIRS);
      long ways = (long) block.modes().size() * block.kernelPaths().size();
      for (String id : block.cases()) {
        long near = block.neighbourhood() ? SizeDeviations.neighbours(CaseId.parse(id)) : 0;
        calls += Math.min(perCase + near, MOST_CALLS) * ways;
        if (calls > MOST_CALLS) {
          throw new IllegalArgumentException(
              "blocks: must have at most %d calls together, have more".formatted(MOST_CALLS));
        }
      }
    }
  }

  private Stream<Invocation> invocations(Case base, Block block, long seed) {
    Arguments arguments = Arguments.of(base);
    List<Deviation> alone = new ArrayList<>(SizeDeviations.of(base));
    alone.addAll(ShapeDeviations.of(arguments, base.dataFormat()));
    alone.addAll(AttributeDeviations.of(arguments, base.dataFormat()));
    Stream<Deviation> near =
        block.neighbourhood() ? SizeDeviations.neighbourhood(base).stream() : Stream.of();
    Stream<Deviation> single = block.alone() ? alone.stream() : Stream.of();
    return Stream.concat(
        Stream.concat(single, near).map(deviation -> invocation(base, List.of(deviation))),
        pairs(base, alone, block.pairs(), seed));
  }

  /** As many pairs as are asked for, those with the smallest random words. */
  private Stream<Invocation> pairs(Case base, List<Deviation> alone, int most, long seed) {
    long words = RandomWord.seed(seed + base.id());
    int count = alone.size();
    return IntStream.range(0, most == 0 ? 0 : count * count)
        .filter(i -> i / count < i % count)
        .filter(i -> argument(alone, i / count) != argument(alone, i % count))
        .boxed()
        .sorted(Comparator.comparingLong(i -> RandomWord.at(words, i)))
        .limit(most)
        .map(i -> invocation(base, List.of(alone.get(i / count), alone.get(i % count))));
  }

  private static Object argument(List<Deviation> deviations, int place) {
    return deviations.get(place).change().argument();
  }

  private Invocation invocation(Case base, List<Deviation> deviations) {
    Invocation invocation =
        new Invocation(base, deviations.stream().map(Deviation::change).toList());
    if (deviations.size() == 1) {
      kinds.putIfAbsent(invocation, deviations.get(0).kind());
    }
    return invocation;
  }

  /** The paths on which calls are made. */
  Set<KernelPath> kernelPaths() {
    return calls.keySet();
  }

  /** The calls of a path, the simplest first. */
  SortedSet<InvocationTrial> trials(KernelPath kernelPath) {
    return Collections.unmodifiableSortedSet(calls.getOrDefault(kernelPath, new TreeSet<>()));
  }

  /** The kind of wrongness of a call, in words; of two arguments at a time, {@code pairs}. */
  String kind(Invocation invocation) {
    return kinds.getOrDefault(invocation, "pairs");
  }
}
