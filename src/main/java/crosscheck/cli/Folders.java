package crosscheck.cli;

import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The folders that commands read from and write to. */
final class Folders {

  @Mixin private FixturesFolder fixtures = new FixturesFolder();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "the folder of results; default: ${DEFAULT-VALUE}")
  private Path output = Path.of("target", "crosscheck");

  Path fixtures() {
    return fixtures.path();
  }

  Path output() {
    return output;
  }
}
