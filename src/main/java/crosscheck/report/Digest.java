package crosscheck.report;

import crosscheck.check.CheckSummary;
import crosscheck.check.Console;
import crosscheck.check.OutcomeSummary;
import crosscheck.check.Table;
import crosscheck.check.conformance.ConformanceSummary;
import crosscheck.check.conventions.ConventionSummary;
import crosscheck.check.identities.IdentitySummary;
import crosscheck.check.refusals.RefusalSummary;
import crosscheck.op.KernelPath;
import crosscheck.verdict.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A run in at most thirty lines: the verdict, checks and kernel paths, causes, what is new, and
 * where to look.
 *
 * @param lines the lines, none wider than {@value Console#COLUMNS} columns
 */
public record Digest(List<String> lines) {

  private static final int MOST_CAUSES = 10;
  private static final int MOST_NEW = 5;

  /** How many calls a check made on a path, and how many came out wrong. */
  private record Calls(String path, long made, long wrong) {

    private static Calls of(String path, Map<Status, Long> verdicts, long made) {
      long wrong =
          verdicts.entrySet().stream()
              .filter(verdict -> verdict.getKey().isMismatch())
              .mapToLong(Map.Entry::getValue)
              .sum();
      return new Calls(path, made, wrong);
    }

    private String words() {
      return "%s, %s wrong".formatted(Table.number(made), Table.number(wrong));
    }
  }

  /** The digest of what a folder holds. */
  public static Digest of(Results results) {
    List<String> lines = new ArrayList<>();
    Conclusion conclusion = Conclusion.of(results);
    lines.add(conclusion.sentence());
    conclusion.more().forEach(lines::add);
    lines.add("");
    table(results).toString().lines().forEach(lines::add);
    causes(results, lines);
    added(results, lines);
    lines.add("Look at %s".formatted(results.folder().resolve(Report.FILE)));
    lines.add(
        "Tables and findings in %s, data in %s"
            .formatted(
                Console.text(results.folder(), "NAME"),
                results.folder().resolve("NAME").resolve("summary.json")));
    return new Digest(lines.stream().map(Console::line).toList());
  }

  private static Table table(Results results) {
    List<String> paths = Arrays.stream(KernelPath.values()).map(KernelPath::id).toList();
    List<String> asked =
        paths.stream()
            .filter(
                path ->
                    results.checks().stream()
                        .anyMatch(check -> cell(check, path).filter(c -> c.made() > 0).isPresent()))
            .toList();
    List<String> header = new ArrayList<>(List.of("result"));
    header.addAll(asked);
    Table table = new Table("check", header);
    for (CheckResult check : results.checks()) {
      List<String> row = new ArrayList<>();
      row.add(check.summary().map(CheckSummary::result).orElse("not finished"));
      asked.forEach(path -> row.add(cell(check, path).map(Calls::words).orElse("-")));
      table.row(check.check(), row);
    }
    return table;
  }

  private static Optional<Calls> cell(CheckResult check, String path) {
    return check.summary().stream()
        .<Calls>flatMap(Digest::calls)
        .filter(calls -> calls.path().equals(path))
        .findFirst();
  }

  private static Stream<Calls> calls(CheckSummary summary) {
    if (summary instanceof ConformanceSummary conformance) {
      return conformance.kernelPaths().entrySet().stream()
          .map(e -> Calls.of(e.getKey(), e.getValue().verdicts(), e.getValue().configurations()));
    }
    if (summary instanceof RefusalSummary refusals) {
      return refusals.kernelPaths().entrySet().stream()
          .map(e -> Calls.of(e.getKey(), e.getValue().verdicts(), e.getValue().calls()));
    }
    if (summary instanceof ConventionSummary conventions) {
      return conventions.kernelPaths().entrySet().stream()
          .map(e -> Calls.of(e.getKey(), e.getValue().verdicts(), e.getValue().asked()));
    }
    if (summary instanceof IdentitySummary identities) {
      return Arrays.stream(KernelPath.values()).map(path -> identities(identities, path));
    }
    return Stream.empty();
  }

  private static Calls identities(IdentitySummary summary, KernelPath path) {
    List<IdentitySummary.Entry> own =
        summary.entries().stream().filter(entry -> entry.kernelPath() == path).toList();
    long wrong = own.stream().mapToLong(IdentitySummary.Entry::violated).sum();
    return new Calls(
        path.id(),
        wrong
            + own.stream()
                .mapToLong(e -> e.held() + e.unsupported() + e.vacuous() + e.notRun())
                .sum(),
        wrong);
  }

  private static Stream<OutcomeSummary> outcomes(Results results) {
    return results.checks().stream()
        .flatMap(check -> check.summary().stream())
        .filter(OutcomeSummary.class::isInstance)
        .map(OutcomeSummary.class::cast);
  }

  private static void causes(Results results, List<String> lines) {
    Map<String, Long> wrong = new TreeMap<>();
    outcomes(results)
        .flatMap(summary -> summary.outcome().causes().stream())
        .filter(cause -> cause.wrong() > 0)
        .forEach(cause -> wrong.merge(cause.name(), cause.wrong(), Long::sum));
    Table table = new Table("cause", "wrong calls");
    wrong.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(MOST_CAUSES)
        .forEach(cause -> table.row(cause.getKey(), Table.number(cause.getValue())));
    if (!table.isEmpty()) {
      lines.add("");
      table.toString().lines().forEach(lines::add);
    }
    if (wrong.size() > MOST_CAUSES) {
      lines.add("and %d more".formatted(wrong.size() - MOST_CAUSES));
    }
    lines.add("");
  }

  private static void added(Results results, List<String> lines) {
    List<String> added =
        outcomes(results)
            .flatMap(summary -> summary.outcome().differences().added().stream())
            .map(finding -> "NEW %s: %s".formatted(finding.counterexample(), finding.observed()))
            .toList();
    added.stream().limit(MOST_NEW).forEach(lines::add);
    if (added.size() > MOST_NEW) {
      lines.add("and %d more that are new".formatted(added.size() - MOST_NEW));
    }
  }
}
