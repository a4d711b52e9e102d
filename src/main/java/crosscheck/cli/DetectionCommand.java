package crosscheck.cli;

import crosscheck.check.Output;
import crosscheck.check.OutputFolder;
import crosscheck.check.SingleTrials;
import crosscheck.check.conformance.ConformanceCheck;
import crosscheck.check.detection.DetectionCheck;
import crosscheck.check.detection.DetectionSummary;
import crosscheck.input.BadInputException;
import crosscheck.json.Json;
import crosscheck.mutant.Catalogue;
import crosscheck.mutant.Mutant;
import crosscheck.op.Case;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what the conformance check would have caught. */
@Command(
    name = DetectionCheck.NAME,
    description =
        "Runs faulty implementations of the op through a sweep, without TensorFlow, and says which"
            + " cases catch each.",
    footerHeading = Main.EXAMPLE,
    footer = {
      Main.PROGRAM + "detection \\",
      "    --mutant kernel-turned f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1"
    },
    mixinStandardHelpOptions = true)
final class DetectionCommand implements Callable<Integer> {

  @ArgGroup private Which which = new Which();

  /** The level, a sweep of the user's own, or single cases. */
  private static final class Which extends SweepChoice {
    @Parameters(paramLabel = "ID", arity = "0..*", description = "case ids")
    private List<String> ids = List.of();
  }

  @Option(
      names = "--mutant",
      paramLabel = "NAME",
      description = "run this faulty implementation; may be given several times; default: all")
  private List<String> names = List.of();

  @Option(
      names = "--json",
      description =
          "print a JSON object, as fixtures/schema/detection-summary.json explains it, and the rest"
              + " on the standard error")
  private boolean json;

  @Mixin private Folders folders = new Folders();

  @Mixin private WorkerCount workers = new WorkerCount();

  @Override
  public Integer call() {
    Output out = Output.on(json ? System.err : System.out);
    DetectionCheck check = check();
    DetectionSummary summary =
        which.ids.isEmpty()
            ? new RunPage(folders.output(), folders.fixtures()).run(out, check::run)
            : check.run(out);
    if (json) {
      System.out.println(Json.line(summary));
    }
    return summary.exitCode();
  }

  private DetectionCheck check() {
    List<Mutant> mutants =
        names.isEmpty()
            ? Catalogue.mutants()
            : names.stream().distinct().map(DetectionCommand::mutant).toList();
    Path fixtures = folders.fixtures();
    if (!which.ids.isEmpty()) {
      Set<Case> cases =
          which.ids.stream().map(CheckCommand::parse).collect(Collectors.toUnmodifiableSet());
      return DetectionCheck.of(cases, mutants, folder(SingleTrials.FOLDER), workers.get());
    }
    return DetectionCheck.of(
        which.file(ConformanceCheck.NAME, fixtures),
        mutants,
        folder(DetectionCheck.NAME),
        workers.get());
  }

  private OutputFolder folder(String name) {
    return OutputFolder.of(folders.output().resolve(name), folders.fixtures());
  }

  private static Mutant mutant(String name) {
    return BadInputException.naming("--mutant", () -> Catalogue.mutant(name));
  }
}
