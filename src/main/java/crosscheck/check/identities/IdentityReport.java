package crosscheck.check.identities;

import crosscheck.check.OutcomeReport;
import crosscheck.check.Run;
import crosscheck.check.Table;
import crosscheck.check.identities.IdentitySummary.Entry;
import crosscheck.op.KernelPath;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * Prints the summary of identities as a table.
 *
 * @param out where it prints
 */
record IdentityReport(PrintStream out) {

  /** Prints everything: a row for each identity and kernel path, and the findings. */
  void print(IdentitySummary summary, Run run) {
    OutcomeReport report = new OutcomeReport(out);
    report.head("identities of the op", summary.outcome(), "", run);
    out.println(table(summary.entries()));
    report.findings(summary.outcome());
  }

  private record Key(String identity, KernelPath kernelPath) {}

  private static Table table(List<Entry> entries) {
    Map<Key, List<Entry>> byPath = new LinkedHashMap<>();
    for (Entry entry : entries) {
      byPath
          .computeIfAbsent(
              new Key(entry.identity(), entry.kernelPath()), first -> new ArrayList<>())
          .add(entry);
    }
    Table table =
        new Table(
            "identity",
            "kernels",
            "held",
            "violated",
            "of these unsteady",
            "in",
            "unsupported",
            "vacuous",
            "not run");
    byPath.forEach(
        (key, types) ->
            table.row(
                key.identity(),
                key.kernelPath().id(),
                sum(types, Entry::held),
                sum(types, Entry::violated),
                sum(types, Entry::unsteady),
                violatedIn(types),
                sum(types, Entry::unsupported),
                sum(types, Entry::vacuous),
                sum(types, Entry::notRun)));
    return table;
  }

  private static String sum(List<Entry> types, ToLongFunction<Entry> number) {
    return Table.count(types.stream().mapToLong(number).sum());
  }

  private static String violatedIn(List<Entry> types) {
    List<String> violated =
        types.stream()
            .filter(entry -> entry.violated() > 0)
            .map(entry -> entry.elementType().id())
            .toList();
    return violated.isEmpty() ? "-" : String.join(" ", violated);
  }
}
