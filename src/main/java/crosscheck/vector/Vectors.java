package crosscheck.vector;

import crosscheck.input.BadInputException;
import crosscheck.input.FileTree;
import crosscheck.json.JsonFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The vectors of several files.
 *
 * @param files the files
 */
public record Vectors(List<VectorFile> files) {

  /** The folder's name, among the fixtures. */
  public static final String FOLDER = "vectors";

  /** Throws {@link BadInputException} if two vectors have one id. */
  public Vectors {
    Map<String, Path> known = new HashMap<>();
    for (VectorFile file : files) {
      for (Vector vector : file.vectors()) {
        Path other = known.put(vector.id(), file.name());
        if (other != null) {
          throw new BadInputException(
              "%s: %s has a vector with the same id, %s"
                  .formatted(file.name(), other, vector.id()));
        }
      }
    }
    files = List.copyOf(files);
  }

  /**
   * Reads all files of a folder.
   *
   * @throws BadInputException if one cannot be read, or if two vectors have one id
   */
  public static Vectors read(Path folder) {
    return new Vectors(
        FileTree.below(folder, ".json").stream()
            .map(file -> JsonFile.read(file, VectorFile.class))
            .toList());
  }

  /** Reads the vectors that are packaged with this program. */
  public static Vectors packaged() {
    return new Vectors(
        Arrays.stream(VectorFeature.values())
            .map(
                feature ->
                    JsonFile.readPackaged(
                        Vectors.class,
                        "/crosscheck/fixtures/%s/%s.json".formatted(FOLDER, feature.id()),
                        VectorFile.class))
            .toList());
  }

  /** All vectors, file by file. */
  public Stream<Vector> all() {
    return files.stream().flatMap(file -> file.vectors().stream());
  }

  /** The ids of those vectors that others have not, or have otherwise. */
  public List<String> missingFrom(Vectors others) {
    Set<Vector> known = others.all().collect(Collectors.toSet());
    return all().filter(vector -> !known.contains(vector)).map(Vector::id).toList();
  }
}
