package crosscheck.cli;

import crosscheck.check.Check;
import crosscheck.check.CheckRun;
import crosscheck.check.Harness;
import crosscheck.check.Output;
import crosscheck.check.Terminal;
import crosscheck.input.BadInputException;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of a run that keeps a journal and is compared with approved fixtures. */
final class RunOptions {

  @Mixin private HarnessOptions options = new HarnessOptions();

  @Option(
      names = "--resume",
      description = "finish the run that was begun in the output folder, by its journal")
  private boolean resume;

  @Option(
      names = "--regenerate-fixtures",
      description = "rewrite the approved findings with what this run shows")
  private boolean regenerate;

  Harness harness() {
    return options.harness();
  }

  boolean resume() {
    return resume;
  }

  boolean regenerate() {
    return regenerate;
  }

  /** Throws {@link BadInputException} if what only a whole run can do is asked of single trials. */
  void requireNone() {
    if (resume || regenerate) {
      throw new BadInputException("--resume and --regenerate-fixtures: must not go with ID");
    }
  }

  /** Throws {@link BadInputException} if what only single trials can do is asked of a whole run. */
  static void requireNoLines(String check, boolean json) {
    if (json) {
      throw new BadInputException(
          "--json: must go with ID; a run writes %s/summary.json".formatted(check));
    }
  }

  /** Runs a check and returns its exit code. */
  int run(Check<?, ?, ?> check) {
    Harness harness = harness();
    return resumable(
        () ->
            RunPage.of(harness)
                .run(
                    Output.on(System.out),
                    out -> new CheckRun(harness, resume, regenerate, out).run(check).summary())
                .exitCode());
  }

  /** Runs something; a person who stops it is told how to go on. */
  static <T> T resumable(Supplier<T> run) {
    Thread told =
        new Thread(
            () ->
                System.err.println(
                    Terminal.end() + "stopped; the same command with --resume goes on"));
    Runtime.getRuntime().addShutdownHook(told);
    try {
      return run.get();
    } finally {
      forget(told);
    }
  }

  private static void forget(Thread told) {
    try {
      Runtime.getRuntime().removeShutdownHook(told);
    } catch (IllegalStateException stopped) {
      // It is telling just now.
    }
  }
}
