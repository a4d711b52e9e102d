package crosscheck.check;

import crosscheck.input.BadInputException;
import crosscheck.input.FileTree;
import crosscheck.json.JsonFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The folder of a check's results.
 *
 * @param folder the folder
 */
public record OutputFolder(Path folder) {

  /**
   * Returns the folder, and leaves it as it is.
   *
   * @throws BadInputException if it holds the fixtures or lies in them
   */
  public static OutputFolder of(Path folder, Path fixtures) {
    OutputFolder output = new OutputFolder(folder.toAbsolutePath().normalize());
    Path kept = fixtures.toAbsolutePath().normalize();
    if (output.folder().startsWith(kept) || kept.startsWith(output.folder())) {
      throw new BadInputException(folder + ": results must not go where the fixtures are");
    }
    return output;
  }

  /**
   * Makes the folder and removes what an earlier check left in it, but for the journal.
   *
   * @throws BadInputException if it cannot be written
   */
  public OutputFolder cleared() {
    try {
      FileTree.delete(workers());
      FileTree.delete(findings());
      deleteResults();
      Files.createDirectories(workers());
      return this;
    } catch (IOException unwritable) {
      throw new BadInputException(folder, "cannot be written", unwritable);
    }
  }

  private void deleteResults() throws IOException {
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> results = Files.newDirectoryStream(folder, "*.json")) {
        for (Path result : results) {
          Files.delete(result);
        }
      }
    }
  }

  /**
   * Writes a summary, and how the run went.
   *
   * @throws BadInputException if they cannot be written, such as on a full disk
   */
  public void write(Object summary, Run run) {
    JsonFile.writeAll(Map.of(summary(), summary, run(), run));
  }

  /** Logs, scoreboards and the JVM's reports of the workers. */
  Path workers() {
    return folder.resolve("workers");
  }

  /** What the check has shown to be wrong, in folders as those of approved fixtures. */
  public Path findings() {
    return folder.resolve("findings");
  }

  /** The verdicts so far, by which a killed run is finished. */
  public Path journal() {
    return folder.resolve("journal.jsonl");
  }

  /** The summary as JSON. */
  public Path summary() {
    return folder.resolve("summary.json");
  }

  /** How the run went, as JSON. */
  public Path run() {
    return folder.resolve("run.json");
  }
}
