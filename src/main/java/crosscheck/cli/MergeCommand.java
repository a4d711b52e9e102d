package crosscheck.cli;

import crosscheck.check.Output;
import crosscheck.check.conformance.Merge;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Joins the results of shards. */
@Command(
    name = "merge",
    description = "Joins the results of all shards of a run into those of one machine.",
    footerHeading = Main.EXAMPLE,
    footer = Main.PROGRAM + "merge shard1 shard2",
    mixinStandardHelpOptions = true)
final class MergeCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", arity = "1..*", description = "the shards' folders of results")
  private List<Path> folders = List.of();

  @Mixin private Folders where = new Folders();

  @Option(
      names = "--regenerate-fixtures",
      description = "rewrite the approved findings with what the run shows")
  private boolean regenerate;

  @Override
  public Integer call() {
    Merge merge = new Merge(folders, where.fixtures(), where.output(), regenerate);
    return new RunPage(where.output(), where.fixtures())
        .run(Output.on(System.out), out -> merge.run(out.text()))
        .exitCode();
  }
}
