package crosscheck.check.detection;

import crosscheck.check.Run;
import crosscheck.check.Tables;
import crosscheck.check.detection.DetectionSummary.MutantSummary;
import crosscheck.check.detection.DetectionSummary.RightSummary;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints what the check would have caught as tables. */
public final class DetectionReport {

  private final PrintStream out;

  /** Prints to a stream. */
  public DetectionReport(PrintStream out) {
    this.out = out;
  }

  /** Prints everything: a row for each mutant, the right implementations, what is wrong. */
  public void print(DetectionSummary summary, Run run) {
    out.printf(
        Locale.ROOT,
        "%ndetection: level %s, seed %d, %,d cases, %.0f s%n%n",
        summary.level(),
        summary.seed(),
        summary.cases(),
        run.seconds());
    out.println(Tables.of(mutants(summary)));
    out.println(Tables.of(right(summary)));
    out.printf(
        Locale.ROOT,
        "%,d cases of more than %,d multiply-adds were run with mutants that no smaller one catches,"
            + " alone%n",
        summary.largeCases(),
        summary.mostMultiplyAdds());
    summary.contradictions().forEach(one -> out.println("CONTRADICTION: " + one));
    summary.missed().forEach(name -> out.println("MISSED: " + name));
    out.printf(
        "%d of %d mutants caught, %d%% required%n",
        summary.caught(), summary.mutants().size(), summary.required());
  }

  private static List<List<String>> mutants(DetectionSummary summary) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("mutant", "breaks", "caught by", "of", "first", "smallest"));
    for (MutantSummary mutant : summary.mutants()) {
      rows.add(
          List.of(
              mutant.name(),
              String.join(", ", mutant.features()),
              Tables.count(mutant.caught()),
              Tables.count(mutant.run()),
              mutant.first(),
              mutant.smallest()));
    }
    return rows;
  }

  private static List<List<String>> right(DetectionSummary summary) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("right", "cases", "mismatches", "smallest"));
    for (RightSummary right : summary.right()) {
      rows.add(
          List.of(
              right.name(),
              Tables.count(right.run()),
              Tables.count(right.mismatches()),
              right.smallest()));
    }
    return rows;
  }
}
