package crosscheck.mutant;

import crosscheck.op.Case;
import crosscheck.tensor.Fill;
import crosscheck.verdict.CaseTrial;
import crosscheck.verdict.Verifier;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a case that agrees is evidence for: the features in which a mutant would not have agreed.
 *
 * <p>In a case of plain integers this follows from the axes, because different values hide nothing.
 * In a small case values may be equal by chance, and other fills show other things: there the
 * mutants are run and judged like the op.
 */
public final class Evidence {

  /** The number of multiply-adds up to which values may be equal by chance. */
  static final long SMALL = 1_000;

  private static final Map<Feature, List<Mutant>> MUTANTS = new EnumMap<>(Feature.class);

  static {
    for (Feature feature : Feature.values()) {
      MUTANTS.put(
          feature,
          Catalogue.mutants().stream().filter(m -> m.features().contains(feature)).toList());
    }
  }

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
    for (Map.Entry<Feature, List<Mutant>> entry : MUTANTS.entrySet()) {
      if (entry.getKey().isShownBy(c.fill())
          && entry.getValue().stream().anyMatch(evidence::shows)) {
        shown.add(entry.getKey());
      }
    }
    return Collections.unmodifiableSet(shown);
  }

  private boolean shows(Mutant mutant) {
    return mutant.broken(c.fill()).size() == 1
        && mutant.appliesTo(c)
        && mutant.mistake().shown().in(c, axes)
        && (!valuesMatter() || Verifier.check(trial(), mutant).status().isMismatch());
  }

  private boolean valuesMatter() {
    return c.admissible() && (c.fill() != Fill.INTEGERS || c.multiplyAdds() <= SMALL);
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
