package crosscheck.check.published;

import crosscheck.check.conformance.MismatchClass;
import crosscheck.check.published.PublishedJudge.Refusal;
import crosscheck.op.Build;
import crosscheck.op.KernelPath;
import crosscheck.pool.WorkerPool;
import crosscheck.verdict.CaseTrial;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Judges published cases: by the convention of their framework, by their values where they have
 * some, and by the op through every padding that comes to the same.
 */
public final class PublishedCheck {

  private final Collection<KernelPath> kernelPaths;
  private final long largest;
  private final List<Draft> drafts = new ArrayList<>();

  /** One case before the op is asked. */
  private record Draft(
      PublishedCase published,
      String convention,
      List<String> equivalents,
      boolean values,
      List<Remark> remarks,
      Map<KernelPath, List<CaseTrial>> trials) {}

  /**
   * Prepares to ask the op.
   *
   * @param kernelPaths the paths on which it is asked
   * @param largest the most cells of an output that it is asked for
   */
  public PublishedCheck(Collection<KernelPath> kernelPaths, long largest) {
    this.kernelPaths = List.copyOf(kernelPaths);
    this.largest = largest;
  }

  /**
   * Takes a case and judges what needs no op.
   *
   * @throws IllegalArgumentException if its sizes are beyond what can be asked, or it says what its
   *     framework does not take
   */
  public void add(PublishedCase published) {
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
  static List<Remark> withoutTheOp(PublishedCase published) {
    PublishedJudge judge = new PublishedJudge(published);
    return withoutTheOp(published, judge, new Equivalents(published, judge));
  }

  private static List<Remark> withoutTheOp(
      PublishedCase published, PublishedJudge judge, Equivalents equivalents) {
    List<Remark> remarks = new ArrayList<>(judge.heldAgainstTheConvention());
    switch (published.expect()) {
      case ACCEPT -> remarks.addAll(equivalents.remarks());
      case REJECT -> judge.refusal().flatMap(Refusal::remark).ifPresent(remarks::add);
    }
    return remarks;
  }

  /** The number of calls of the op that the cases come to on a path. */
  public long calls(KernelPath kernelPath) {
    return trials(kernelPath).count();
  }

  /** The calls themselves. */
  Stream<CaseTrial> trials(KernelPath kernelPath) {
    return drafts.stream()
        .flatMap(draft -> draft.trials().getOrDefault(kernelPath, List.of()).stream());
  }

  /**
   * Asks the op and judges every case.
   *
   * @param approved the classes of mismatches that are approved on a build
   * @param progress told after each call, from several threads
   */
  public List<PublishedVerdict> run(
      WorkerPool pool, BiPredicate<Build, MismatchClass> approved, Runnable progress) {
    Map<KernelPath, Heard> heard = new LinkedHashMap<>();
    for (KernelPath kernelPath : kernelPaths) {
      Map<CaseTrial, Verdict> verdicts = new ConcurrentHashMap<>();
      WorkerPool.Run run =
          pool.run(
              kernelPath,
              trials(kernelPath).toList(),
              (trial, verdict) -> {
                verdicts.put(trial, verdict);
                progress.run();
              });
      heard.put(kernelPath, new Heard(verdicts, c -> approved.test(run.build(), c)));
    }
    return judge(heard);
  }

  /** The verdicts on one path, and the classes of mismatches that are approved on its build. */
  record Heard(Map<CaseTrial, Verdict> verdicts, Predicate<MismatchClass> approved) {
    boolean isAsApproved(KernelPath kernelPath, CaseTrial trial, Verdict verdict) {
      return approved.test(MismatchClass.of(trial.c(), kernelPath, trial.operation(), verdict));
    }
  }

  /** Judges every case by what was heard of the op on every path. */
  List<PublishedVerdict> judge(Map<KernelPath, Heard> heard) {
    return drafts.stream().map(draft -> judge(draft, heard)).toList();
  }

  private static PublishedVerdict judge(Draft draft, Map<KernelPath, Heard> heardOn) {
    List<Remark> remarks = new ArrayList<>(draft.remarks());
    int calls = 0;
    int callsAsApproved = 0;
    for (Map.Entry<KernelPath, List<CaseTrial>> path : draft.trials().entrySet()) {
      Heard heard = Objects.requireNonNull(heardOn.get(path.getKey()));
      for (CaseTrial trial : path.getValue()) {
        calls++;
        Verdict verdict = heard.verdicts().get(trial);
        if (verdict != null && heard.isAsApproved(path.getKey(), trial, verdict)) {
          callsAsApproved++;
        } else if (verdict == null || !confirms(verdict)) {
          remarks.add(
              new Remark(
                  Discrepancy.OP_DIFFERS,
                  "%s on %s: %s"
                      .formatted(
                          trial.c().id(),
                          path.getKey().id(),
                          verdict == null
                              ? Status.UNTESTED.name()
                              : verdict.status()
                                  + " "
                                  + verdict.observed()
                                  + verdict.differences())));
        }
      }
    }
    return new PublishedVerdict(
        draft.published().id(),
        draft.published().source(),
        draft.convention(),
        draft.equivalents(),
        calls,
        callsAsApproved,
        draft.values(),
        remarks);
  }

  private static boolean confirms(Verdict verdict) {
    return verdict.status() == Status.AGREES || verdict.status() == Status.VACUOUS;
  }
}
