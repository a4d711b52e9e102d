package crosscheck.cli;

import crosscheck.check.Harness;
import crosscheck.check.refusals.RefusalCheck;
import crosscheck.check.refusals.SingleTrials;
import crosscheck.input.BadInputException;
import crosscheck.verdict.InvocationTrial;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The check of wrong calls without Maven. */
@Command(
    name = "refusals",
    description = "Calls the op wrongly in every way, and says what becomes of it.",
    mixinStandardHelpOptions = true)
final class RefusalsCommand implements Callable<Integer> {

  @Mixin private HarnessOptions options = new HarnessOptions();

  @ArgGroup private Which which = new Which();

  /** The level, a sweep of the user's own, or single calls. */
  private static final class Which extends SweepChoice {
    @Parameters(
        paramLabel = "ID",
        arity = "0..*",
        description = "ids of calls, such as f32-nhwc-...-b1,strides=1.0.1.1,mode=eager")
    private List<String> ids = List.of();
  }

  @Option(names = "--resume", description = "go on with the run that stopped in the output folder")
  private boolean resume;

  @Option(
      names = "--regenerate-fixtures",
      description = "rewrite the approved findings with what this run shows")
  private boolean regenerate;

  @Override
  public Integer call() {
    Harness harness = options.harness().in("refusals");
    if (!which.ids.isEmpty()) {
      List<InvocationTrial> trials = which.ids.stream().map(RefusalsCommand::parse).toList();
      return new SingleTrials(trials, harness).run(System.out);
    }
    return new RefusalCheck(
            which.file(level -> level.refusalFile(harness.fixtures())),
            which.name(),
            harness,
            resume,
            regenerate)
        .run(System.out)
        .exitCode();
  }

  private static InvocationTrial parse(String id) {
    return BadInputException.naming("call " + id, () -> InvocationTrial.parse(id));
  }
}
