package crosscheck.cli;

import crosscheck.check.Harness;
import crosscheck.check.Output;
import crosscheck.check.live.LiveCheck;
import crosscheck.check.live.LiveFramework;
import crosscheck.check.live.LiveRelease;
import crosscheck.input.BadInputException;
import crosscheck.op.FrameworkCall;
import crosscheck.sweep.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks other frameworks for their own conventions. */
@Command(
    name = LiveCheck.NAME,
    description =
        "Asks the frameworks themselves, in several releases, for what their conventions say of"
            + " them; mvn package -Plive loads them first.",
    footerHeading = Main.EXAMPLE,
    footer = {
      Main.PROGRAM + "live --release onnxruntime-1.29.0 \\",
      "    onnxruntime-same-lower,i3-k3-s2-d1-op1"
    },
    mixinStandardHelpOptions = true)
final class LiveCommand implements Callable<Integer> {

  @Mixin private HarnessOptions options = new HarnessOptions();

  @Parameters(
      paramLabel = "ID",
      arity = "0..*",
      description =
          "calls to ask for, such as onnx-pads,i3-k3-s2-d1-pads1:1-op1; default: all that there are")
  private List<String> ids = List.of();

  @ArgGroup private Which which = new Which();

  /** All releases, those of one framework, or some. */
  private static final class Which {
    @Option(
        names = "--framework",
        paramLabel = "NAME",
        description = "all releases of one framework: onnxruntime, pytorch, pytorch-onednn or tfjs")
    private Optional<String> framework = Optional.empty();

    @Option(
        names = "--release",
        split = ",",
        paramLabel = "RELEASE",
        description = "releases, such as onnxruntime-1.14.0, with commas; default: all")
    private List<String> releases = List.of();

    private List<LiveRelease> releases() {
      List<LiveRelease> all = LiveFramework.allReleases();
      return releases.isEmpty()
          ? framework.map(LiveFramework::named).map(LiveFramework::releases).orElse(all)
          : releases.stream().distinct().map(LiveRelease::of).toList();
    }
  }

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description = "smoke, standard or exhaustive, which ask ever more; default: standard")
  private Level level = Level.STANDARD;

  @Option(
      names = "--frameworks",
      paramLabel = "FOLDER",
      description = "where mvn package -Plive put the frameworks; default: target/live")
  private Path folder = Path.of("target", "live");

  @Option(
      names = "--regenerate-fixtures",
      description =
          "rewrite the approved answers with what this run shows; with all releases alone")
  private boolean regenerate;

  @Option(
      names = "--json",
      description =
          "print a JSON object for each answer, as fixtures/schema/live-answer.json explains it;"
              + " with ID alone")
  private boolean json;

  @Override
  public Integer call() {
    if (ids.isEmpty()) {
      RunOptions.requireNoLines(LiveCheck.NAME, json);
    }
    List<LiveRelease> releases = which.releases();
    if (regenerate
        && (releases.size() < LiveFramework.allReleases().size()
            || level != Level.STANDARD
            || !ids.isEmpty())) {
      throw new BadInputException(
          "--regenerate-fixtures: must go with all releases, level standard and no ID");
    }
    Harness harness = options.harness();
    LiveCheck check = new LiveCheck(level, harness, folder, releases, regenerate);
    return ids.isEmpty()
        ? RunPage.of(harness).run(Output.on(System.out), out -> check.run(out.text())).exitCode()
        : check.ask(
            ids.stream().map(LiveCommand::parse).toList(),
            json,
            System.out,
            json ? System.err : System.out);
  }

  private static FrameworkCall parse(String id) {
    return BadInputException.naming("call " + id, () -> FrameworkCall.parse(id));
  }
}
