package crosscheck.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The folders that commands read from and write to. */
final class Folders {

  @Option(
      names = "--fixtures",
      paramLabel = "DIR",
      description = "the folder of sweeps and approved findings; default: ${DEFAULT-VALUE}")
  private Path fixtures = Path.of("fixtures");

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "the folder of results; default: ${DEFAULT-VALUE}")
  private Path output = Path.of("target", "crosscheck");

  Path fixtures() {
    return fixtures;
  }

  Path output() {
    return output;
  }
}
