package crosscheck.check.conformance;

import crosscheck.check.OutcomeReport;
import crosscheck.check.Run;
import crosscheck.check.Table;
import crosscheck.check.conformance.ConformanceSummary.PathSummary;
import crosscheck.mutant.Feature;
import crosscheck.op.KernelFamily;
import crosscheck.op.KernelPath;
import crosscheck.op.Operation;
import crosscheck.tensor.Fill.Requirement;
import crosscheck.verdict.Status;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Prints a summary as tables.
 *
 * @param out where it prints
 */
record ConformanceReport(PrintStream out) {

  /** Prints everything: the numbers, the support matrix, the kinds of values, the findings. */
  void print(ConformanceSummary summary, Run run) {
    String shard = summary.whole() ? "" : ", shard " + summary.shard();
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
    Map<String, PathSummary> paths = summary.kernelPaths();
    Table table = new Table("verdicts", paths.keySet());
    table.row("configurations", numbers(paths.values(), PathSummary::configurations));
    for (Status status : Status.values()) {
      table.row(
          status.name(), numbers(paths.values(), path -> path.verdicts().getOrDefault(status, 0L)));
      if (status == Status.AGREES) {
        table.row("  in every value", numbers(paths.values(), PathSummary::valuesAgreed));
        table.row("  in the refusal", numbers(paths.values(), PathSummary::refusalsAgreed));
      }
    }
    table.row("workers lost", numbers(paths.keySet(), path -> run.losses(path).workersLost()));
    table.row(
        "deaths not repeated",
        numbers(paths.keySet(), path -> run.losses(path).deathsNotRepeated()));
    out.println(table);
    summary
        .forward()
        .forEach(
            (path, verdicts) ->
                out.printf(
                    "forward convolution on each axis of a result, %s kernels: %s%n",
                    path, OutcomeReport.counted(verdicts)));
    out.println();
  }

  private static <P> List<String> numbers(Collection<P> paths, ToLongFunction<P> number) {
    return paths.stream().map(path -> Table.number(number.applyAsLong(path))).toList();
  }

  private void printSupport(ConformanceSummary summary) {
    Set<String> reasons = new LinkedHashSet<>();
    for (Operation operation : Operation.values()) {
      for (KernelPath kernelPath : KernelPath.values()) {
        List<Support> cells =
            summary.support().stream()
                .filter(cell -> cell.operation() == operation && cell.kernelPath() == kernelPath)
                .toList();
        if (!cells.isEmpty()) {
          printSupport(operation.id() + ", " + kernelPath.id(), cells, reasons);
        }
      }
    }
    int number = 0;
    for (String reason : reasons) {
      number++;
      out.printf("(%d) %s%n", number, reason);
    }
    printFamilies(summary);
    out.println();
  }

  private void printSupport(String name, List<Support> cells, Set<String> reasons) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (Support support : cells) {
      rows.computeIfAbsent(
              support.row(),
              first -> new ArrayList<>(Collections.nCopies(Support.COLUMNS.size(), "-")))
          .set(Support.COLUMNS.indexOf(support.column()), entry(support, reasons));
    }
    Table table = new Table("support, " + name, Support.COLUMNS);
    rows.forEach(table::row);
    out.println(table);
  }

  /** How many combinations which families compute, and by name those that none does. */
  private void printFamilies(ConformanceSummary summary) {
    Map<Set<KernelFamily>, Integer> cells = new LinkedHashMap<>();
    Map<String, List<String>> none = new LinkedHashMap<>();
    Support.computing(summary.support())
        .forEach(
            (cell, families) -> {
              cells.merge(families, 1, Integer::sum);
              if (families.isEmpty()) {
                int form = cell.indexOf(" N") + " NHWC".length();
                none.computeIfAbsent(cell.substring(0, form), first -> new ArrayList<>())
                    .add(cell.substring(form + 1));
              }
            });
    cells.forEach(
        (families, count) ->
            out.printf("%d combinations: computed by %s%n", count, words(families)));
    none.forEach(
        (form, paddings) ->
            out.printf("computed by no kernels: %s: %s%n", form, String.join(", ", paddings)));
  }

  private static String words(Set<KernelFamily> families) {
    return families.isEmpty()
        ? "none"
        : families.stream()
            .map(family -> family.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
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
    Table table =
        new Table("values", "type", "path", "agree", "vacuous", "differ", "largest error / bound");
    for (Values values : summary.values()) {
      table.row(
          values.fill().id(),
          values.elementType().id(),
          values.kernelPath().id(),
          Table.number(values.agree()),
          Table.number(values.vacuous()),
          Table.number(values.differ()),
          bound(values));
    }
    out.println(table);
  }

  private void printEvidence(ConformanceSummary summary) {
    Set<String> paths = summary.kernelPaths().keySet();
    Table table = new Table("evidence, in cases that agree", paths);
    for (Feature feature : Feature.values()) {
      Map<String, Long> cases = summary.evidence().getOrDefault(feature.id(), Map.of());
      table.row(
          feature.meaning(),
          paths.stream()
              .map(path -> cases.getOrDefault(path, 0L))
              .map(count -> count == 0 ? "NONE" : Table.number(count))
              .toList());
    }
    out.println(table);
  }

  private static String bound(Values values) {
    if (values.fill().requirement() != Requirement.BOUNDED) {
      return "exact";
    }
    String share = String.format(Locale.ROOT, "%.3f", values.boundShare() / 1e3);
    return values.tooLoose() ? share + " TOO LOOSE" : share;
  }
}
