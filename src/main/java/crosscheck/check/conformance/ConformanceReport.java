package crosscheck.check.conformance;

import crosscheck.check.OutcomeReport;
import crosscheck.check.Run;
import crosscheck.check.Tables;
import crosscheck.check.conformance.ConformanceSummary.PathSummary;
import crosscheck.geometry.Padding;
import crosscheck.mutant.Feature;
import crosscheck.op.KernelPath;
import crosscheck.tensor.Fill.Requirement;
import crosscheck.verdict.Status;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Prints a summary as tables. */
public final class ConformanceReport {

  private final PrintStream out;

  /** Prints to a stream. */
  public ConformanceReport(PrintStream out) {
    this.out = out;
  }

  /** Prints everything: the numbers, the support matrix, the kinds of values, the findings. */
  public void print(ConformanceSummary summary, Run run) {
    String shard = summary.isWhole() ? "" : ", shard " + summary.shard();
    OutcomeReport report = new OutcomeReport(out);
    report.head(
        "conv2d_transpose cross-check", summary.outcome(), shard + ", seed " + summary.seed(), run);
    printVerdicts(summary, run);
    printSupport(summary);
    printValues(summary);
    printEvidence(summary);
    for (String path : summary.pathsWithoutEvidence()) {
      out.printf("NO EVIDENCE on %s: not one value was compared%n", path);
    }
    if (summary.untested() > 0) {
      out.printf(Locale.ROOT, "UNTESTED: %,d cases%n", summary.untested());
    }
    report.findings(summary.outcome());
  }

  private void printVerdicts(ConformanceSummary summary, Run run) {
    List<String> header = new ArrayList<>(List.of("verdicts"));
    header.addAll(summary.kernelPaths().keySet());
    List<List<String>> rows = new ArrayList<>();
    rows.add(header);
    rows.add(numbers(summary, "configurations", PathSummary::configurations));
    for (Status status : Status.values()) {
      rows.add(numbers(summary, status.name(), path -> path.verdicts().getOrDefault(status, 0L)));
      if (status == Status.AGREES) {
        rows.add(numbers(summary, "  in every value", PathSummary::valuesAgreed));
        rows.add(numbers(summary, "  in the refusal", PathSummary::refusalsAgreed));
      }
    }
    rows.add(row(summary, "workers lost", path -> run.losses(path).workersLost()));
    rows.add(row(summary, "deaths not repeated", path -> run.losses(path).deathsNotRepeated()));
    print(rows);
    summary
        .forward()
        .forEach(
            (path, verdicts) ->
                out.printf(
                    "forward convolution on each result, %s kernels: %s%n",
                    path, counted(verdicts)));
    out.println();
  }

  private static String counted(Map<Status, Long> verdicts) {
    return verdicts.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(entry -> String.format(Locale.ROOT, "%,d %s", entry.getValue(), entry.getKey()))
        .collect(Collectors.joining(", "));
  }

  private static List<String> numbers(
      ConformanceSummary summary, String name, ToLongFunction<PathSummary> number) {
    return row(
        summary,
        name,
        path -> number.applyAsLong(Objects.requireNonNull(summary.kernelPaths().get(path))));
  }

  private static List<String> row(
      ConformanceSummary summary, String name, ToLongFunction<String> number) {
    List<String> row = new ArrayList<>(List.of(name));
    for (String path : summary.kernelPaths().keySet()) {
      row.add(String.format(Locale.ROOT, "%,d", number.applyAsLong(path)));
    }
    return row;
  }

  private void printSupport(ConformanceSummary summary) {
    Set<String> reasons = new LinkedHashSet<>();
    for (KernelPath kernelPath : KernelPath.values()) {
      Map<String, List<String>> rows = new LinkedHashMap<>();
      for (Support support : summary.support()) {
        if (support.kernelPath() == kernelPath) {
          String key = support.elementType().id() + " " + support.dataFormat();
          rows.computeIfAbsent(key, first -> emptyRow(key))
              .set(column(support), entry(support, reasons));
        }
      }
      if (!rows.isEmpty()) {
        List<List<String>> table = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("support, " + kernelPath.id()));
        for (Padding.Kind padding : Padding.Kind.values()) {
          header.add(padding.name());
          header.add("dilated");
        }
        table.add(header);
        table.addAll(rows.values());
        print(table);
      }
    }
    int number = 0;
    for (String reason : reasons) {
      number++;
      out.printf("(%d) %s%n", number, reason);
    }
    out.println();
  }

  private static List<String> emptyRow(String name) {
    List<String> row = new ArrayList<>(List.of(name));
    for (int i = 0; i < 2 * Padding.Kind.values().length; i++) {
      row.add("-");
    }
    return row;
  }

  private static int column(Support support) {
    int kind = List.of(Padding.Kind.values()).indexOf(support.padding());
    return 1 + 2 * kind + (support.dilated() ? 1 : 0);
  }

  private static String entry(Support support, Set<String> reasons) {
    if (support.unsupported() == 0) {
      return "yes";
    }
    reasons.add(support.reason());
    int number = new ArrayList<>(reasons).indexOf(support.reason()) + 1;
    return (support.unsupported() == support.cases() ? "no (" : "partly (") + number + ")";
  }

  private void printValues(ConformanceSummary summary) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of("values", "type", "path", "agree", "vacuous", "differ", "largest error / bound"));
    for (Values values : summary.values()) {
      rows.add(
          List.of(
              values.fill().id(),
              values.elementType().id(),
              values.kernelPath().id(),
              String.format(Locale.ROOT, "%,d", values.agree()),
              String.format(Locale.ROOT, "%,d", values.vacuous()),
              String.format(Locale.ROOT, "%,d", values.differ()),
              bound(values)));
    }
    print(rows);
  }

  private void printEvidence(ConformanceSummary summary) {
    List<List<String>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of("evidence, in cases that agree"));
    header.addAll(summary.kernelPaths().keySet());
    rows.add(header);
    for (Feature feature : Feature.values()) {
      Map<String, Long> cases = summary.evidence().getOrDefault(feature.id(), Map.of());
      List<String> row = new ArrayList<>(List.of(feature.meaning()));
      for (String path : summary.kernelPaths().keySet()) {
        long count = cases.getOrDefault(path, 0L);
        row.add(count == 0 ? "NONE" : Tables.count(count));
      }
      rows.add(row);
    }
    print(rows);
  }

  private static String bound(Values values) {
    if (values.fill().requirement() != Requirement.BOUNDED) {
      return "exact";
    }
    String share = String.format(Locale.ROOT, "%.3f", values.boundShare() / 1e3);
    return values.tooLoose() ? share + " TOO LOOSE" : share;
  }

  private void print(List<List<String>> rows) {
    out.println(Tables.of(rows));
  }
}
