package crosscheck.cli;

import crosscheck.check.ExitCode;
import crosscheck.input.BadInputException;
import crosscheck.report.Report;
import crosscheck.report.Results;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the page of a finished run again, or one of two runs. */
@Command(
    name = "report",
    description =
        "Makes a run's page to look at again from its folder of results, or puts two runs side by"
            + " side: two machines, or two versions of TensorFlow.",
    footerHeading = Main.EXAMPLE,
    footer = Main.PROGRAM + "report target/crosscheck",
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..*",
      description = "the results of a run, or of two; default: target/crosscheck")
  private List<Path> folders = List.of(Path.of("target", "crosscheck"));

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "the page; default: report.html in the first folder, side-by-side.html of two")
  private @Nullable Path file;

  @Mixin private FixturesFolder fixtures = new FixturesFolder();

  @Override
  public Integer call() {
    if (folders.size() > 2) {
      throw new BadInputException("FOLDER: must be one or two, were " + folders.size());
    }
    Path first = folders.get(0);
    Results run = Results.ofRun(first);
    if (folders.size() == 1) {
      return written(Report.of(run, fixtures.path()), first.resolve(Report.FILE));
    }
    Results other = Results.ofRun(folders.get(1));
    return written(Report.of(run, other, fixtures.path()), first.resolve(Report.SIDE_BY_SIDE));
  }

  private int written(Report report, Path otherwise) {
    Path place = file == null ? otherwise : file;
    report.writeTo(place);
    System.out.println(place);
    return ExitCode.CONFORMANT;
  }
}
