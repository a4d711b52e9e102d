package crosscheck.check.published;

import crosscheck.cause.Attribution;
import crosscheck.check.Verdicts;
import crosscheck.check.Workers;
import crosscheck.check.conformance.JudgedCase;
import crosscheck.check.published.PublishedJudge.Refusal;
import crosscheck.op.KernelPath;
import crosscheck.verdict.CaseTrial;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Judges published cases: by the convention of their framework, by their values where they have
 * some, and by the op through every padding that comes to the same.
 */
final class PublishedPlan {

  private final Collection<KernelPath> kernelPaths;
  private final long largest;
  private final List<Draft> drafts = new ArrayList<>();

  /** One case before the op is asked. */
  private record Draft(
      PublishedCase published,
      String convention,
      List<String> equivalents,
      boolean values,
      List<PublishedFinding> findings,
      Map<KernelPath, List<CaseTrial>> trials) {}

  /**
   * Prepares to ask the op.
   *
   * @param kernelPaths the paths on which it is asked
   * @param largest the most cells of an output that it is asked for
   */
  PublishedPlan(Collection<KernelPath> kernelPaths, long largest) {
    this.kernelPaths = List.copyOf(kernelPaths);
    this.largest = largest;
  }

  /**
   * Takes a case and judges what needs no op.
   *
   * @throws IllegalArgumentException if its sizes are beyond what can be asked, or it says what its
   *     framework does not take
   */
  void add(PublishedCase published) {
    PublishedJudge judge = new PublishedJudge(published);
    Equivalents equivalents = new Equivalents(published, judge);
    Map<KernelPath, List<CaseTrial>> trials = new LinkedHashMap<>();
    for (KernelPath kernelPath : kernelPaths) {
      trials.put(
          kernelPath,
          switch (published.expect()) {
            case ACCEPT ->
                equivalents.geometries().stream()
                    .filter(g -> published.cells() <= largest)
                    .flatMap(g -> PublishedTrials.of(published, g, kernelPath).stream())
                    .toList();
            case REJECT ->
                judge.refusal().stream()
                    .flatMap(r -> PublishedTrials.ofRefusal(published, r, kernelPath))
                    .toList();
          });
    }
    drafts.add(
        new Draft(
            published,
            judge.convention().id(),
            equivalents.words(),
            equivalents.comparesValues(),
            withoutTheOp(published, judge, equivalents),
            trials));
  }

  /** What does not agree in a case before the op is asked. */
  static List<PublishedFinding> withoutTheOp(PublishedCase published) {
    PublishedJudge judge = new PublishedJudge(published);
    return withoutTheOp(published, judge, new Equivalents(published, judge));
  }

  private static List<PublishedFinding> withoutTheOp(
      PublishedCase published, PublishedJudge judge, Equivalents equivalents) {
    List<PublishedFinding> findings = new ArrayList<>(judge.heldAgainstTheConvention());
    switch (published.expect()) {
      case ACCEPT -> findings.addAll(equivalents.findings());
      case REJECT -> judge.refusal().flatMap(Refusal::finding).ifPresent(findings::add);
    }
    return findings;
  }

  /** The calls of the op that the cases come to on a path. */
  Stream<CaseTrial> trials(KernelPath kernelPath) {
    return drafts.stream()
        .flatMap(draft -> draft.trials().getOrDefault(kernelPath, List.of()).stream());
  }

  /** Asks the op and takes what it answered; throws as {@link Workers#run}. */
  void ask(Workers workers, Verdicts<CaseTrial> verdicts) {
    for (KernelPath kernelPath : kernelPaths) {
      workers.run(
          kernelPath,
          "published cases",
          trials(kernelPath).toList(),
          (CaseTrial trial, Verdict verdict) -> verdicts.add(kernelPath, trial, verdict));
    }
  }

  /**
   * Judges every case by what the op answered on every path.
   *
   * @param attribution finds the causes of mismatches
   */
  List<PublishedVerdict> judge(Verdicts<CaseTrial> verdicts, Attribution attribution) {
    return drafts.stream().map(draft -> judge(draft, verdicts, attribution)).toList();
  }

  private static PublishedVerdict judge(
      Draft draft, Verdicts<CaseTrial> verdicts, Attribution attribution) {
    List<PublishedFinding> findings = new ArrayList<>(draft.findings());
    int calls = 0;
    int callsExplained = 0;
    for (Map.Entry<KernelPath, List<CaseTrial>> path : draft.trials().entrySet()) {
      for (CaseTrial trial : path.getValue()) {
        calls++;
        Optional<JudgedCase> judged =
            verdicts
                .on(path.getKey(), trial)
                .map(v -> JudgedCase.of(trial, path.getKey(), v, attribution));
        if (judged.filter(call -> !call.cause().isEmpty()).isPresent()) {
          callsExplained++;
        } else if (judged.filter(call -> confirms(call.verdict())).isEmpty()) {
          findings.add(
              new PublishedFinding(
                  PublishedDisagreement.OP_DIFFERS,
                  "%s on %s: %s"
                      .formatted(
                          trial.c().id(),
                          path.getKey().id(),
                          judged
                              .map(call -> words(call.verdict()))
                              .orElse(Status.UNTESTED.name()))));
        }
      }
    }
    return new PublishedVerdict(
        draft.published().id(),
        draft.published().source(),
        draft.convention(),
        draft.equivalents(),
        calls,
        callsExplained,
        draft.values(),
        findings);
  }

  private static String words(Verdict verdict) {
    return verdict.status() + " " + verdict.observed() + verdict.differences();
  }

  private static boolean confirms(Verdict verdict) {
    return verdict.status() == Status.AGREES || verdict.status() == Status.VACUOUS;
  }
}
