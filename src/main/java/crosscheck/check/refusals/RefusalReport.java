package crosscheck.check.refusals;

import crosscheck.check.OutcomeReport;
import crosscheck.check.Run;
import crosscheck.check.Table;
import crosscheck.check.refusals.RefusalSummary.Entry;
import crosscheck.check.refusals.RefusalSummary.PathSummary;
import crosscheck.verdict.Status;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Prints the summary of wrong calls as tables.
 *
 * @param out where it prints
 */
record RefusalReport(PrintStream out) {

  /** Prints everything: the numbers, the map argument by argument, and the findings. */
  void print(RefusalSummary summary, Run run) {
    OutcomeReport report = new OutcomeReport(out);
    report.head("wrong calls of the op", summary.outcome(), "", run);
    summary
        .kernelPaths()
        .forEach((kernelPath, path) -> printVerdicts(kernelPath, path, run.losses(kernelPath)));
    printMap(summary.map());
    report.findings(summary.outcome());
  }

  private void printVerdicts(String kernelPath, PathSummary path, Run.Losses losses) {
    out.printf(
        Locale.ROOT,
        "%s: %,d calls: %s; %,d workers lost, %,d of the deaths not repeated%n",
        kernelPath,
        path.calls(),
        OutcomeReport.counted(path.verdicts()),
        losses.workersLost(),
        losses.deathsNotRepeated());
  }

  /** One row for each argument and kind of wrongness that is not everywhere as it must be. */
  private void printMap(List<Entry> map) {
    Map<String, Map<String, Map<String, Long>>> rows = new TreeMap<>();
    Set<String> columns = new TreeSet<>(Comparator.reverseOrder());
    for (Entry entry : map) {
      String column = entry.kernelPath() + " " + entry.mode();
      columns.add(column);
      rows.computeIfAbsent(entry.arguments() + ": " + entry.kind(), first -> new TreeMap<>())
          .put(column, entry.outcomes());
    }
    int all = rows.size();
    rows.values().removeIf(row -> row.values().stream().allMatch(RefusalReport::isClean));
    Table table = new Table("argument: kind of wrongness", columns);
    rows.forEach(
        (way, outcomes) ->
            table.row(
                way, columns.stream().map(c -> text(outcomes.getOrDefault(c, Map.of()))).toList()));
    out.printf(
        Locale.ROOT,
        "%nof %,d ways to call wrongly or unusually, %,d are everywhere answered as they must be;"
            + " the others:%n",
        all,
        all - rows.size());
    out.println(table);
  }

  private static boolean isClean(Map<String, Long> outcomes) {
    return Arrays.stream(Status.values())
        .filter(Status::isMismatch)
        .noneMatch(status -> outcomes.containsKey(status.name()));
  }

  private static String text(Map<String, Long> outcomes) {
    if (outcomes.isEmpty()) {
      return "-";
    }
    return outcomes.size() == 1
        ? outcomes.keySet().iterator().next()
        : String.join(
            " ", outcomes.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).toList());
  }
}
