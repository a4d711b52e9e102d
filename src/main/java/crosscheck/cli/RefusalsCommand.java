package crosscheck.cli;

import crosscheck.check.Harness;
import crosscheck.check.SingleTrials;
import crosscheck.check.refusals.RefusalCheck;
import crosscheck.input.BadInputException;
import crosscheck.verdict.InvocationTrial;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The check of wrong calls. */
@Command(
    name = RefusalCheck.NAME,
    description = "Calls the op wrongly in every way, and says what becomes of it.",
    footerHeading = Main.EXAMPLE,
    footer = {
      Main.PROGRAM + "refusals \\",
      "    f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1,strides=1.0.1.1,mode=eager"
    },
    mixinStandardHelpOptions = true)
final class RefusalsCommand implements Callable<Integer> {

  @Mixin private RunOptions run = new RunOptions();

  @ArgGroup private Which which = new Which();

  /** The level, a sweep of the user's own, or single calls. */
  private static final class Which extends SweepChoice {
    @Parameters(
        paramLabel = "ID",
        arity = "0..*",
        description = "ids of calls, such as f32-nhwc-...-b1,strides=1.0.1.1,mode=eager")
    private List<String> ids = List.of();
  }

  @Option(
      names = "--json",
      description =
          "print a JSON object for each verdict, as fixtures/schema/trial.json explains it; with ID"
              + " alone")
  private boolean json;

  @Override
  public Integer call() {
    Harness harness = run.harness();
    if (!which.ids.isEmpty()) {
      run.requireNone();
      List<InvocationTrial> trials = which.ids.stream().map(RefusalsCommand::parse).toList();
      return new SingleTrials(harness, json, System.out)
          .run(List.of(), workers -> RefusalCheck.judge(trials, harness.kernelPaths(), workers));
    }
    RunOptions.requireNoLines(RefusalCheck.NAME, json);
    return run.run(
        RefusalCheck.of(which.file(RefusalCheck.NAME, harness.fixtures()), harness.kernelPaths()));
  }

  private static InvocationTrial parse(String id) {
    return BadInputException.naming("call " + id, () -> InvocationTrial.parse(id));
  }
}
