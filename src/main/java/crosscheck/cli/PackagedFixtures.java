package crosscheck.cli;

import crosscheck.input.BadInputException;
import crosscheck.input.FileTree;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/** The fixtures that the program carries, for where there is no folder of them. */
final class PackagedFixtures {

  private static final String NAME = "crosscheck/fixtures";

  private PackagedFixtures() {}

  /**
   * Copies them into a folder that is deleted when the program ends.
   *
   * @throws BadInputException if the program carries none, or they cannot be copied
   */
  static Path copied() {
    try {
      Path program =
          Path.of(
              PackagedFixtures.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path folder = Files.createTempDirectory("crosscheck-fixtures");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteQuietly(folder)));
      if (Files.isDirectory(program)) {
        copy(program.resolve(NAME), folder);
      } else {
        try (FileSystem jar = FileSystems.newFileSystem(program)) {
          copy(jar.getPath(NAME), folder);
        }
      }
      return folder;
    } catch (IOException | URISyntaxException unreadable) {
      throw new BadInputException(
          "--fixtures: there is no folder fixtures here, and those of the program cannot be read: "
              + unreadable);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : FileTree.walk(from)) {
      Path copy = to.resolve(from.relativize(file).toString());
      if (Files.isDirectory(file)) {
        Files.createDirectories(copy);
      } else {
        Files.copy(file, copy);
      }
    }
  }

  private static void deleteQuietly(Path folder) {
    try {
      FileTree.delete(folder);
    } catch (IOException | BadInputException left) {
      // The system clears its temporary files.
    }
  }
}
