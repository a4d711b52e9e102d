package crosscheck.cli;

import crosscheck.check.Harness;
import crosscheck.check.Output;
import crosscheck.check.conventions.ConventionCheck;
import crosscheck.sweep.Level;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Judges every framework's convention against the op. */
@Command(
    name = ConventionCheck.NAME,
    description = "Judges every framework's formula for size and alignment against the real op.",
    footerHeading = Main.EXAMPLE,
    footer = Main.PROGRAM + "conventions --level smoke",
    mixinStandardHelpOptions = true)
final class ConventionsCommand implements Callable<Integer> {

  @Mixin private HarnessOptions options = new HarnessOptions();

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description =
          "smoke, standard or exhaustive, which ask the op for ever more of the calls; default: standard")
  private Level level = Level.STANDARD;

  @Option(
      names = "--regenerate-fixtures",
      description = "rewrite the approved disagreements with what this run shows")
  private boolean regenerate;

  @Override
  public Integer call() {
    Harness harness = options.harness();
    return RunPage.of(harness)
        .run(Output.on(System.out), new ConventionCheck(level, harness, regenerate)::run)
        .summary()
        .exitCode();
  }
}
