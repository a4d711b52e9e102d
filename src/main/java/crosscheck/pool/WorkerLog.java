package crosscheck.pool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a worker has written to its standard output and standard error since its last request began.
 *
 * @param file the file that both go to
 */
record WorkerLog(Path file) {

  /** The text so far; empty if there is none, or if it cannot be read. */
  String text() {
    try {
      return Files.size(file) == 0
          ? ""
          : new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException notThere) {
      return "";
    }
  }
}
