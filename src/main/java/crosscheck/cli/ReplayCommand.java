package crosscheck.cli;

import crosscheck.check.ExitCode;
import crosscheck.check.FindingFixture;
import crosscheck.check.Harness;
import crosscheck.check.Workers;
import crosscheck.fixture.FixtureFolder;
import crosscheck.fixture.Replay;
import crosscheck.fixture.Replay.Result;
import crosscheck.input.BadInputException;
import crosscheck.json.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes mismatches again on the TensorFlow at hand. */
@Command(
    name = "replay",
    description =
        "Makes the simplest call of each mismatch in files and folders again, on the TensorFlow at "
            + "hand, and says whether it is still so, fixed, or changed; the exit code is 1 unless all "
            + "are still so.",
    footerHeading = Main.EXAMPLE,
    footer = {Main.PROGRAM + "replay fixtures/conformance"},
    mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

  /** The folder of what workers write. */
  private static final String FOLDER = "replay";

  @Mixin private HarnessOptions options = new HarnessOptions();

  @Option(
      names = "--json",
      description =
          "print a JSON object for each mismatch, as fixtures/schema/replay.json explains it")
  private boolean json;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "files of mismatches, approved or found, and folders of them")
  private List<Path> paths = List.of();

  @Override
  public Integer call() {
    FixtureFolder folder = FixtureFolder.readValid(paths);
    Harness harness = options.harness();
    Map<Path, FindingFixture<?>> mismatches = folder.mismatches(harness.kernelPaths());
    if (mismatches.isEmpty()) {
      throw new BadInputException(
          FixtureFolder.words(paths) + ": must hold mismatches on these kernel paths, hold none");
    }
    Workers workers = harness.workers(FOLDER);
    List<Replay> replays = new ArrayList<>();
    FixtureFolder.replay(mismatches, workers)
        .forEach(
            replay -> {
              System.out.println(json ? Json.line(replay) : replay.text());
              replays.add(replay);
            });
    if (!json) {
      System.out.println(workers.attribution().surroundings());
      System.out.println(summary(replays));
    }
    return ExitCode.of(true, count(replays, Result.STILL_SO) == replays.size());
  }

  private static String summary(List<Replay> replays) {
    return Arrays.stream(Result.values())
        .map(
            result ->
                "%d %s"
                    .formatted(
                        count(replays, result),
                        result.name().toLowerCase(Locale.ROOT).replace('_', ' ')))
        .collect(Collectors.joining(", "));
  }

  private static long count(List<Replay> replays, Result result) {
    return replays.stream().filter(replay -> replay.result() == result).count();
  }
}
