package crosscheck.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The folder of fixtures that commands read. */
final class FixturesFolder {

  @Option(
      names = "--fixtures",
      paramLabel = "DIR",
      description = "the folder of sweeps, causes and approved findings; default: ${DEFAULT-VALUE}")
  private Path fixtures = Path.of("fixtures");

  Path path() {
    return fixtures;
  }
}
