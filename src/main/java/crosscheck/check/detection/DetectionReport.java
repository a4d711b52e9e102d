package crosscheck.check.detection;

import crosscheck.check.Run;
import crosscheck.check.Table;
import crosscheck.check.detection.DetectionSummary.MutantSummary;
import crosscheck.check.detection.DetectionSummary.RightSummary;
import java.io.PrintStream;
import java.util.Locale;

/**
 * Prints what the check would have caught as tables.
 *
 * @param out where it prints
 */
record DetectionReport(PrintStream out) {

  /** Prints everything: a row for each mutant, the right implementations, what is wrong. */
  void print(DetectionSummary summary, Run run) {
    out.printf(
        Locale.ROOT,
        "%ndetection: level %s, seed %d, %,d cases, %.0f s%n%n",
        summary.level(),
        summary.seed(),
        summary.cases(),
        run.seconds());
    out.println(mutants(summary));
    out.println(right(summary));
    out.printf(
        Locale.ROOT,
        "%,d cases of more than %,d multiply-adds were run only with mutants that no smaller one"
            + " catches%n",
        summary.largeCases(),
        summary.mostMultiplyAdds());
    summary.contradictions().forEach(one -> out.println("CONTRADICTION: " + one));
    summary.missed().forEach(name -> out.println("MISSED: " + name));
    out.printf(
        "%d of %d mutants caught, %d%% required%n",
        summary.caught(), summary.mutants().size(), summary.required());
  }

  private static Table mutants(DetectionSummary summary) {
    Table table = new Table("mutant", "breaks", "caught by", "of", "first", "smallest");
    for (MutantSummary mutant : summary.mutants()) {
      table.row(
          mutant.name(),
          String.join(", ", mutant.features()),
          Table.count(mutant.caught()),
          Table.count(mutant.run()),
          mutant.first(),
          mutant.smallest());
    }
    return table;
  }

  private static Table right(DetectionSummary summary) {
    Table table = new Table("right", "cases", "mismatches", "smallest");
    for (RightSummary right : summary.right()) {
      table.row(
          right.name(),
          Table.count(right.run()),
          Table.count(right.mismatches()),
          right.smallest());
    }
    return table;
  }
}
