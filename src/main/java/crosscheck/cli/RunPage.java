package crosscheck.cli;

import crosscheck.check.Harness;
import crosscheck.check.Output;
import crosscheck.check.Progress;
import crosscheck.input.BadInputException;
import crosscheck.report.Report;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * The page of a folder of results, which is written whenever a part of a run begins, and at its
 * end: a run that is killed leaves a page that says so.
 *
 * @param output the folder of results
 * @param fixtures the folder of fixtures
 */
record RunPage(Path output, Path fixtures) {

  /** The page of a run. */
  static RunPage of(Harness harness) {
    return new RunPage(harness.output(), harness.fixtures());
  }

  /** Runs something that writes results. */
  <T> T run(Output out, Function<Output, T> run) {
    Progress followed =
        (name, trials) -> {
          // What hinders the page now will do so at the end, or is told by the run itself.
          tryToWrite();
          return out.progress().begin(name, trials);
        };
    T result = run.apply(new Output(out.text(), followed));
    tryToWrite().ifPresent(System.err::println);
    return result;
  }

  /** Returns why the page is not written, which takes nothing from the results. */
  private Optional<String> tryToWrite() {
    try {
      Report.write(output, fixtures);
      return Optional.empty();
    } catch (BadInputException unwritten) {
      return Optional.of(Report.FILE + " is not written: " + unwritten.getMessage());
    }
  }
}
