package crosscheck.mutant;

import crosscheck.op.Case;
import crosscheck.op.Operation;
import crosscheck.tensor.Fill;
import crosscheck.verdict.CaseTrial;
import crosscheck.verdict.Verifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a case that agrees is evidence for: the features in which a mutant would not have agreed.
 *
 * <p>In a case of plain integers this follows from the axes, because different values hide nothing.
 * In a small case values may be equal by chance, other fills show other things, and of a gradient
 * the axes say little: there the mutants are run and judged like the op.
 */
public final class Evidence {

  /** The number of multiply-adds up to which values may be equal by chance. */
  static final long SMALL = 1_000;

  /** What decides, of a case, by which mutants each feature can be shown. */
  private record Kind(Operation operation, Fill fill) {

    Map<Feature, List<Mutant>> mutants() {
      Map<Feature, List<Mutant>> mutants = new EnumMap<>(Feature.class);
      for (Mutant mutant : Catalogue.mutants()) {
        Set<Feature> broken = mutant.broken(fill);
        // One that breaks several does not say which of them a case has shown.
        if (mutant.operation() == operation && broken.size() == 1) {
          broken.forEach(
              feature -> mutants.computeIfAbsent(feature, f -> new ArrayList<>()).add(mutant));
        }
      }
      return mutants;
    }
  }

  private static final Map<Kind, Map<Feature, List<Mutant>>> MUTANTS = new ConcurrentHashMap<>();

  private final Case c;
  private final Axes axes;
  private @Nullable CaseTrial trial;

  private Evidence(Case c) {
    this.c = c;
    axes = Axes.of(c);
  }

  /** The features that a case is evidence for if it agrees. */
  public static Set<Feature> of(Case c) {
    Evidence evidence = new Evidence(c);
    Set<Feature> shown = EnumSet.noneOf(Feature.class);
    Map<Feature, List<Mutant>> mutants =
        MUTANTS.computeIfAbsent(new Kind(c.operation(), c.fill()), Kind::mutants);
    // Plain loops, as this is asked of every case.
    for (Map.Entry<Feature, List<Mutant>> entry : mutants.entrySet()) {
      for (Mutant mutant : entry.getValue()) {
        if (evidence.shows(mutant)) {
          shown.add(entry.getKey());
          break;
        }
      }
    }
    return Collections.unmodifiableSet(shown);
  }

  private boolean shows(Mutant mutant) {
    return mutant.appliesTo(c)
        && mutant.mistake().shown().in(c, axes)
        && (!valuesMatter() || Verifier.check(trial(), mutant).status().isMismatch());
  }

  private boolean valuesMatter() {
    return c.admissible()
        && (c.operation().isGradient() || c.fill() != Fill.INTEGERS || c.multiplyAdds() <= SMALL);
  }

  private CaseTrial trial() {
    CaseTrial known = trial;
    if (known == null) {
      known = CaseTrial.of(c, Verifier.ownSample(c));
      trial = known;
    }
    return known;
  }
}
