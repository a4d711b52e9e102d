package crosscheck.check;

import crosscheck.cause.Attribution;
import java.util.List;
import java.util.Locale;

/**
 * A class of findings in a summary.
 *
 * @param findingClass the class in words
 * @param cause the name of the cause that explains it; empty if none does, or if it needs none
 * @param mayBe the known cause that comes nearest, of a class that none explains; or an empty text
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
    String cause,
    String mayBe,
    long count,
    List<String> variants,
    String counterexample,
    String expected,
    String observed,
    String where,
    String rerun) {

  /** Sums up a fixture of a run, or one that was approved. */
  static ClassSummary of(FindingFixture<?> fixture, Attribution attribution) {
    return new ClassSummary(
        fixture.findingClass().toString(),
        fixture.cause(),
        fixture.cause().isEmpty()
            ? attribution
                .causes()
                .nearest(fixture::calls, attribution.surroundings(), fixture.outcome())
                .orElse("no cause that is known")
            : "",
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
        "%s%s%n    count     %,d%s%n    smallest  %s%n    expected  %s%n    but       %s%s%n    rerun     %s",
        findingClass,
        mayBe.isEmpty()
            ? ""
            : "%n    may be    %s%n    approve   a file of fixtures/causes that holds for it, then --regenerate-fixtures"
                .formatted(mayBe),
        count,
        variants.isEmpty() ? "" : ": " + String.join(", ", variants),
        counterexample,
        expected,
        observed,
        where.isEmpty() ? "" : "; " + where,
        rerun);
  }
}
