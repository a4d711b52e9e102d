package crosscheck.check.published;

import crosscheck.check.OutcomeReport;
import crosscheck.check.Run;
import crosscheck.check.Table;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Prints the verdicts on published cases.
 *
 * @param out where it prints
 */
record PublishedReport(PrintStream out) {

  /** Prints a line for each case: what it is judged by and how it comes out. */
  void printEach(List<PublishedVerdict> verdicts) {
    for (PublishedVerdict verdict : verdicts) {
      out.printf(
          "%s: %s by %s%s%s%n",
          verdict.id(),
          verdict.findings().isEmpty() ? "agrees" : "differs",
          verdict.convention(),
          verdict.equivalents().isEmpty()
              ? ""
              : "; the op's " + String.join(" or ", verdict.equivalents()),
          verdict.calls() == 0 ? ", not asked" : "");
      verdict
          .explained()
          .forEach(call -> out.println("  mismatch of the op, explained by " + call));
    }
    out.println();
  }

  /** Prints a row for each convention, and every case that does not agree. */
  void print(List<PublishedVerdict> verdicts, PublishedSummary summary, Run run) {
    OutcomeReport report = new OutcomeReport(out);
    report.head("published cases", summary.outcome(), "", run);
    Map<String, List<PublishedVerdict>> byConvention =
        verdicts.stream()
            .collect(
                Collectors.groupingBy(
                    PublishedVerdict::convention, TreeMap::new, Collectors.toList()));
    Table table =
        new Table(
            "published cases of",
            "cases",
            "agree",
            "approved",
            "explained",
            "unexplained",
            "with values",
            "op not asked",
            "calls of the op");
    byConvention.forEach((convention, some) -> add(table, convention, some));
    add(table, "all", verdicts);
    out.println(table);
    for (PublishedVerdict verdict : verdicts) {
      if (!verdict.notRun().isEmpty()) {
        out.printf(
            "NOT_RUN %s %s: the op is not asked: %s%n",
            verdict.id(), verdict.convention(), verdict.notRun());
      }
      for (PublishedFinding finding : verdict.findings()) {
        out.printf(
            "%s %s %s: %s: %s%n",
            finding.disagreement(),
            verdict.id(),
            verdict.convention(),
            finding.disagreement().words(),
            finding.detail());
      }
    }
    report.findings(summary.outcome());
  }

  private static void add(Table table, String name, List<PublishedVerdict> verdicts) {
    PublishedNumbers numbers = PublishedNumbers.of(verdicts);
    table.row(
        name,
        Table.count(numbers.cases()),
        Table.count(numbers.agree()),
        Table.count(numbers.withCause()),
        Table.count(numbers.explained()),
        Table.count(numbers.unexplained()),
        Table.count(numbers.withValues()),
        Table.count(numbers.notAsked()),
        Table.count(numbers.calls()));
  }
}
