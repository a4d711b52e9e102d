package crosscheck.check.identities;

import crosscheck.cause.Attribution;
import crosscheck.cause.Cause;
import crosscheck.check.Finding;
import crosscheck.check.Findings;
import crosscheck.check.Verdicts;
import crosscheck.identity.Claim;
import crosscheck.identity.Identity;
import crosscheck.op.KernelPath;
import crosscheck.tensor.ElementType;
import crosscheck.verdict.IdentityTrial;
import crosscheck.verdict.IdentityTrial.Part;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/**
 * The verdicts of a run on trials, put together to verdicts on claims and added up by identity,
 * kernel path and element type.
 *
 * <p>Where a side belongs to another path than the case, each side is a trial of its own, and the
 * two meet here: no process has both paths.
 */
final class IdentityTally {

  /** How often a claim that does not hold is asked again. */
  private static final int REPETITIONS = 4;

  private final IdentityPlan plan;
  private final Verdicts<IdentityTrial> verdicts = new Verdicts<>();

  /** Holds no verdicts yet on a plan's claims. */
  IdentityTally(IdentityPlan plan) {
    this.plan = plan;
  }

  /**
   * The claims that are counted together.
   *
   * @param kernelPath the kernel path
   * @param identity the identity
   * @param elementType the element type
   */
  record Row(KernelPath kernelPath, Identity identity, ElementType elementType) {
    private static final Comparator<Row> ORDER =
        Comparator.comparing(Row::identity)
            .thenComparing(Row::kernelPath)
            .thenComparing(Row::elementType);

    private static Row of(KernelPath kernelPath, Claim claim) {
      return new Row(kernelPath, claim.identity(), claim.c().elementType());
    }
  }

  /** The plan that is run. */
  IdentityPlan plan() {
    return plan;
  }

  /** Takes a verdict; safe for use by several threads. */
  void add(KernelPath kernelPath, IdentityTrial trial, Verdict verdict) {
    verdicts.add(kernelPath, trial, verdict);
  }

  /**
   * The claims of a path whose result was wrong, to ask again in other surroundings: a kernel that
   * reads uninitialised memory returns other values each time.
   */
  List<IdentityTrial> repetitions(KernelPath kernelPath) {
    List<IdentityTrial> repetitions = new ArrayList<>();
    for (int repetition = 1; repetition <= REPETITIONS; repetition++) {
      for (Claim claim : plan.claims(kernelPath)) {
        if (verdict(kernelPath, claim).filter(v -> v.status().isWrongResult()).isPresent()) {
          repetitions.add(new IdentityTrial(claim, IdentityPlan.ownPart(claim), repetition));
        }
      }
    }
    return repetitions;
  }

  /** The verdict on a claim on a path; nothing if a trial of it has not been judged. */
  Optional<Verdict> verdict(KernelPath kernelPath, Claim claim) {
    return claim
        .identity()
        .otherPath()
        .map(
            otherPath ->
                verdict(kernelPath, claim, Part.OWN)
                    .flatMap(
                        own ->
                            verdict(otherPath, claim, Part.OTHER)
                                .map(other -> IdentityTrial.compare(own, other))))
        .orElseGet(() -> verdict(kernelPath, claim, Part.WHOLE));
  }

  private Optional<Verdict> verdict(KernelPath kernelPath, Claim claim, Part part) {
    return verdicts.on(kernelPath, IdentityTrial.of(claim, part));
  }

  /** Whether a claim came out the same every time that it was asked. */
  boolean isSteady(KernelPath kernelPath, Claim claim) {
    Part part = IdentityPlan.ownPart(claim);
    return IntStream.rangeClosed(1, REPETITIONS)
        .mapToObj(repetition -> new IdentityTrial(claim, part, repetition))
        .map(trial -> verdicts.on(kernelPath, trial))
        .flatMap(Optional::stream)
        .allMatch(again -> verdict(kernelPath, claim, part).filter(again::equals).isPresent());
  }

  /** How many claims came out how; those without a verdict are UNTESTED. */
  SortedMap<Row, Map<Status, Long>> rows() {
    SortedMap<Row, Map<Status, Long>> rows = new TreeMap<>(Row.ORDER);
    forEachClaim(
        (kernelPath, claim) ->
            rows.computeIfAbsent(Row.of(kernelPath, claim), first -> new EnumMap<>(Status.class))
                .merge(
                    verdict(kernelPath, claim).map(Verdict::status).orElse(Status.UNTESTED),
                    1L,
                    Long::sum));
    return rows;
  }

  /** How many mismatches did not come out the same every time. */
  Map<Row, Long> unsteady() {
    Map<Row, Long> unsteady = new HashMap<>();
    forEachMismatch(
        (kernelPath, claim) -> {
          if (!isSteady(kernelPath, claim)) {
            unsteady.merge(Row.of(kernelPath, claim), 1L, Long::sum);
          }
        });
    return unsteady;
  }

  /**
   * The classes of what does not hold, path by path, the simplest claim first; asked for once.
   *
   * @param attribution finds the causes, and counts every claim
   */
  List<Finding<IdentityClass, Claim, Identity>> findings(Attribution attribution) {
    Findings<IdentityClass, Claim, Identity> findings = new Findings<>();
    forEachClaim(
        (kernelPath, claim) ->
            verdict(kernelPath, claim)
                .ifPresent(
                    verdict -> {
                      String cause =
                          cause(kernelPath, claim, verdict, attribution)
                              .map(Cause::name)
                              .orElse("");
                      if (verdict.status().isMismatch()) {
                        IdentityClass own =
                            IdentityClass.of(
                                kernelPath, claim, verdict, isSteady(kernelPath, claim));
                        findings.add(
                            new Finding<>(own, cause, claim, verdict, List.<Identity>of()));
                      }
                    }));
    return findings.sorted(Comparator.comparing(IdentityClass::kernelPath));
  }

  /** The cause of a claim that does not hold: of the first of its calls that has one. */
  static Optional<Cause> cause(
      KernelPath kernelPath, Claim claim, Verdict verdict, Attribution attribution) {
    return attribution.judged(
        IdentityFixture.calls(claim, kernelPath, attribution.surroundings()), verdict, claim.id());
  }

  private void forEachMismatch(BiConsumer<KernelPath, Claim> action) {
    forEachClaim(
        (kernelPath, claim) ->
            verdict(kernelPath, claim)
                .filter(verdict -> verdict.status().isMismatch())
                .ifPresent(verdict -> action.accept(kernelPath, claim)));
  }

  private void forEachClaim(BiConsumer<KernelPath, Claim> action) {
    for (KernelPath kernelPath : plan.kernelPaths()) {
      plan.claims(kernelPath).forEach(claim -> action.accept(kernelPath, claim));
    }
  }
}
