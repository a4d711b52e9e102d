package crosscheck.cli;

import crosscheck.input.BadInputException;
import crosscheck.report.Report;
import java.nio.file.Path;
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
    write();
    try {
      return run.get();
    } finally {
      write();
    }
  }

  /** A page that cannot be written takes nothing from the results. */
  private void write() {
    try {
      Report.write(output, fixtures);
    } catch (BadInputException unwritten) {
      System.err.println(Report.FILE + " is not written: " + unwritten.getMessage());
    }
  }
}
