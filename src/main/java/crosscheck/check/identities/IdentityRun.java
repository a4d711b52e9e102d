package crosscheck.check.identities;

import crosscheck.check.Workers;
import crosscheck.identity.Claim;
import crosscheck.journal.JournaledPool;
import crosscheck.op.Build;
import crosscheck.op.KernelPath;
import crosscheck.pool.WorkerFailure;
import crosscheck.verdict.IdentityTrial;
import crosscheck.verdict.IdentityTrial.Part;
import crosscheck.verdict.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Has a plan judged by workers, one kernel path after the other.
 *
 * <p>Where a side belongs to another path than the case, each side is a trial of its own, and the
 * two meet here: no process has both paths.
 *
 * <p>A claim that does not hold is asked again, in other surroundings: a kernel that reads memory
 * that nobody wrote comes to one thing now and to another then.
 */
public final class IdentityRun {

  /** How often a claim that does not hold is asked again. */
  private static final int REPETITIONS = 4;

  private final IdentityPlan plan;
  private final Map<KernelPath, Set<IdentityTrial>> trials = new EnumMap<>(KernelPath.class);
  private final Map<KernelPath, Map<IdentityTrial, Verdict>> verdicts =
      new EnumMap<>(KernelPath.class);

  /** Prepares a run of a plan. */
  public IdentityRun(IdentityPlan plan) {
    this.plan = plan;
    for (KernelPath kernelPath : plan.kernelPaths()) {
      for (Claim claim : plan.claims(kernelPath)) {
        claim
            .identity()
            .otherPath()
            .ifPresentOrElse(
                otherPath -> {
                  add(kernelPath, IdentityTrial.of(claim, Part.OWN));
                  add(otherPath, IdentityTrial.of(claim, Part.OTHER));
                },
                () -> add(kernelPath, IdentityTrial.of(claim, Part.WHOLE)));
      }
    }
  }

  private void add(KernelPath kernelPath, IdentityTrial trial) {
    trials.computeIfAbsent(kernelPath, first -> new LinkedHashSet<>()).add(trial);
  }

  /**
   * What a run came to.
   *
   * @param tally the verdicts, added up
   * @param build the TensorFlow build that the workers have
   * @param workersLost how many workers died on each path
   * @param deathsNotRepeated how many of these died over no trial, or over one that a new worker
   *     survived
   * @param failure why the workers could not go on, if they could not
   */
  public record Outcome(
      IdentityTally tally,
      Build build,
      Map<KernelPath, Integer> workersLost,
      Map<KernelPath, Integer> deathsNotRepeated,
      Optional<WorkerFailure> failure) {}

  /**
   * Has everything judged; after a failure of the workers the rest stays untested.
   *
   * @throws crosscheck.input.BadInputException if the journal cannot be written, or is of another
   *     build
   */
  public Outcome run(Workers workers) {
    Optional<WorkerFailure> failure = Optional.empty();
    try {
      trials.forEach(
          (kernelPath, path) -> run(workers, kernelPath, "identities", List.copyOf(path)));
      for (KernelPath kernelPath : plan.kernelPaths()) {
        run(workers, kernelPath, "violations again", repetitions(kernelPath));
      }
    } catch (WorkerFailure failed) {
      failure = Optional.of(failed);
    }
    JournaledPool pool = workers.pool();
    return new Outcome(
        IdentityTally.of(plan, this::verdict, this::isSteady),
        pool.build(),
        pool.workersLost(),
        pool.deathsNotRepeated(),
        failure);
  }

  private List<IdentityTrial> repetitions(KernelPath kernelPath) {
    List<IdentityTrial> repetitions = new ArrayList<>();
    for (int repetition = 1; repetition <= REPETITIONS; repetition++) {
      for (Claim claim : plan.claims(kernelPath)) {
        if (isWrong(kernelPath, claim)) {
          repetitions.add(new IdentityTrial(claim, ownPart(claim), repetition));
        }
      }
    }
    return repetitions;
  }

  private boolean isWrong(KernelPath kernelPath, Claim claim) {
    return verdict(kernelPath, claim).filter(v -> v.status().isWrongResult()).isPresent();
  }

  /** What of a claim is computed on the path on which it is asked. */
  private static Part ownPart(Claim claim) {
    return claim.identity().otherPath().isPresent() ? Part.OWN : Part.WHOLE;
  }

  /** Whether a claim came out the same every time that it was asked. */
  public boolean isSteady(KernelPath kernelPath, Claim claim) {
    Part part = ownPart(claim);
    return IntStream.rangeClosed(1, REPETITIONS)
        .mapToObj(repetition -> new IdentityTrial(claim, part, repetition))
        .map(trial -> verdict(kernelPath, trial))
        .flatMap(Optional::stream)
        .allMatch(again -> verdict(kernelPath, claim, part).filter(again::equals).isPresent());
  }

  private void run(Workers workers, KernelPath kernelPath, String name, List<IdentityTrial> path) {
    Map<IdentityTrial, Verdict> judged =
        verdicts.computeIfAbsent(kernelPath, first -> new ConcurrentHashMap<>());
    workers.run(kernelPath, name, path, judged::put);
  }

  /** The verdict on a claim on a path; nothing if a trial of it has not been judged. */
  public Optional<Verdict> verdict(KernelPath kernelPath, Claim claim) {
    return claim
        .identity()
        .otherPath()
        .map(
            otherPath ->
                verdict(kernelPath, claim, Part.OWN)
                    .flatMap(
                        own ->
                            verdict(otherPath, claim, Part.OTHER)
                                .map(other -> IdentityTrial.meet(own, other))))
        .orElseGet(() -> verdict(kernelPath, claim, Part.WHOLE));
  }

  private Optional<Verdict> verdict(KernelPath kernelPath, Claim claim, Part part) {
    return verdict(kernelPath, IdentityTrial.of(claim, part));
  }

  private Optional<Verdict> verdict(KernelPath kernelPath, IdentityTrial trial) {
    return Optional.ofNullable(verdicts.getOrDefault(kernelPath, Map.of()).get(trial));
  }
}
