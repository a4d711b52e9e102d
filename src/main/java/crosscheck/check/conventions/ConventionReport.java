package crosscheck.check.conventions;

import crosscheck.check.Tables;
import crosscheck.check.conventions.ConventionSummary.ConventionNumbers;
import crosscheck.check.conventions.ConventionSummary.DisagreementSummary;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Prints the summary of the conventions as tables. */
public final class ConventionReport {

  private final PrintStream out;

  /** Prints to a stream. */
  public ConventionReport(PrintStream out) {
    this.out = out;
  }

  /** Prints everything: the conventions, where they disagree, and what the op confirms. */
  public void print(ConventionSummary summary) {
    out.printf(
        Locale.ROOT,
        "%nconventions judged against the op: TensorFlow %s, %s (%s), level %s, %.0f s%n%n",
        summary.tensorflow(),
        summary.platform(),
        summary.processor(),
        summary.level(),
        summary.seconds());
    printConventions(summary.conventions());
    summary.disagreements().forEach(this::print);
    summary
        .kernelPaths()
        .forEach(
            (path, numbers) ->
                out.printf(
                    Locale.ROOT,
                    "%s: asked for %,d of the %,d calls of the op that this takes for granted:"
                        + " %,d agree in every value, %,d in the refusal, %,d in nothing but zeros, %,d do"
                        + " not, as approved, %,d do not%n",
                    path,
                    numbers.asked(),
                    numbers.taken(),
                    numbers.valuesAgreed(),
                    numbers.refusalsAgreed(),
                    numbers.vacuous(),
                    numbers.asApproved(),
                    numbers.differing()));
    summary.kernelPaths().values().forEach(path -> print("NOT CONFIRMED", path.unconfirmed()));
    print("CONTRADICTION", summary.contradictions());
    print("NEW", summary.added());
    print("VANISHED", summary.vanished());
    print("CHANGED", summary.changed());
    out.printf(
        "%d new, %d vanished and %d changed disagreements%n",
        summary.added().size(), summary.vanished().size(), summary.changed().size());
  }

  private void printConventions(List<ConventionNumbers> conventions) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "convention",
            "calls",
            "agrees",
            "refused",
            "shifted",
            "no crop",
            "vacuous",
            "pairs",
            "its sizes"));
    for (ConventionNumbers numbers : conventions) {
      rows.add(
          List.of(
              numbers.id(),
              Tables.count(numbers.calls()),
              count(numbers, Outcome.AGREES),
              count(numbers, Outcome.REFUSED),
              count(numbers, Outcome.SHIFTED),
              count(numbers, Outcome.NO_CROP),
              count(numbers, Outcome.VACUOUS),
              Tables.count(numbers.pairs()),
              sizes(numbers)));
    }
    out.println(Tables.of(rows));
  }

  private static String count(ConventionNumbers numbers, Outcome outcome) {
    return Tables.count(numbers.outcomes().getOrDefault(outcome, 0L));
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
