package crosscheck.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The folder of fixtures that commands read. */
final class FixturesFolder {

  private static final Path HERE = Path.of("fixtures");

  @Spec(Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--fixtures",
      paramLabel = "DIR",
      description =
          "the folder of sweeps, causes and approved findings; default: fixtures, or if there is"
              + " none here, what the program carries")
  private @Nullable Path fixtures;

  /** Throws {@link ParameterException} if what the program carries would have to be rewritten. */
  Path path() {
    if (fixtures == null) {
      fixtures = Files.isDirectory(HERE) ? HERE : packaged();
    }
    return fixtures;
  }

  private Path packaged() {
    if (spec.commandLine().getParseResult().hasMatchedOption("--regenerate-fixtures")) {
      throw new ParameterException(
          spec.commandLine(),
          "--regenerate-fixtures: must have a folder to write to: there is no folder fixtures here,"
              + " and none is given by --fixtures");
    }
    return PackagedFixtures.copied();
  }
}
