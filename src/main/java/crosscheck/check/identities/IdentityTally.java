package crosscheck.check.identities;

import crosscheck.identity.Claim;
import crosscheck.identity.Identity;
import crosscheck.op.KernelPath;
import crosscheck.tensor.ElementType;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/** The verdicts of a run, added up by identity, kernel path and element type. */
public final class IdentityTally {

  private final IdentityPlan plan;
  private final SortedMap<Row, Map<Status, Long>> rows = new TreeMap<>(Row.ORDER);
  private final Map<Row, Long> unsteady = new HashMap<>();
  private final Map<ViolationClass, Violation> violations = new HashMap<>();

  /**
   * What claims are counted together.
   *
   * @param kernelPath the kernel path
   * @param identity the identity
   * @param elementType the element type
   */
  public record Row(KernelPath kernelPath, Identity identity, ElementType elementType) {
    private static final Comparator<Row> ORDER =
        Comparator.comparing(Row::identity)
            .thenComparing(Row::kernelPath)
            .thenComparing(Row::elementType);

    private static Row of(KernelPath kernelPath, Claim claim) {
      return new Row(kernelPath, claim.identity(), claim.c().elementType());
    }
  }

  private IdentityTally(IdentityPlan plan) {
    this.plan = plan;
  }

  /**
   * Adds up the verdicts on a plan.
   *
   * @param verdicts the verdict on a claim on a path; one that there is none on is UNTESTED
   * @param steady whether a claim that does not hold came out the same every time
   */
  public static IdentityTally of(
      IdentityPlan plan,
      BiFunction<KernelPath, Claim, Optional<Verdict>> verdicts,
      BiPredicate<KernelPath, Claim> steady) {
    IdentityTally tally = new IdentityTally(plan);
    for (KernelPath kernelPath : plan.kernelPaths()) {
      for (Claim claim : plan.claims(kernelPath)) {
        Optional<Verdict> verdict = verdicts.apply(kernelPath, claim);
        tally.count(kernelPath, claim, verdict.map(Verdict::status).orElse(Status.UNTESTED));
        verdict
            .filter(judged -> judged.status().isMismatch())
            .map(judged -> Violation.of(kernelPath, claim, judged, steady.test(kernelPath, claim)))
            .ifPresent(tally::add);
      }
    }
    return tally;
  }

  private void count(KernelPath kernelPath, Claim claim, Status status) {
    rows.computeIfAbsent(Row.of(kernelPath, claim), first -> new EnumMap<>(Status.class))
        .merge(status, 1L, Long::sum);
  }

  private void add(Violation violation) {
    violations.merge(violation.violationClass(), violation, Violation::plus);
    if (!violation.violationClass().steady()) {
      unsteady.merge(
          Row.of(violation.violationClass().kernelPath(), violation.counterexample()),
          1L,
          Long::sum);
    }
  }

  /** The plan that was run. */
  public IdentityPlan plan() {
    return plan;
  }

  /** How many claims came out how, identity by identity. */
  public SortedMap<Row, Map<Status, Long>> rows() {
    return Collections.unmodifiableSortedMap(rows);
  }

  /** How many violations did not come out the same every time. */
  public long unsteady(Row row) {
    return unsteady.getOrDefault(row, 0L);
  }

  /** The classes of what does not hold, path by path, identity by identity. */
  public List<Violation> violations() {
    return violations.values().stream()
        .sorted(
            Comparator.comparing((Violation violation) -> violation.violationClass().kernelPath())
                .thenComparing(Violation::counterexample)
                .thenComparing(violation -> violation.violationClass().toString()))
        .toList();
  }
}
