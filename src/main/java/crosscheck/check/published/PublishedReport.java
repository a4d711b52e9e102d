package crosscheck.check.published;

import crosscheck.check.OutcomeReport;
import crosscheck.check.Run;
import crosscheck.check.Tables;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints the verdicts on published cases. */
public final class PublishedReport {

  private final PrintStream out;

  /** Prints to a stream. */
  public PublishedReport(PrintStream out) {
    this.out = out;
  }

  /** Prints a row for each convention, and every case that does not agree. */
  public void print(List<PublishedVerdict> verdicts, PublishedSummary summary, Run run) {
    OutcomeReport report = new OutcomeReport(out);
    report.head("published cases", summary.outcome(), "", run);
    Map<String, List<PublishedVerdict>> byConvention =
        verdicts.stream()
            .collect(
                Collectors.groupingBy(
                    PublishedVerdict::convention, TreeMap::new, Collectors.toList()));
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "published cases of",
            "cases",
            "agree",
            "do not, as approved",
            "explained",
            "do not",
            "with values",
            "op not asked",
            "calls of the op"));
    byConvention.forEach((convention, some) -> rows.add(row(convention, some)));
    rows.add(row("all", verdicts));
    out.println(Tables.of(rows));
    for (PublishedVerdict verdict : verdicts) {
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

  private static List<String> row(String name, List<PublishedVerdict> verdicts) {
    PublishedNumbers numbers = PublishedNumbers.of(verdicts);
    return List.of(
        name,
        Tables.count(numbers.cases()),
        Tables.count(numbers.agree()),
        Tables.count(numbers.asApproved()),
        Tables.count(numbers.explained()),
        Tables.count(numbers.unexplained()),
        Tables.count(numbers.withValues()),
        Tables.count(numbers.notAsked()),
        Tables.count(numbers.calls()));
  }
}
