package crosscheck.check.live;

import crosscheck.input.BadInputException;
import crosscheck.input.FileTree;
import crosscheck.op.Backend;
import crosscheck.op.Caches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    List<String> ids = all.stream().map(LiveRelease::id).toList();
    if (!ids.contains(id)) {
      throw LiveFramework.noneOf("release", ids, id);
    }
    return all.get(ids.indexOf(id));
  }

  @Override
  public String id() {
    return framework.id() + "-" + version;
  }

  @Override
  public Map<String, String> environment() {
    return Map.of();
  }

  /**
   * What the class path of its workers needs, below the folder that {@code mvn -Plive} fills: the
   * service, the classes that call it, and its own folder with the jars in it. Empty if one is
   * missing.
   */
  List<Path> libraries(Path folder) {
    Path service = folder.resolve(framework.id());
    Path classes = folder.resolve("classes");
    Path own = folder.resolve(framework.library() + "-" + version);
    boolean loaded =
        Stream.of(service, classes, own)
            .allMatch(needed -> FileTree.below(needed, "").stream().anyMatch(Files::isRegularFile));
    return loaded
        ? Stream.concat(Stream.of(service, classes, own), FileTree.below(own, ".jar").stream())
            .map(Path::toAbsolutePath)
            .toList()
        : List.of();
  }

  /** Why it cannot be asked on this machine: the program that it needs does not start. */
  Optional<String> obstacle() {
    if (framework.program().isEmpty()) {
      return Optional.empty();
    }
    try {
      Process program =
          new ProcessBuilder(framework.program(), "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      program.destroy();
      program.onExit().join();
      return Optional.empty();
    } catch (IOException notStarted) {
      return Optional.of("there is no program %s on the PATH".formatted(framework.program()));
    }
  }

  /**
   * The cause by which its values may be wrong on a machine, and are held against no approved
   * answer.
   */
  Optional<String> cause(Caches caches) {
    return Optional.of(framework.cause()).filter(known -> !known.isEmpty() && caches.hidden());
  }
}
