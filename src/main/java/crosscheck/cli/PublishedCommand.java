package crosscheck.cli;

import crosscheck.check.ExitCode;
import crosscheck.check.Harness;
import crosscheck.check.Output;
import crosscheck.check.published.Publications;
import crosscheck.check.published.PublishedCheck;
import crosscheck.input.BadInputException;
import crosscheck.json.Json;
import crosscheck.sweep.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges published cases: those among the fixtures, or a user's own. */
@Command(
    name = PublishedCheck.NAME,
    aliases = "import",
    description =
        "Judges published cases, JSON lines as in fixtures/published, by the convention of their"
            + " framework and by the op. A line of your own needs what the report says alone, such as"
            + " {\"framework\": \"PyTorch\", \"n\": [5, 5], \"kernel\": 3, \"strides\": 2,"
            + " \"padding\": 1, \"output_padding\": 1, \"out_hw\": [10, 10]}.",
    footerHeading = Main.EXAMPLE,
    footer = {Main.PROGRAM + "published \\", "    --json fixtures/published/pytorch.jsonl"},
    mixinStandardHelpOptions = true)
final class PublishedCommand implements Callable<Integer> {

  @Mixin private HarnessOptions options = new HarnessOptions();

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description =
          "files of JSON lines of your own, whose keys fixtures/schema/reported-case.json explains;"
              + " default: those among the fixtures")
  private List<Path> files = List.of();

  @Option(
      names = "--case",
      paramLabel = "ID",
      description = "judge this case alone; may be given several times; default: all")
  private List<String> ids = List.of();

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description =
          "smoke, which asks the op for no large outputs, standard or exhaustive; default: standard")
  private Level level = Level.STANDARD;

  @Option(
      names = "--regenerate-fixtures",
      description = "rewrite the approved disagreements with what this run shows")
  private boolean regenerate;

  @Option(
      names = "--json",
      description =
          "print a JSON object for each case, as fixtures/schema/published-verdict.json explains"
              + " it")
  private boolean json;

  @Override
  public Integer call() {
    Harness harness = options.harness();
    PublishedCheck check = new PublishedCheck(level, harness, regenerate);
    Output out = Output.on(json ? System.err : System.out);
    if (files.isEmpty() && ids.isEmpty()) {
      return shown(RunPage.of(harness).run(out, check::run));
    }
    Publications some = some(harness.fixtures());
    int exitCode = some.isEmpty() ? ExitCode.BAD_INPUT : shown(check.run(some, out));
    some.complaints().forEach(System.err::println);
    return some.complaints().isEmpty() ? exitCode : ExitCode.BAD_INPUT;
  }

  private int shown(PublishedCheck.Result result) {
    if (json) {
      result.verdicts().forEach(verdict -> System.out.println(Json.line(verdict)));
    }
    return result.summary().exitCode();
  }

  private Publications some(Path fixtures) {
    if (regenerate) {
      throw new BadInputException(
          "--regenerate-fixtures: must not go with FILE or --case: all cases among the fixtures"
              + " are approved together");
    }
    Publications all =
        files.isEmpty() ? Publications.ofFixtures(fixtures) : Publications.reports(files);
    return ids.isEmpty() ? all : all.only(ids);
  }
}
