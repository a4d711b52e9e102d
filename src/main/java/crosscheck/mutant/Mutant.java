package crosscheck.mutant;

import crosscheck.op.Case;
import crosscheck.op.Observation;
import crosscheck.op.Operation;
import crosscheck.op.Operator;
import crosscheck.tensor.Fill;
import crosscheck.tensor.Tensor4;
import java.util.EnumSet;
import java.util.Set;

/**
 * A faulty implementation of the transposed convolution: the right one with one mistake.
 *
 * @param name its name, in lower case with hyphens
 * @param story its mistake in one line
 * @param source a similar public bug, or an empty text
 * @param features what it breaks
 * @param mistake the mistake
 */
public record Mutant(
    String name, String story, String source, Set<Feature> features, Mistake mistake)
    implements Operator {

  /**
   * Throws {@link IllegalArgumentException} if the name is malformed, or the story or the features
   * are empty.
   */
  public Mutant {
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*") || story.isBlank() || features.isEmpty()) {
      throw new IllegalArgumentException("must have a name, a story and a feature: " + name);
    }
    features = Set.copyOf(features);
  }

  static Mutant of(String name, Feature feature, String story, Mistake mistake) {
    return new Mutant(name, story, "", Set.of(feature), mistake);
  }

  /** This mutant with a similar public bug. */
  Mutant like(String bug) {
    return new Mutant(name, story, bug, features, mistake);
  }

  /** This mutant, which breaks another feature too. */
  Mutant and(Feature other) {
    Set<Feature> both = EnumSet.copyOf(features);
    both.add(other);
    return new Mutant(name, story, source, both, mistake);
  }

  /** The operation that it gets wrong. */
  public Operation operation() {
    return mistake.operation();
  }

  /** Whether it makes its mistake in a case; if not, it is the right implementation. */
  public boolean appliesTo(Case c) {
    return mistake.appliesTo(c);
  }

  /** Those of its features for which values of this kind count as evidence. */
  public Set<Feature> broken(Fill fill) {
    Set<Feature> broken = EnumSet.noneOf(Feature.class);
    for (Feature feature : features) {
      if (feature.isShownBy(fill)) {
        broken.add(feature);
      }
    }
    return broken;
  }

  @Override
  public Observation observe(Operation operation, Case c, Tensor4 image, Tensor4 filter) {
    Convolution convolution = appliesTo(c) ? mistake.convolution() : Convolution.RIGHT;
    return convolution.observe(operation, c, image, filter);
  }
}
