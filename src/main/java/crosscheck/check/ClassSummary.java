package crosscheck.check;

import java.util.List;
import java.util.Locale;

/**
 * A class of findings in a summary.
 *
 * @param findingClass the class in words
 * @param count how many trials are of it
 * @param variants where else it shows, such as modes or element types
 * @param counterexample the id of the simplest trial
 * @param expected what must happen to that one
 * @param observed what happened
 * @param where its first differing cell, or an empty text
 * @param rerun the command that repeats it
 */
public record ClassSummary(
    String findingClass,
    long count,
    List<String> variants,
    String counterexample,
    String expected,
    String observed,
    String where,
    String rerun) {

  /** Sums up a fixture. */
  public static ClassSummary of(FindingFixture<?> fixture) {
    return new ClassSummary(
        fixture.findingClass().toString(),
        fixture.count(),
        fixture.variants(),
        fixture.counterexample().id(),
        fixture.counterexample().expected(),
        fixture.counterexample().observed(),
        fixture.counterexample().where(),
        fixture.rerun());
  }

  /** The class in a few lines. */
  public String text() {
    return String.format(
        Locale.ROOT,
        "%s%n    count     %,d%s%n    smallest  %s%n    expected  %s%n    but       %s%s%n    rerun     %s",
        findingClass,
        count,
        variants.isEmpty() ? "" : ": " + String.join(", ", variants),
        counterexample,
        expected,
        observed,
        where.isEmpty() ? "" : "; " + where,
        rerun);
  }
}
