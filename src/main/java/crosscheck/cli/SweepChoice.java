package crosscheck.cli;

import crosscheck.sweep.Level;
import crosscheck.sweep.SweepFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A level, or a sweep of the user's own; at most one of these options can be given. */
class SweepChoice {

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description = "smoke, standard or exhaustive; default: standard")
  private Level level = Level.STANDARD;

  @Option(
      names = "--sweep",
      paramLabel = "FILE",
      description = "a sweep file of your own; fixtures/schema explains its keys")
  private @Nullable Path sweep;

  /** The sweep file: the user's own, or the level's of a check. */
  final SweepFile file(String check, Path fixtures) {
    return sweep == null ? SweepFile.of(level, check, fixtures) : SweepFile.of(sweep);
  }
}
