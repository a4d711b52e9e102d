package crosscheck.cli;

import crosscheck.check.Check;
import crosscheck.check.CheckRun;
import crosscheck.check.Harness;
import crosscheck.input.BadInputException;
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

  /** Runs a check and returns its exit code. */
  int run(Check<?, ?, ?> check) {
    Harness harness = harness();
    CheckRun run = new CheckRun(harness, resume, regenerate, System.out);
    return new RunPage(harness.output(), harness.fixtures())
        .around(() -> run.run(check).summary().exitCode());
  }
}
