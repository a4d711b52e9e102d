package crosscheck.sweep;

import crosscheck.input.BadInputException;
import crosscheck.json.JsonFile;
import crosscheck.json.Schema;
import crosscheck.op.Case;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A sweep file: the cases to run.
 *
 * @param description what the sweep is for, in words
 * @param seed the seed of its random draws
 * @param blocks its parts, whose names differ
 */
@Schema("sweep")
public record Sweep(String description, long seed, List<Block> blocks) {

  /** The most combinations of all blocks together: some days of work. */
  static final long MOST_COMBINATIONS = 1_000_000_000;

  /**
   * Throws {@link IllegalArgumentException} if there is no block, if two have one name, or if they
   * have more than 1,000,000,000 combinations.
   */
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
    MixedRadix.requireAtMost(MOST_COMBINATIONS, combinations(blocks));
  }

  private static long combinations(List<Block> blocks) {
    long sum = 0;
    for (Block block : blocks) {
      // No sum of a few numbers within the limit overflows.
      sum =
          Math.min(sum, MOST_COMBINATIONS + 1)
              + Math.min(block.combinations(), MOST_COMBINATIONS + 1);
    }
    return sum;
  }

  /**
   * The largest possible number of combinations in one enumeration of the cases; not every one is a
   * case.
   */
  public long combinations() {
    return combinations(blocks);
  }

  /**
   * The cases of one block, created lazily.
   *
   * @throws IllegalArgumentException if there is no such block, or if its choices are impossible;
   *     the stream may throw it too
   */
  public Stream<Case> cases(String name) {
    Block block =
        blocks.stream()
            .filter(b -> b.name().equals(name))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("no block has the name \"" + name + "\""));
    Iterable<Case> cases = () -> block.cases(seed);
    return StreamSupport.stream(cases.spliterator(), false);
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
