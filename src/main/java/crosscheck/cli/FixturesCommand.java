package crosscheck.cli;

import crosscheck.check.ExitCode;
import crosscheck.fixture.FixtureFolder;
import crosscheck.fixture.FixtureReport;
import crosscheck.json.Json;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks files of fixtures, and brings them into canonical form. */
@Command(
    name = "fixtures",
    description =
        "Checks files of fixtures by the JSON Schemas of fixtures/schema, which explain every key, "
            + "or brings them into canonical form.",
    footerHeading = Main.EXAMPLE,
    footer = {Main.PROGRAM + "fixtures check my-sweep.json"},
    mixinStandardHelpOptions = true)
final class FixturesCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Command(
      name = "check",
      description =
          "Prints a line for each problem: a broken schema, another form than the canonical one, a "
              + "file that is not named after its id, an id that is there twice, an approved mismatch that "
              + "no sweep has.",
      footerHeading = Main.EXAMPLE,
      footer = Main.PROGRAM + "fixtures check",
      mixinStandardHelpOptions = true)
  int check(
      @Mixin FixturesFolder fixtures,
      @Parameters(
              paramLabel = "PATH",
              arity = "0..*",
              description = "files and folders; without any, the folder of fixtures")
          List<Path> paths,
      @Option(
              names = "--json",
              description =
                  "print a JSON object, as fixtures/schema/fixture-report.json explains it")
          boolean json) {
    FixtureReport report =
        FixtureFolder.read(paths == null || paths.isEmpty() ? List.of(fixtures.path()) : paths)
            .report(fixtures.path());
    if (json) {
      System.out.println(Json.line(report));
    } else {
      report.problems().forEach(System.err::println);
      System.out.printf(
          "files that keep their schemas: %d, problems: %d%n",
          report.files(), report.problems().size());
    }
    return report.problems().isEmpty() ? ExitCode.CONFORMANT : ExitCode.BAD_INPUT;
  }

  @Command(
      name = "format",
      description = "Writes files anew that are not in canonical form; if one is invalid, none.",
      footerHeading = Main.EXAMPLE,
      footer = Main.PROGRAM + "fixtures format fixtures/causes",
      mixinStandardHelpOptions = true)
  int format(
      @Parameters(paramLabel = "PATH", arity = "1..*", description = "files and folders")
          List<Path> paths) {
    FixtureFolder folder = FixtureFolder.read(paths);
    if (!folder.problems().isEmpty()) {
      folder.problems().forEach(System.err::println);
      return ExitCode.BAD_INPUT;
    }
    folder.format().forEach(System.out::println);
    return ExitCode.CONFORMANT;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "a command is missing: " + String.join(", ", spec.subcommands().keySet()));
  }
}
