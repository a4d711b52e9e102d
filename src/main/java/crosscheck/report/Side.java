package crosscheck.report;

import crosscheck.cause.Causes;
import crosscheck.check.CheckSummary;
import crosscheck.check.OutcomeSummary;
import crosscheck.check.Run;
import crosscheck.check.conformance.ConformanceSummary;
import crosscheck.check.conventions.ConventionSummary;
import crosscheck.op.Surroundings;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One run on the page, beside another one maybe.
 *
 * @param name the folder of its results
 * @param conclusion what it came to
 * @param level how much was run
 * @param surroundings what computed the calls; nothing if no check says
 * @param checks what each check came to
 * @param conformance the conformance check, if it was finished
 * @param support what each kernel path computes
 * @param acceptance which sizes were accepted
 * @param bounds how large errors are
 * @param conventions where conventions agree
 * @param causes why calls are wrong
 */
public record Side(
    String name,
    Conclusion conclusion,
    String level,
    Optional<Surroundings> surroundings,
    List<CheckRow> checks,
    Optional<ConformanceSummary> conformance,
    List<SupportMatrix> support,
    List<AcceptanceMap> acceptance,
    List<Bound> bounds,
    List<ConventionMap> conventions,
    List<CauseCard> causes) {

  /**
   * One check.
   *
   * @param name its name
   * @param result its result in a word
   * @param conclusion what it came to
   * @param seconds how long it took
   * @param share the same as hundredths of the longest
   */
  public record CheckRow(
      String name, String result, String conclusion, String seconds, int share) {}

  /**
   * The page's part for a run.
   *
   * @param fixtures the folder of fixtures, whose causes explain what the run found
   * @throws crosscheck.input.BadInputException if these cannot be read
   */
  static Side of(Results results, Path fixtures) {
    Optional<ConformanceSummary> conformance = results.summary(ConformanceSummary.class);
    Optional<OutcomeSummary> any = results.summary(OutcomeSummary.class);
    double longest =
        results.checks().stream()
            .flatMap(check -> check.run().stream())
            .mapToDouble(Run::seconds)
            .max()
            .orElse(1);
    return new Side(
        results.folder().toString(),
        Conclusion.of(results),
        any.map(summary -> summary.outcome().level()).orElse("unknown"),
        any.map(summary -> summary.outcome().surroundings()),
        results.checks().stream().map(check -> row(check, longest)).toList(),
        conformance,
        conformance.map(SupportMatrix::of).orElse(List.of()),
        conformance.map(summary -> AcceptanceMap.of(summary.acceptance())).orElse(List.of()),
        conformance.map(Bound::of).orElse(List.of()),
        results.summary(ConventionSummary.class).map(ConventionMap::of).orElse(List.of()),
        CauseCard.of(results, Causes.read(fixtures), fixtures));
  }

  private static CheckRow row(CheckResult check, double longest) {
    double seconds = check.run().map(Run::seconds).orElse(0.0);
    return new CheckRow(
        check.check(),
        check.summary().map(CheckSummary::result).orElse("not finished"),
        check.summary().map(CheckSummary::conclusion).orElse(""),
        check.run().isEmpty() ? "" : String.format(Locale.ROOT, "%.1f s", seconds),
        (int) Math.round(100 * seconds / Math.max(longest, 0.1)));
  }
}
