package crosscheck.cli;

import crosscheck.input.BadInputException;
import crosscheck.report.Report;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The page of a folder of results, which is written as a run begins and again as it ends: one that
 * is killed in between leaves a page that says so.
 *
 * @param output the folder of results
 * @param fixtures the folder of fixtures
 */
record RunPage(Path output, Path fixtures) {

  /** Runs something that writes results, between two pages. */
  <T> T around(Supplier<T> run) {
    tryToWrite();
    T result;
    try {
      result = run.get();
    } catch (RuntimeException | Error ended) {
      // What ended it is told; on a full disk there is no other page than the first.
      tryToWrite();
      throw ended;
    }
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
