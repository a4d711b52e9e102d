package crosscheck.cli;

import crosscheck.check.Harness;
import crosscheck.check.identities.IdentityCheck;
import crosscheck.check.identities.SingleClaims;
import crosscheck.identity.Claim;
import crosscheck.input.BadInputException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The check of identities without Maven. */
@Command(
    name = "identities",
    description = "Compares calls of the op with each other, by identities that need no oracle.",
    mixinStandardHelpOptions = true)
final class IdentitiesCommand implements Callable<Integer> {

  @Mixin private HarnessOptions options = new HarnessOptions();

  @ArgGroup private Which which = new Which();

  /** The level, a sweep of the user's own, or single claims. */
  private static final class Which extends SweepChoice {
    @Parameters(
        paramLabel = "ID",
        arity = "0..*",
        description = "ids of claims, such as adjoint,f32-nhwc-...-b1")
    private List<String> ids = List.of();
  }

  @Option(names = "--resume", description = "go on with the run that stopped in the output folder")
  private boolean resume;

  @Option(
      names = "--regenerate-fixtures",
      description = "rewrite the approved violations with what this run shows")
  private boolean regenerate;

  @Override
  public Integer call() {
    Harness harness = options.harness().in("identities");
    if (!which.ids.isEmpty()) {
      List<Claim> claims = which.ids.stream().map(IdentitiesCommand::parse).toList();
      return new SingleClaims(claims, harness).run(System.out);
    }
    return new IdentityCheck(
            which.file(level -> level.identityFile(harness.fixtures())),
            which.name(),
            harness,
            resume,
            regenerate)
        .run(System.out)
        .exitCode();
  }

  private static Claim parse(String id) {
    return BadInputException.naming("claim " + id, () -> Claim.parse(id));
  }
}
