package crosscheck.check;

import crosscheck.verdict.Status;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Prints what the summaries of all checks have in common.
 *
 * @param out where it prints
 */
public record OutcomeReport(PrintStream out) {

  /**
   * Prints the headline of a run.
   *
   * @param title what was checked
   * @param extent the part of the sweep that was run and its seed, or an empty text
   */
  public void head(String title, Outcome outcome, String extent, Run run) {
    out.printf(
        Locale.ROOT,
        "%n%s: level %s%s, %.0f s%n%s%n%n",
        title,
        outcome.level(),
        extent,
        run.seconds(),
        outcome.surroundings());
  }

  /**
   * Prints the causes of the findings, the classes that none explains, those that are not as
   * approved, and the failure.
   */
  public void findings(Outcome outcome) {
    outcome.causes().forEach(cause -> out.println(cause.text()));
    out.printf(
        "classes of findings: %d, of which %d have a known cause%n",
        outcome.findings().size(),
        outcome.findings().stream().filter(found -> !found.cause().isEmpty()).count());
    print("NEW", outcome.differences().added());
    print("VANISHED", outcome.differences().vanished());
    print("CHANGED", outcome.differences().changed());
    print("IN OTHER WORDS", outcome.differences().reworded());
    if (!outcome.failure().isEmpty()) {
      out.println("INTERNAL FAILURE: " + outcome.failure());
    }
    out.printf(
        "%d new, %d vanished and %d changed classes%n",
        outcome.differences().added().size(),
        outcome.differences().vanished().size(),
        outcome.differences().changed().size());
  }

  /** Returns the verdicts that there are, status by status. */
  public static String counted(Map<Status, Long> verdicts) {
    return verdicts.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(entry -> Table.number(entry.getValue()) + " " + entry.getKey())
        .collect(Collectors.joining(", "));
  }

  private void print(String word, List<ClassSummary> classes) {
    classes.forEach(found -> out.printf("%s %s%n", word, found.text()));
  }
}
