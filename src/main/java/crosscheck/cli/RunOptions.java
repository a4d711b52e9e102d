package crosscheck.cli;

import picocli.CommandLine.Option;

/** The options of a run that keeps a journal and is compared with approved fixtures. */
final class RunOptions {

  @Option(
      names = "--resume",
      description = "finish the run that was begun in the output folder, by its journal")
  private boolean resume;

  @Option(
      names = "--regenerate-fixtures",
      description = "rewrite the approved findings with what this run shows")
  private boolean regenerate;

  boolean resume() {
    return resume;
  }

  boolean regenerate() {
    return regenerate;
  }
}
