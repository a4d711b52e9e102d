package crosscheck.check.conventions;

import crosscheck.check.Verdicts;
import crosscheck.check.Workers;
import crosscheck.check.conformance.JudgedCase;
import crosscheck.op.KernelFamily;
import crosscheck.op.KernelPath;
import crosscheck.sweep.Level;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Asks the op, path by path, for what the conventions were compared with: every counterexample and,
 * by the level, a part of the other calls.
 */
final class ConfirmationRun {

  private final Level level;
  private final Collection<KernelPath> kernelPaths;
  private final Set<Axes> assumed;
  private final Set<Axes> counterexamples = new LinkedHashSet<>();

  /** Those of the calls that are asked of kernels which must be compiled for each. */
  private final Set<Axes> covering;

  private final Map<KernelPath, List<Axes>> asked = new EnumMap<>(KernelPath.class);
  private final Map<KernelPath, Confirmation> confirmations = new EnumMap<>(KernelPath.class);
  private final Verdicts<Axes> verdicts = new Verdicts<>();

  /**
   * Prepares to ask.
   *
   * @param assumed every call of the op with which a convention was compared
   */
  ConfirmationRun(
      Level level,
      Collection<KernelPath> kernelPaths,
      Set<Axes> assumed,
      List<Adjudication> adjudications) {
    this.level = level;
    this.kernelPaths = kernelPaths;
    this.assumed = assumed;
    for (Adjudication adjudication : adjudications) {
      adjudication.findings().forEach(f -> counterexamples.add(f.counterexample().axes()));
    }
    covering = kernelPaths.contains(KernelPath.XLA) ? Covering.of(assumed) : Set.of();
    for (KernelPath kernelPath : kernelPaths) {
      confirmations.put(kernelPath, new Confirmation(kernelPath));
      asked.put(kernelPath, sample(kernelPath));
    }
  }

  /** Asks; throws as {@link Workers#run}. */
  void run(Workers workers) {
    Referee referee = new Referee(workers);
    for (KernelPath kernelPath : kernelPaths) {
      referee.ask(
          kernelPath,
          "conventions",
          asked(kernelPath),
          (axes, trial, verdict) -> {
            confirmation(kernelPath)
                .add(axes, JudgedCase.of(trial, kernelPath, verdict, workers.attribution()));
            if (counterexamples.contains(axes)) {
              verdicts.add(kernelPath, axes, verdict);
            }
          });
      referee.ask(
          kernelPath,
          "refused counterexamples",
          deadly(kernelPath),
          (axes, trial, verdict) -> verdicts.add(kernelPath, axes, verdict));
    }
  }

  /** The calls that the op is asked for; none that a worker may die of. */
  private List<Axes> sample(KernelPath kernelPath) {
    return assumed.stream()
        // Most calls are not asked for, and a hash says so sooner than the contract.
        .filter(axes -> isSampled(kernelPath, axes) || counterexamples.contains(axes))
        .filter(axes -> !Referee.kills(kernelPath, axes))
        .toList();
  }

  /** The counterexamples that a worker may die of; a death takes a second. */
  private List<Axes> deadly(KernelPath kernelPath) {
    return level == Level.SMOKE
        ? List.of()
        : counterexamples.stream().filter(axes -> Referee.kills(kernelPath, axes)).toList();
  }

  /**
   * Whether the op is asked for a call: one of 1,024 at level smoke; at level standard one of 4,
   * and of 32 where the other path asks the same kernel. Each call costs XLA a compilation, so that
   * it is asked for a {@link Covering} of them, and at level exhaustive for one of 32 as well.
   */
  private boolean isSampled(KernelPath kernelPath, Axes axes) {
    if (kernelPath == KernelPath.XLA) {
      return covering.contains(axes)
          || (level == Level.EXHAUSTIVE && Math.floorMod(axes.word(), 32) == 0);
    }
    int oneOf =
        switch (level) {
          case SMOKE -> 1024;
          case STANDARD ->
              kernelPath != KernelPath.STOCK
                      && Referee.family(kernelPath, axes) == KernelFamily.STOCK
                  ? 32
                  : 4;
          case EXHAUSTIVE -> 1;
        };
    return Math.floorMod(axes.word(), oneOf) == 0;
  }

  /** How many calls the conventions were compared with. */
  long assumed() {
    return assumed.size();
  }

  /** How many of them the op is asked for on a path. */
  long askedOn(KernelPath kernelPath) {
    return asked(kernelPath).size();
  }

  private List<Axes> asked(KernelPath kernelPath) {
    return asked.getOrDefault(kernelPath, List.of());
  }

  /** What the op did on a path. */
  Confirmation confirmation(KernelPath kernelPath) {
    return confirmations.getOrDefault(kernelPath, new Confirmation(kernelPath));
  }

  /** The verdicts on the counterexamples that were asked for. */
  Verdicts<Axes> verdicts() {
    return verdicts;
  }

  /** The paths on which the op is asked. */
  Collection<KernelPath> kernelPaths() {
    return kernelPaths;
  }
}
