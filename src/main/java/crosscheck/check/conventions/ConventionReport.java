package crosscheck.check.conventions;

import crosscheck.check.OutcomeReport;
import crosscheck.check.Run;
import crosscheck.check.Table;
import crosscheck.check.conventions.ConventionSummary.ConventionNumbers;
import crosscheck.check.conventions.ConventionSummary.DisagreementSummary;
import java.io.PrintStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Prints the summary of the conventions as tables.
 *
 * @param out where it prints
 */
record ConventionReport(PrintStream out) {

  /** Prints everything: the conventions, where they disagree, and what the op confirms. */
  void print(ConventionSummary summary, Run run) {
    OutcomeReport report = new OutcomeReport(out);
    report.head("conventions judged against the op", summary.outcome(), "", run);
    printConventions(summary.conventions());
    summary.disagreements().forEach(this::print);
    summary
        .kernelPaths()
        .forEach(
            (path, numbers) ->
                out.printf(
                    Locale.ROOT,
                    "%s: asked for %,d of the %,d calls of the op that conventions are compared with:"
                        + " %,d agree in every value, %,d in the refusal, %,d in nothing but zeros;"
                        + " %,d are mismatches with a known cause, %,d others%n",
                    path,
                    numbers.asked(),
                    numbers.assumed(),
                    numbers.valuesAgreed(),
                    numbers.refusalsAgreed(),
                    numbers.vacuous(),
                    numbers.explained(),
                    numbers.differing()));
    summary.kernelPaths().values().forEach(path -> print("NOT CONFIRMED", path.unconfirmed()));
    print("CONTRADICTION", summary.contradictions());
    report.findings(summary.outcome());
  }

  private void printConventions(List<ConventionNumbers> conventions) {
    Table table =
        new Table(
            "convention",
            "calls",
            "agrees",
            "refused",
            "shifted",
            "no crop",
            "vacuous",
            "pairs",
            "its sizes",
            "its own framework");
    for (ConventionNumbers numbers : conventions) {
      table.row(
          numbers.id(),
          Table.count(numbers.calls()),
          count(numbers, Agreement.AGREES),
          count(numbers, Agreement.REFUSED),
          count(numbers, Agreement.SHIFTED),
          count(numbers, Agreement.NO_CROP),
          count(numbers, Agreement.VACUOUS),
          Table.count(numbers.pairs()),
          sizes(numbers),
          numbers.confirmed());
    }
    out.println(table);
  }

  private static String count(ConventionNumbers numbers, Agreement agreement) {
    return Table.count(numbers.agreements().getOrDefault(agreement, 0L));
  }

  /** Which of several admissible sizes the convention computes. */
  private static String sizes(ConventionNumbers numbers) {
    Set<Choice> choices = EnumSet.copyOf(numbers.choices().keySet());
    choices.removeAll(EnumSet.of(Choice.ONLY, Choice.NONE));
    return choices.size() == 1
        ? choices.iterator().next().name().toLowerCase(Locale.ROOT)
        : choices.isEmpty() ? "the only one" : "various";
  }

  private void print(DisagreementSummary disagreement) {
    out.printf(
        "%s %s: %s%n    smallest  %s%n",
        disagreement.disagreement(),
        disagreement.convention(),
        disagreement.words(),
        disagreement.counterexample());
    disagreement
        .observed()
        .forEach((path, observed) -> out.printf("    %-9s %s%n", path, observed));
  }

  private void print(String title, List<String> lines) {
    lines.forEach(line -> out.printf("%s: %s%n", title, line));
  }
}
