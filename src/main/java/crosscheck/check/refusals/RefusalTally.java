package crosscheck.check.refusals;

import crosscheck.check.Finding;
import crosscheck.check.Findings;
import crosscheck.op.Invocation;
import crosscheck.op.KernelPath;
import crosscheck.op.Mode;
import crosscheck.verdict.InvocationTrial;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The verdicts of a run, and the classes that they come to. */
final class RefusalTally {

  private final RefusalPlan plan;
  private final Map<KernelPath, Map<InvocationTrial, Verdict>> verdicts = new TreeMap<>();

  /** Holds no verdicts yet on a plan's calls. */
  RefusalTally(RefusalPlan plan) {
    this.plan = plan;
  }

  /** Takes a verdict; safe for use by several threads. */
  synchronized void add(KernelPath kernelPath, InvocationTrial trial, Verdict verdict) {
    verdicts.computeIfAbsent(kernelPath, first -> new TreeMap<>()).put(trial, verdict);
  }

  /** The plan. */
  RefusalPlan plan() {
    return plan;
  }

  /** The verdicts on a path, the simplest call first. */
  Map<InvocationTrial, Verdict> verdicts(KernelPath kernelPath) {
    return Collections.unmodifiableMap(verdicts.getOrDefault(kernelPath, Map.of()));
  }

  /** How many calls of a path came out so; those without a verdict are UNTESTED. */
  long count(KernelPath kernelPath, Status status) {
    Map<InvocationTrial, Verdict> judged = verdicts(kernelPath);
    return status == Status.UNTESTED
        ? plan.trials(kernelPath).size() - judged.size()
        : judged.values().stream().filter(verdict -> verdict.status() == status).count();
  }

  /**
   * The classes of everything that is not as it must be.
   *
   * <p>A call that breaks several rules belongs to the class of calls that break some of them and
   * were answered in the same way, if there is one. A call is of a class of its own only by all of
   * its rules.
   */
  List<Finding<RefusalClass, InvocationTrial, Mode>> findings() {
    Findings<RefusalClass, InvocationTrial, Mode> byAllRules = new Findings<>();
    singles().forEach(byAllRules::add);
    Findings<RefusalClass, InvocationTrial, Mode> kept = new Findings<>();
    for (var finding : byAllRules.sorted(Comparator.comparing(c -> c.rules().size()))) {
      RefusalClass own =
          kept.classes().stream()
              .filter(known -> known.explains(finding.findingClass()))
              .findFirst()
              .orElse(finding.findingClass());
      kept.add(own, finding);
    }
    return kept.sorted(
        Comparator.comparing(RefusalClass::paths).thenComparing(c -> c.kind().name()));
  }

  /** A finding for every call that is not as it must be, and for every disagreement on one. */
  List<Finding<RefusalClass, InvocationTrial, Mode>> singles() {
    List<Finding<RefusalClass, InvocationTrial, Mode>> all = new ArrayList<>();
    for (KernelPath kernelPath : verdicts.keySet()) {
      verdicts(kernelPath)
          .forEach(
              (trial, verdict) -> {
                if (verdict.status().isMismatch()) {
                  all.add(
                      new Finding<>(
                          RefusalClass.of(kernelPath, trial, verdict),
                          trial,
                          verdict,
                          List.of(trial.mode())));
                }
              });
      modes(kernelPath, all);
    }
    paths(all);
    return all;
  }

  /** Whether a finding's calls were all made and judged. */
  boolean judged(RefusalClass refusalClass, List<Mode> modes, InvocationTrial trial) {
    List<Mode> asked =
        refusalClass.kind() == RefusalKind.MODES_DISAGREE ? modes : List.of(trial.mode());
    return refusalClass.kernelPaths().stream()
        .allMatch(
            path ->
                asked.stream()
                    .map(mode -> new InvocationTrial(trial.invocation(), mode))
                    .allMatch(call -> answer(path, call).isPresent()));
  }

  private Optional<Answer> answer(KernelPath kernelPath, InvocationTrial trial) {
    return Optional.ofNullable(verdicts(kernelPath).get(trial))
        .flatMap(verdict -> Answer.of(trial, verdict));
  }

  /** Calls that the modes of one path answer differently, where all of them were asked. */
  private void modes(
      KernelPath kernelPath, List<Finding<RefusalClass, InvocationTrial, Mode>> all) {
    Map<Invocation, Map<Mode, Answer>> byMode = new TreeMap<>();
    verdicts(kernelPath)
        .forEach(
            (trial, verdict) ->
                Answer.of(trial, verdict)
                    .ifPresent(
                        answer ->
                            byMode
                                .computeIfAbsent(trial.invocation(), first -> new TreeMap<>())
                                .put(trial.mode(), answer)));
    byMode.forEach(
        (invocation, answers) -> {
          boolean allAsked = answers.size() == Mode.values().length;
          if (allAsked && answers.values().stream().distinct().count() > 1) {
            all.add(
                disagreement(
                    RefusalKind.MODES_DISAGREE,
                    List.of(kernelPath),
                    new InvocationTrial(invocation, answers.keySet().iterator().next()),
                    List.copyOf(answers.keySet()),
                    answers.entrySet().stream()
                        .map(entry -> entry.getKey().id() + " " + entry.getValue())
                        .collect(Collectors.joining(", "))));
          }
        });
  }

  /** Calls that the two paths answer differently. */
  private void paths(List<Finding<RefusalClass, InvocationTrial, Mode>> all) {
    for (InvocationTrial trial : verdicts(KernelPath.STOCK).keySet()) {
      Optional<Answer> here = answer(KernelPath.STOCK, trial);
      Optional<Answer> there = answer(KernelPath.ONEDNN, trial);
      if (here.isPresent() && there.isPresent() && here.get() != there.get()) {
        all.add(
            disagreement(
                RefusalKind.PATHS_DISAGREE,
                List.of(KernelPath.STOCK, KernelPath.ONEDNN),
                trial,
                List.of(trial.mode()),
                "stock %s, onednn %s".formatted(here.get(), there.get())));
      }
    }
  }

  private Finding<RefusalClass, InvocationTrial, Mode> disagreement(
      RefusalKind kind,
      List<KernelPath> kernelPaths,
      InvocationTrial trial,
      List<Mode> modes,
      String answers) {
    return new Finding<>(
        new RefusalClass(kind, kernelPaths, List.copyOf(trial.brokenRules()), answers),
        trial,
        Objects.requireNonNull(verdicts(kernelPaths.get(0)).get(trial)),
        modes);
  }
}
