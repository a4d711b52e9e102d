package crosscheck.check.live;

import crosscheck.check.Run;
import crosscheck.check.Table;
import java.io.PrintStream;
import java.util.Locale;

/**
 * Prints what the frameworks answered.
 *
 * @param out where it prints
 */
record LiveReport(PrintStream out) {

  /** Prints everything. */
  void print(LiveSummary summary, Run run) {
    out.printf(Locale.ROOT, "%nframeworks asked for their conventions: %.0f s%n%n", run.seconds());
    Table table =
        new Table(
            "convention",
            "asked",
            "calls",
            "taken",
            "refused",
            "vacuous",
            "beyond",
            "differ",
            "pairs",
            "differ");
    for (LiveFixture fixture : summary.fixtures()) {
      for (Answers answers : fixture.answers()) {
        table.row(
            fixture.convention(),
            fixture.framework() + " " + answers.version(),
            Table.count(answers.calls()),
            Table.count(answers.taken()),
            Table.count(answers.refused()),
            Table.count(answers.vacuous()),
            Table.count(answers.beyond()),
            Table.count(answers.differ()),
            Table.count(answers.pairs()),
            Table.count(answers.pairsDiffer()));
      }
    }
    out.println(table);
    summary.fixtures().forEach(this::printDifferences);
    summary
        .deaths()
        .forEach(
            (release, count) -> {
              if (count > 0) {
                out.printf("%s: %d processes died%n", release, count);
              }
            });
    summary
        .causes()
        .forEach(
            (release, cause) ->
                out.printf("%s: values may be wrong on this machine, cause %s%n", release, cause));
    summary.skipped().forEach((release, why) -> out.println(LiveCheck.skipped(release, why)));
    summary.failures().forEach((release, why) -> out.printf("NOT ASKED %s: %s%n", release, why));
    summary.contradictions().forEach(text -> out.println("CONTRADICTION " + text));
    summary.differences().added().forEach(place -> out.println("NEW " + place));
    summary.differences().vanished().forEach(place -> out.println("VANISHED " + place));
    summary.differences().changed().forEach(place -> out.println("CHANGED " + place));
    out.println(summary.conclusion());
  }

  private void printDifferences(LiveFixture fixture) {
    for (LiveDifference difference : fixture.differences()) {
      out.printf(
          Locale.ROOT,
          "%s %s: %s %s%n    count     %,d%n    smallest  %s%n    expected  %s%n    but       %s%n    rerun     %s%n",
          difference.status(),
          fixture.convention(),
          fixture.framework(),
          String.join(", ", difference.releases()),
          difference.calls(),
          difference.smallest(),
          difference.expected(),
          difference.observed(),
          difference.rerun());
      if (!difference.region().isEmpty()) {
        out.printf("    where     %s%n    why       %s%n", difference.region(), difference.words());
      } else {
        out.println("    where     no region is approved");
      }
    }
  }
}
