package crosscheck.check.refusals;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import crosscheck.cause.Attribution;
import crosscheck.cause.Cause;
import crosscheck.cause.Facts;
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
public final class RefusalTally {

  private final RefusalPlan plan;
  private final Map<KernelPath, Map<InvocationTrial, Verdict>> verdicts = new TreeMap<>();
  private final Map<KernelPath, Map<InvocationTrial, String>> causes = new TreeMap<>();

  /** Holds no verdicts yet on a plan's calls. */
  RefusalTally(RefusalPlan plan) {
    this.plan = plan;
  }

  /**
   * Takes a verdict; safe for use by several threads.
   *
   * @param attribution finds its cause, if it is a mismatch
   */
  void add(KernelPath kernelPath, InvocationTrial trial, Verdict verdict, Attribution attribution) {
    String cause = RefusalTally.cause(kernelPath, trial, verdict, attribution).orElse("");
    synchronized (this) {
      verdicts.computeIfAbsent(kernelPath, first -> new TreeMap<>()).put(trial, verdict);
      if (!cause.isEmpty()) {
        causes.computeIfAbsent(kernelPath, first -> new TreeMap<>()).put(trial, cause);
      }
    }
  }

  /** The name of the cause that explains a verdict; nothing if none does. */
  public static Optional<String> cause(
      KernelPath kernelPath, InvocationTrial trial, Verdict verdict, Attribution attribution) {
    Facts facts = Facts.of(attribution.surroundings(), kernelPath, trial);
    return attribution.judged(List.of(facts), verdict, trial.id()).map(Cause::name);
  }

  private String cause(KernelPath kernelPath, InvocationTrial trial) {
    return causes.getOrDefault(kernelPath, Map.of()).getOrDefault(trial, "");
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
    Map<Status, Long> judged =
        verdicts(kernelPath).values().stream().collect(groupingBy(Verdict::status, counting()));
    return status.among(plan.trials(kernelPath).size(), judged);
  }

  /**
   * The classes of everything that is not as it must be.
   *
   * <p>A call that breaks several rules belongs to the class of calls that break some of them and
   * were answered in the same way, if there is one. A call is of a class of its own only by all of
   * its rules.
   *
   * @param attribution finds the causes of disagreements
   */
  List<Finding<RefusalClass, InvocationTrial, Mode>> findings(Attribution attribution) {
    Findings<RefusalClass, InvocationTrial, Mode> byAllRules = new Findings<>();
    singles(attribution).forEach(byAllRules::add);
    Findings<RefusalClass, InvocationTrial, Mode> kept = new Findings<>();
    for (var finding : byAllRules.sorted(Comparator.comparing(c -> c.rules().size()))) {
      RefusalClass own =
          kept.classes(finding.cause())
              .filter(known -> known.explains(finding.findingClass()))
              .findFirst()
              .orElse(finding.findingClass());
      kept.add(own, finding);
    }
    return kept.sorted(
        Comparator.comparing(RefusalClass::paths)
            .thenComparing(c -> c.kind().isDisagreement())
            .thenComparing(c -> c.kind().name()));
  }

  /** A finding for every call that is not as it must be, and for every disagreement on one. */
  private List<Finding<RefusalClass, InvocationTrial, Mode>> singles(Attribution attribution) {
    List<Finding<RefusalClass, InvocationTrial, Mode>> all = new ArrayList<>();
    for (KernelPath kernelPath : verdicts.keySet()) {
      verdicts(kernelPath)
          .forEach(
              (trial, verdict) -> {
                if (verdict.status().isMismatch()) {
                  all.add(
                      new Finding<>(
                          RefusalClass.of(kernelPath, trial, verdict),
                          cause(kernelPath, trial),
                          trial,
                          verdict,
                          List.of(trial.mode())));
                }
              });
      modes(kernelPath, attribution, all);
    }
    paths(attribution, all);
    return all;
  }

  /**
   * Whether a finding's calls were all made and judged. A disagreement with a mismatch in it has
   * the cause of that one, and says nothing of the cause that it would have without.
   */
  boolean judged(RefusalClass refusalClass, List<Mode> modes, InvocationTrial trial) {
    RefusalKind kind = refusalClass.kind();
    List<Mode> asked = kind == RefusalKind.MODES_DISAGREE ? modes : List.of(trial.mode());
    return refusalClass.kernelPaths().stream()
        .allMatch(
            path ->
                asked.stream()
                    .map(mode -> new InvocationTrial(trial.invocation(), mode))
                    .allMatch(
                        call ->
                            answer(path, call).isPresent()
                                && !(kind.isDisagreement() && isMismatch(path, call))));
  }

  private boolean isMismatch(KernelPath kernelPath, InvocationTrial trial) {
    Verdict verdict = verdicts(kernelPath).get(trial);
    return verdict != null && verdict.status().isMismatch();
  }

  private Optional<Answer> answer(KernelPath kernelPath, InvocationTrial trial) {
    return Optional.ofNullable(verdicts(kernelPath).get(trial))
        .flatMap(verdict -> Answer.of(trial, verdict));
  }

  /** Calls that the modes of one path answer differently, where all of them were asked. */
  private void modes(
      KernelPath kernelPath,
      Attribution attribution,
      List<Finding<RefusalClass, InvocationTrial, Mode>> all) {
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
                    attribution,
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
  private void paths(
      Attribution attribution, List<Finding<RefusalClass, InvocationTrial, Mode>> all) {
    for (InvocationTrial trial : verdicts(KernelPath.STOCK).keySet()) {
      Optional<Answer> here = answer(KernelPath.STOCK, trial);
      Optional<Answer> there = answer(KernelPath.ONEDNN, trial);
      if (here.isPresent() && there.isPresent() && here.get() != there.get()) {
        all.add(
            disagreement(
                attribution,
                RefusalKind.PATHS_DISAGREE,
                List.of(KernelPath.STOCK, KernelPath.ONEDNN),
                trial,
                List.of(trial.mode()),
                "stock %s, onednn %s".formatted(here.get(), there.get())));
      }
    }
  }

  /** A disagreement has the cause of its first call that is a mismatch, if there is one. */
  private Finding<RefusalClass, InvocationTrial, Mode> disagreement(
      Attribution attribution,
      RefusalKind kind,
      List<KernelPath> kernelPaths,
      InvocationTrial trial,
      List<Mode> modes,
      String answers) {
    List<String> known = new ArrayList<>();
    List<Facts> calls = new ArrayList<>();
    boolean mismatch = false;
    for (KernelPath kernelPath : kernelPaths) {
      for (Mode mode : modes) {
        InvocationTrial call = new InvocationTrial(trial.invocation(), mode);
        mismatch |= isMismatch(kernelPath, call);
        known.add(cause(kernelPath, call));
        calls.add(Facts.of(attribution.surroundings(), kernelPath, call));
      }
    }
    String cause =
        mismatch
            ? known.stream().filter(name -> !name.isEmpty()).findFirst().orElse("")
            : attribution.disagree(calls, kind.name(), trial.id()).map(Cause::name).orElse("");
    return new Finding<>(
        new RefusalClass(kind, kernelPaths, List.copyOf(trial.brokenRules()), answers),
        cause,
        trial,
        Objects.requireNonNull(verdicts(kernelPaths.get(0)).get(trial)),
        modes);
  }
}
