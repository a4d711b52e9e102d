package crosscheck.cli;

import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The folders that commands read from and write to. */
final class Folders {

  @Spec(Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Mixin private FixturesFolder fixtures = new FixturesFolder();

  private Path output = Path.of("target", "crosscheck");

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "the folder of results; default: target/crosscheck")
  void setOutput(Path folder) {
    // Frameworks call the size by this name.
    if (folder.toString().matches("\\d+([x,]\\d+)*")) {
      throw new ParameterException(
          spec.commandLine(),
          "--output: must be the folder of results, was %s; a size is --output-size"
              .formatted(folder));
    }
    output = folder;
  }

  Path fixtures() {
    return fixtures.path();
  }

  Path output() {
    return output;
  }
}
