package crosscheck.sweep;

import crosscheck.input.BadInputException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * A file that says what a check runs, with its name in summaries.
 *
 * @param name a level's id, or the file's own path
 * @param path the file
 */
public record SweepFile(String name, Path path) {

  /** A user's own file. */
  public static SweepFile of(Path path) {
    return new SweepFile(path.toString(), path);
  }

  /**
   * The file of a level.
   *
   * @param check the check's name
   * @param fixtures the folder of fixtures
   */
  public static SweepFile of(Level level, String check, Path fixtures) {
    return new SweepFile(
        level.id(), fixtures.resolve("sweeps").resolve(check + "-" + level.id() + ".json"));
  }

  /** The file with this name in summaries: that of a level, or else the file at that path. */
  public static SweepFile named(String name, String check, Path fixtures) {
    return Arrays.stream(Level.values())
        .filter(level -> level.id().equals(name))
        .findFirst()
        .map(level -> of(level, check, fixtures))
        .orElseGet(() -> of(Path.of(name)));
  }

  /** Returns what was planned from the file; throws as {@link BadInputException#naming} with it. */
  public <P> P plan(Supplier<P> planned) {
    return BadInputException.naming(path.toString(), planned);
  }
}
