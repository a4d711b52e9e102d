package crosscheck.cli;

import crosscheck.sweep.Level;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A level, or a sweep of the user's own; a group of options of which one can be given. */
class SweepChoice {

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description = "smoke, standard or exhaustive; default: standard")
  private Level level = Level.STANDARD;

  @Option(names = "--sweep", paramLabel = "FILE", description = "a sweep file of your own")
  private @Nullable Path sweep;

  /** The sweep file: the user's own, or the level's. */
  final Path file(Function<Level, Path> ofLevel) {
    return sweep == null ? ofLevel.apply(level) : sweep;
  }

  /** What a summary calls the sweep. */
  final String name() {
    return sweep == null ? level.id() : sweep.toString();
  }
}
