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
 * some, and by the op through each kind of padding that comes to the same.
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
      Map<KernelPath, List<PublishedTrials.Call>> calls,
      String notRun) {}

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
   * @throws IllegalArgumentException if it says what its framework does not take
   */
  void add(PublishedCase published) {
    PublishedJudge judge = new PublishedJudge(published);
    Equivalents equivalents = new Equivalents(published, judge);
    Map<KernelPath, List<PublishedTrials.Call>> calls = new LinkedHashMap<>();
    String notRun = "";
    try {
      for (KernelPath kernelPath : kernelPaths) {
        calls.put(kernelPath, calls(published, judge, equivalents, kernelPath));
      }
    } catch (IllegalArgumentException tooLarge) {
      calls.clear();
      notRun = String.valueOf(tooLarge.getMessage());
    }
    drafts.add(
        new Draft(
            published,
            judge.convention().id(),
            equivalents.words(),
            equivalents.comparesValues(),
            withoutTheOp(published, judge, equivalents),
            calls,
            notRun));
  }

  private List<PublishedTrials.Call> calls(
      PublishedCase published,
      PublishedJudge judge,
      Equivalents equivalents,
      KernelPath kernelPath) {
    return switch (published.expect()) {
      case ACCEPT ->
          equivalents.geometries().stream()
              .filter(g -> published.cells() <= largest)
              .flatMap(g -> PublishedTrials.of(published, g, kernelPath).stream())
              .toList();
      case REJECT ->
          judge.refusal().stream()
              .flatMap(r -> PublishedTrials.ofRefusal(published, r, kernelPath))
              .toList();
    };
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
        .flatMap(draft -> draft.calls().getOrDefault(kernelPath, List.of()).stream())
        .map(PublishedTrials.Call::trial);
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
    List<String> explained = new ArrayList<>();
    for (Map.Entry<KernelPath, List<PublishedTrials.Call>> path : draft.calls().entrySet()) {
      KernelPath kernelPath = path.getKey();
      for (PublishedTrials.Call call : path.getValue()) {
        calls++;
        CaseTrial trial = call.trial();
        Optional<JudgedCase> judged =
            verdicts
                .on(kernelPath, trial)
                .map(v -> JudgedCase.of(trial, kernelPath, v, attribution));
        String asked = "%s on %s, %s".formatted(call.words(), kernelPath.id(), trial.c().id());
        String came = judged.map(made -> words(made.verdict())).orElse(Status.UNTESTED.name());
        if (judged.filter(made -> !made.cause().isEmpty()).isPresent()) {
          explained.add("%s: %s: %s".formatted(judged.get().cause(), asked, came));
        } else if (judged.filter(made -> confirms(made.verdict())).isEmpty()) {
          findings.add(
              new PublishedFinding(
                  PublishedDisagreement.OP_DIFFERS, "%s: %s".formatted(asked, came)));
        }
      }
    }
    return new PublishedVerdict(
        draft.published().id(),
        draft.published().source(),
        draft.convention(),
        draft.equivalents(),
        calls,
        explained,
        draft.notRun(),
        draft.values(),
        findings);
  }

  private static String words(Verdict verdict) {
    String first =
        verdict.differences().stream()
            .findFirst()
            .map(difference -> ", the first " + difference.words())
            .orElse("");
    return "%s, %s%s".formatted(verdict.status(), verdict.observed(), first);
  }

  private static boolean confirms(Verdict verdict) {
    return verdict.status() == Status.AGREES || verdict.status() == Status.VACUOUS;
  }
}
