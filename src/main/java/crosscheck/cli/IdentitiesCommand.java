package crosscheck.cli;

import crosscheck.check.Harness;
import crosscheck.check.SingleTrials;
import crosscheck.check.identities.IdentityCheck;
import crosscheck.identity.Claim;
import crosscheck.input.BadInputException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The check of identities. */
@Command(
    name = IdentityCheck.NAME,
    description = "Compares calls of the op with each other, by identities that need no oracle.",
    footerHeading = Main.EXAMPLE,
    footer = {
      Main.PROGRAM + "identities \\",
      "    adjoint,f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1"
    },
    mixinStandardHelpOptions = true)
final class IdentitiesCommand implements Callable<Integer> {

  @Mixin private RunOptions run = new RunOptions();

  @ArgGroup private Which which = new Which();

  /** The level, a sweep of the user's own, or single claims. */
  private static final class Which extends SweepChoice {
    @Parameters(
        paramLabel = "ID",
        arity = "0..*",
        description = "ids of claims, such as adjoint,f32-nhwc-...-b1")
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
      List<Claim> claims = which.ids.stream().map(IdentitiesCommand::parse).toList();
      return IdentityCheck.judge(claims, new SingleTrials(harness, json, System.out));
    }
    RunOptions.requireNoLines(IdentityCheck.NAME, json);
    return run.run(
        IdentityCheck.of(
            which.file(IdentityCheck.NAME, harness.fixtures()), harness.kernelPaths()));
  }

  private static Claim parse(String id) {
    return BadInputException.naming("claim " + id, () -> Claim.parse(id));
  }
}
