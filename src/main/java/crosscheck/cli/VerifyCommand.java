package crosscheck.cli;

import crosscheck.check.Check;
import crosscheck.check.CheckRun;
import crosscheck.check.CheckSummary;
import crosscheck.check.Console;
import crosscheck.check.ExitCode;
import crosscheck.check.FindingFixture;
import crosscheck.check.Harness;
import crosscheck.check.OutcomeSummary;
import crosscheck.check.Output;
import crosscheck.check.conformance.ConformanceCheck;
import crosscheck.check.conventions.ConventionCheck;
import crosscheck.check.detection.DetectionCheck;
import crosscheck.check.identities.IdentityCheck;
import crosscheck.check.published.PublishedCheck;
import crosscheck.check.refusals.RefusalCheck;
import crosscheck.mutant.Catalogue;
import crosscheck.report.Digest;
import crosscheck.report.Results;
import crosscheck.sweep.Level;
import crosscheck.sweep.Shard;
import crosscheck.sweep.SweepFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs every check, as {@code mvn verify} does. */
@Command(
    name = "verify",
    description = "Runs every check, one after the other, and says in one table what they came to.",
    footerHeading = Main.EXAMPLE,
    footer = Main.PROGRAM + "verify --level smoke",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

  @Mixin private RunOptions run = new RunOptions();

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description = "smoke, standard or exhaustive; default: standard")
  private Level level = Level.STANDARD;

  /** A check that is ready to run. */
  private record Step(String check, Function<Output, CheckSummary> run) {}

  @Override
  public Integer call() {
    Harness harness = run.harness();
    // Every sweep is read before anything runs.
    List<Step> steps = steps(harness);
    RunPage page = RunPage.of(harness);
    Console console = Console.of(harness.output(), System.out);
    int exitCode =
        RunOptions.resumable(
            () ->
                steps.stream()
                    .map(
                        step ->
                            console.run(
                                step.check(), out -> page.run(out, step.run()), came -> came))
                    .mapToInt(CheckSummary::exitCode)
                    .reduce(ExitCode.CONFORMANT, Math::max));
    System.out.println();
    Digest.of(Results.of(harness.output())).lines().forEach(System.out::println);
    return exitCode;
  }

  /** The checks, in the order in which {@code mvn verify} runs them. */
  private List<Step> steps(Harness harness) {
    Path fixtures = harness.fixtures();
    return List.of(
        step(
            ConformanceCheck.of(
                SweepFile.of(level, ConformanceCheck.NAME, fixtures),
                Shard.WHOLE,
                harness.kernelPaths()),
            harness),
        new Step(
            ConventionCheck.NAME,
            out -> new ConventionCheck(level, harness, run.regenerate()).run(out).summary()),
        new Step(
            DetectionCheck.NAME,
            out ->
                DetectionCheck.of(
                        // The other levels take minutes and catch nothing more.
                        SweepFile.of(Level.SMOKE, ConformanceCheck.NAME, fixtures),
                        Catalogue.mutants(),
                        harness.folder(DetectionCheck.NAME),
                        harness.workers())
                    .run(out)),
        step(
            IdentityCheck.of(
                SweepFile.of(level, IdentityCheck.NAME, fixtures), harness.kernelPaths()),
            harness),
        new Step(
            PublishedCheck.NAME,
            out -> new PublishedCheck(level, harness, run.regenerate()).run(out).summary()),
        step(
            RefusalCheck.of(
                SweepFile.of(level, RefusalCheck.NAME, fixtures), harness.kernelPaths()),
            harness));
  }

  /** A check with a journal; with {@code --resume}, one that was begun is finished. */
  private <T, F extends FindingFixture<F>, S extends OutcomeSummary> Step step(
      Check<T, F, S> check, Harness harness) {
    boolean begun = Files.exists(harness.folder(check.name()).journal());
    return new Step(
        check.name(),
        out ->
            new CheckRun(harness, run.resume() && begun, run.regenerate(), out)
                .run(check)
                .summary());
  }
}
