package crosscheck.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that a test may damage, as they are copies. */
public final class Copied {

  private Copied() {}

  /**
   * Copies the files below a folder whose names have an ending to the same places below another.
   */
  public static void files(Path from, String ending, Path to) throws IOException {
    for (Path file : FileTree.below(from, ending)) {
      if (Files.isRegularFile(file)) {
        Path copy = to.resolve(from.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }
}
