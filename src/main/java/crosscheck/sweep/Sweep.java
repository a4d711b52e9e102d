package crosscheck.sweep;

import crosscheck.json.BadInputException;
import crosscheck.json.JsonFile;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A sweep file: which cases to run.
 *
 * @param description what the sweep is for, in words
 * @param seed the seed of its random draws
 * @param blocks its parts, each with a name of its own
 */
public record Sweep(String description, long seed, List<Block> blocks) {

  /** Throws {@link IllegalArgumentException} if there is no block or two have one name. */
  public Sweep {
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("blocks must not be empty");
    }
    Set<String> names = new HashSet<>();
    for (Block block : blocks) {
      if (!names.add(block.name())) {
        throw new IllegalArgumentException("two blocks have the name \"" + block.name() + "\"");
      }
    }
    blocks = List.copyOf(blocks);
  }

  /**
   * Reads a sweep file.
   *
   * @throws BadInputException if it is missing, malformed or impossible
   */
  public static Sweep read(Path file) {
    return JsonFile.read(file, Sweep.class);
  }
}
