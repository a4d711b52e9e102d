package crosscheck.check.identities;

import crosscheck.identity.Claim;
import crosscheck.identity.Identity;
import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import crosscheck.sweep.Plan;
import crosscheck.verdict.IdentityTrial;
import crosscheck.verdict.IdentityTrial.Part;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The claims of a run on each kernel path: every identity for every case to which it applies. */
final class IdentityPlan {

  /** The most cases of a path: their claims, some seven a case, are held until all are judged. */
  static final long MOST_CASES = 50_000;

  private final Map<KernelPath, NavigableSet<Claim>> claims = new EnumMap<>(KernelPath.class);

  private IdentityPlan() {}

  /**
   * Plans every identity for the cases of a sweep.
   *
   * @throws IllegalArgumentException if no identity says anything about them, or if they are too
   *     many to hold
   */
  static IdentityPlan of(Plan plan) {
    for (KernelPath kernelPath : plan.kernelPaths()) {
      if (plan.size(kernelPath) > MOST_CASES) {
        throw new IllegalArgumentException(
            "must come to at most %d cases on a kernel path, came to %d"
                .formatted(MOST_CASES, plan.size(kernelPath)));
      }
    }
    IdentityPlan identities = new IdentityPlan();
    for (KernelPath kernelPath : plan.kernelPaths()) {
      identities.add(kernelPath, plan.cases(kernelPath).flatMap(IdentityPlan::claimsAbout));
    }
    return identities.requireSome();
  }

  /**
   * Plans single claims.
   *
   * @throws IllegalArgumentException if none can be false on these paths
   */
  static IdentityPlan of(Collection<Claim> claims, Collection<KernelPath> kernelPaths) {
    IdentityPlan identities = new IdentityPlan();
    kernelPaths.forEach(kernelPath -> identities.add(kernelPath, claims.stream()));
    return identities.requireSome();
  }

  private static Stream<Claim> claimsAbout(Case c) {
    return Arrays.stream(Identity.values())
        .filter(identity -> identity.appliesTo(c))
        .map(identity -> new Claim(identity, c));
  }

  private void add(KernelPath kernelPath, Stream<Claim> all) {
    NavigableSet<Claim> asked = new TreeSet<>();
    all.filter(claim -> claim.identity().isAskedOn(kernelPath)).forEach(asked::add);
    if (!asked.isEmpty()) {
      claims.put(kernelPath, asked);
    }
  }

  private IdentityPlan requireSome() {
    if (claims.isEmpty()) {
      throw new IllegalArgumentException(
          "no identity says anything about the cases on the kernel paths that are asked for");
    }
    return this;
  }

  /** The kernel paths, in their own order. */
  List<KernelPath> kernelPaths() {
    return List.copyOf(claims.keySet());
  }

  /** The claims on a path: identity by identity, the smallest case first. */
  NavigableSet<Claim> claims(KernelPath kernelPath) {
    return Collections.unmodifiableNavigableSet(
        claims.getOrDefault(kernelPath, Collections.emptyNavigableSet()));
  }

  /** The part of a claim that is computed on the path on which it is asked. */
  static Part ownPart(Claim claim) {
    return claim.identity().otherPath().isPresent() ? Part.OWN : Part.WHOLE;
  }

  /** What each path must compute so that every claim can be judged. */
  Map<KernelPath, List<IdentityTrial>> trials() {
    Map<KernelPath, Set<IdentityTrial>> trials = new EnumMap<>(KernelPath.class);
    for (KernelPath kernelPath : kernelPaths()) {
      for (Claim claim : claims(kernelPath)) {
        add(trials, kernelPath, IdentityTrial.of(claim, ownPart(claim)));
        claim
            .identity()
            .otherPath()
            .ifPresent(other -> add(trials, other, IdentityTrial.of(claim, Part.OTHER)));
      }
    }
    Map<KernelPath, List<IdentityTrial>> lists = new EnumMap<>(KernelPath.class);
    trials.forEach((kernelPath, path) -> lists.put(kernelPath, List.copyOf(path)));
    return lists;
  }

  private static void add(
      Map<KernelPath, Set<IdentityTrial>> trials, KernelPath kernelPath, IdentityTrial trial) {
    trials.computeIfAbsent(kernelPath, first -> new LinkedHashSet<>()).add(trial);
  }
}
