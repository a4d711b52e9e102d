package crosscheck.check.refusals;

import crosscheck.op.Invocation;
import crosscheck.op.KernelPath;
import crosscheck.op.Mode;
import crosscheck.verdict.InvocationTrial;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The verdicts of a run, and the classes that they come to. */
public final class RefusalTally {

  private final RefusalPlan plan;
  private final Map<KernelPath, Map<InvocationTrial, Verdict>> verdicts = new TreeMap<>();

  /** Holds no verdicts yet on a plan's calls. */
  public RefusalTally(RefusalPlan plan) {
    this.plan = plan;
  }

  /** Takes a verdict; safe for use by several threads. */
  public synchronized void add(KernelPath kernelPath, InvocationTrial trial, Verdict verdict) {
    verdicts.computeIfAbsent(kernelPath, first -> new TreeMap<>()).put(trial, verdict);
  }

  /** The plan. */
  public RefusalPlan plan() {
    return plan;
  }

  /** The verdicts on a path, the simplest call first. */
  public Map<InvocationTrial, Verdict> verdicts(KernelPath kernelPath) {
    return Collections.unmodifiableMap(verdicts.getOrDefault(kernelPath, Map.of()));
  }

  /** How many calls of a path came out so; those without a verdict are UNTESTED. */
  public long count(KernelPath kernelPath, Status status) {
    Map<InvocationTrial, Verdict> judged = verdicts(kernelPath);
    return status == Status.UNTESTED
        ? plan.trials(kernelPath).size() - judged.size()
        : judged.values().stream().filter(verdict -> verdict.status() == status).count();
  }

  /**
   * The classes of everything that is not as it has to be.
   *
   * <p>A call that breaks several rules is of the class of one that breaks some of them and fares
   * just so, if there is one: a class of its own takes all of its rules.
   */
  public List<RefusalFinding> findings() {
    Map<RefusalClass, RefusalFinding> exact = new LinkedHashMap<>();
    singles().forEach(one -> exact.merge(one.refusalClass(), one, RefusalFinding::plus));
    List<RefusalFinding> fewestRulesFirst = new ArrayList<>(exact.values());
    fewestRulesFirst.sort(
        Comparator.comparingInt((RefusalFinding f) -> f.refusalClass().rules().size())
            .thenComparing(RefusalFinding::counterexample));
    Map<RefusalClass, RefusalFinding> kept = new LinkedHashMap<>();
    for (RefusalFinding finding : fewestRulesFirst) {
      RefusalClass own =
          kept.keySet().stream()
              .filter(known -> known.explains(finding.refusalClass()))
              .findFirst()
              .orElse(finding.refusalClass());
      kept.merge(own, finding, RefusalFinding::plus);
    }
    return kept.values().stream()
        .sorted(
            Comparator.comparing((RefusalFinding f) -> f.refusalClass().on())
                .thenComparing(f -> f.refusalClass().kind())
                .thenComparing(RefusalFinding::counterexample)
                .thenComparing(f -> f.refusalClass().cause()))
        .toList();
  }

  /** A finding for every call that is not as it has to be, and for every disagreement on one. */
  public List<RefusalFinding> singles() {
    List<RefusalFinding> all = new ArrayList<>();
    for (KernelPath kernelPath : verdicts.keySet()) {
      verdicts(kernelPath).forEach((trial, verdict) -> mismatch(kernelPath, trial, verdict, all));
      modes(kernelPath, all);
    }
    paths(all);
    return all;
  }

  /** Whether a finding's calls were all made and judged. */
  public boolean judged(RefusalClass refusalClass, Set<Mode> modes, InvocationTrial trial) {
    return Arrays.stream(KernelPath.values())
        .filter(path -> Set.of(path.id(), RefusalClass.BOTH).contains(refusalClass.on()))
        .allMatch(
            path ->
                refusalClass.kind().equals(RefusalClass.MODES_DISAGREE)
                    ? modes.stream()
                        .map(mode -> new InvocationTrial(trial.invocation(), mode))
                        .allMatch(other -> wasMade(path, other))
                    : wasMade(path, trial));
  }

  private boolean wasMade(KernelPath kernelPath, InvocationTrial trial) {
    Verdict verdict = verdicts(kernelPath).get(trial);
    return verdict != null && Outcome.of(trial, verdict).isPresent();
  }

  private static void mismatch(
      KernelPath kernelPath, InvocationTrial trial, Verdict verdict, List<RefusalFinding> all) {
    if (verdict.status().isMismatch()) {
      all.add(
          new RefusalFinding(
              RefusalClass.of(kernelPath, trial, verdict),
              1,
              EnumSet.of(trial.mode()),
              trial,
              verdict.expected(),
              verdict.observed()));
    }
  }

  /** Calls that the modes of one path answer differently, where all of them were asked. */
  private void modes(KernelPath kernelPath, List<RefusalFinding> all) {
    Map<Invocation, Map<Mode, Outcome>> byMode = new TreeMap<>();
    verdicts(kernelPath)
        .forEach(
            (trial, verdict) ->
                Outcome.of(trial, verdict)
                    .ifPresent(
                        outcome ->
                            byMode
                                .computeIfAbsent(trial.invocation(), first -> new TreeMap<>())
                                .put(trial.mode(), outcome)));
    byMode.forEach(
        (invocation, outcomes) -> {
          boolean allAsked = outcomes.size() == Mode.values().length;
          if (allAsked && outcomes.values().stream().distinct().count() > 1) {
            InvocationTrial first =
                new InvocationTrial(invocation, outcomes.keySet().iterator().next());
            all.add(
                disagreement(
                    RefusalClass.MODES_DISAGREE,
                    kernelPath.id(),
                    first,
                    EnumSet.copyOf(outcomes.keySet()),
                    outcomes.entrySet().stream()
                        .map(entry -> entry.getKey().id() + " " + entry.getValue())
                        .collect(Collectors.joining(", "))));
          }
        });
  }

  /** Calls that the two paths answer differently. */
  private void paths(List<RefusalFinding> all) {
    Map<InvocationTrial, Verdict> onednn = verdicts(KernelPath.ONEDNN);
    verdicts(KernelPath.STOCK)
        .forEach(
            (trial, verdict) -> {
              Optional<Outcome> there =
                  Optional.ofNullable(onednn.get(trial)).flatMap(v -> Outcome.of(trial, v));
              Optional<Outcome> here = Outcome.of(trial, verdict);
              if (here.isPresent() && there.isPresent() && here.get() != there.get()) {
                all.add(
                    disagreement(
                        RefusalClass.PATHS_DISAGREE,
                        RefusalClass.BOTH,
                        trial,
                        EnumSet.of(trial.mode()),
                        "stock %s, onednn %s".formatted(here.get(), there.get())));
              }
            });
  }

  private static RefusalFinding disagreement(
      String kind, String on, InvocationTrial trial, EnumSet<Mode> modes, String outcomes) {
    return new RefusalFinding(
        new RefusalClass(kind, on, trial.brokenRules(), outcomes),
        1,
        modes,
        trial,
        "one answer",
        outcomes);
  }
}
