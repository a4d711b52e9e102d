package crosscheck.check.live;

import crosscheck.convention.Conventions;
import crosscheck.input.BadInputException;
import crosscheck.input.FileTree;
import crosscheck.input.OneOf;
import crosscheck.op.Backend;
import crosscheck.sweep.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One release of a framework.
 *
 * @param framework the framework
 * @param version the release
 */
public record LiveRelease(LiveFramework framework, String version) implements Backend {

  /**
   * Reads an id; throws {@link BadInputException} if there is no such release.
   *
   * @param id such as {@code onnxruntime-1.14.0}
   */
  public static LiveRelease of(String id) {
    List<LiveRelease> all = LiveFramework.allReleases();
    return all.stream()
        .filter(release -> release.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    "release: must be %s, was \"%s\""
                        .formatted(OneOf.words(all.stream().map(LiveRelease::id).toList()), id)));
  }

  @Override
  public String id() {
    return framework.id() + "-" + version;
  }

  @Override
  public Map<String, String> environment() {
    return Map.of();
  }

  /** The calls by which it is asked for a convention. */
  LiveCalls calls(String convention, Level level) {
    return new LiveCalls(
        Conventions.named(convention).orElseThrow(), framework.isConverter(convention), level);
  }

  /**
   * What the class path of its workers needs, below the folder that {@code mvn -Plive} fills: the
   * service, the classes that call it, and its own jars. Empty if one is missing.
   */
  List<Path> libraries(Path folder) {
    Path service = folder.resolve(framework.id());
    Path classes = folder.resolve("classes");
    Path release = folder.resolve(id());
    List<Path> jars = Files.isDirectory(release) ? FileTree.below(release, ".jar") : List.of();
    return Files.isDirectory(service) && Files.isDirectory(classes) && !jars.isEmpty()
        ? Stream.concat(Stream.of(service, classes), jars.stream())
            .map(Path::toAbsolutePath)
            .toList()
        : List.of();
  }
}
