package crosscheck.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Folders with all that is below them. */
public final class FileTree {

  private FileTree() {}

  /**
   * Returns a file, or a folder and all that is below it, sorted.
   *
   * @throws BadInputException if it does not exist or cannot be read
   */
  public static List<Path> walk(Path top) {
    try (Stream<Path> all = Files.walk(top)) {
      return all.sorted().toList();
    } catch (IOException unreadable) {
      throw new BadInputException(top, "cannot be read", unreadable);
    } catch (UncheckedIOException unreadable) {
      throw new BadInputException(
          top, "cannot be read", Objects.requireNonNull(unreadable.getCause()));
    }
  }

  /**
   * Returns the files below a folder whose names have an ending, sorted; none if there is no such
   * folder.
   *
   * @throws BadInputException if it is not a folder or cannot be read
   */
  public static List<Path> below(Path folder, String ending) {
    if (Files.notExists(folder)) {
      return List.of();
    }
    if (!Files.isDirectory(folder)) {
      throw new BadInputException(folder + ": must be a folder, is not");
    }
    return walk(folder).stream().filter(file -> file.toString().endsWith(ending)).toList();
  }

  /** Deletes a file, or a folder with all that is below it, if it is there. */
  public static void delete(Path top) throws IOException {
    if (Files.exists(top)) {
      for (Path path : walk(top).stream().sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
