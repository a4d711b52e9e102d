package crosscheck.vector;

import crosscheck.json.Schema;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The vectors of one feature, as a file has them.
 *
 * @param feature what they have in common
 * @param description the same in a sentence
 * @param vectors the vectors, smallest first
 */
@Schema("vectors")
public record VectorFile(VectorFeature feature, String description, List<Vector> vectors) {

  /**
   * Throws {@link IllegalArgumentException} if two vectors have one id, or if a NaN or an infinity
   * stands where the feature has none.
   */
  public VectorFile {
    Set<String> ids = new HashSet<>();
    for (Vector vector : vectors) {
      if (!ids.add(vector.id())) {
        throw new IllegalArgumentException("two vectors have the id " + vector.id());
      }
      if (vector.anyNotFinite() && !feature.allowsNotFinite()) {
        throw new IllegalArgumentException(
            "%s: numbers must be finite in vectors of %s, are not"
                .formatted(vector.id(), feature.id()));
      }
    }
    vectors = List.copyOf(vectors);
  }

  static VectorFile of(VectorFeature feature, List<Vector> vectors) {
    return new VectorFile(feature, feature.sentence(), vectors);
  }

  /** The file's name. */
  public Path name() {
    return Path.of(feature.id() + ".json");
  }
}
