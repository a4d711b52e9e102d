package crosscheck.report;

import crosscheck.cause.Cause;
import crosscheck.cause.Causes;
import crosscheck.check.CauseSummary;
import crosscheck.check.ClassSummary;
import crosscheck.check.FindingFixture;
import crosscheck.check.OutcomeSummary;
import crosscheck.explanation.CauseExplanation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Why some calls are wrong, with the smallest of them.
 *
 * @param name the cause's name; empty if none is known
 * @param sentence what goes wrong
 * @param wayOut what a user can do about it
 * @param counts how many calls are wrong, in each check
 * @param wrong how many calls are wrong, in all checks together
 * @param smallest the smallest call; nothing if the run has kept none
 * @param report the report for a maintainer, as {@code cause NAME} prints it; empty of none
 */
public record CauseCard(
    String name,
    String sentence,
    String wayOut,
    String counts,
    long wrong,
    Optional<Smallest> smallest,
    String report) {

  /**
   * The smallest call of a cause.
   *
   * @param id its id
   * @param kernels the kernel path
   * @param expected what must happen
   * @param observed what happened
   * @param drawing the call drawn, if it is small
   * @param rerun the command that repeats it
   * @param java a program that shows it without this project
   */
  public record Smallest(
      String id,
      String kernels,
      String expected,
      String observed,
      Optional<CallDrawing> drawing,
      String rerun,
      String java) {

    private static Smallest of(FindingFixture<?> finding) {
      return new Smallest(
          finding.id(),
          finding.kernels(),
          finding.counterexample().expected(),
          finding.counterexample().observed(),
          CallDrawing.of(finding.id(), finding.counterexample().differences()),
          finding.rerun(),
          finding.reproduction().java(finding.surroundings().tensorflow()));
    }
  }

  /** What came of a check. */
  private record Shown(String check, OutcomeSummary summary) {}

  /** The causes of a run: first what none explains, then by name. */
  static List<CauseCard> of(Results results, Causes causes, Path fixtures) {
    List<Shown> shown = shown(results);
    List<FindingFixture<?>> findings =
        results.checks().stream().<FindingFixture<?>>flatMap(c -> c.findings().stream()).toList();
    List<CauseCard> cards = new ArrayList<>();
    for (Shown check : shown) {
      check.summary().outcome().findings().stream()
          .filter(finding -> isNew(finding, check.summary()))
          .forEach(finding -> cards.add(unexplained(check.check(), finding, findings)));
    }
    shown.stream()
        .flatMap(check -> check.summary().outcome().causes().stream())
        .filter(cause -> cause.wrong() > 0)
        .map(CauseSummary::name)
        .distinct()
        .sorted()
        .forEach(name -> cards.add(known(name, shown, findings, causes, fixtures)));
    return cards;
  }

  private static List<Shown> shown(Results results) {
    return results.checks().stream()
        .filter(check -> check.summary().filter(OutcomeSummary.class::isInstance).isPresent())
        .map(check -> new Shown(check.check(), (OutcomeSummary) check.summary().orElseThrow()))
        .toList();
  }

  private static boolean isNew(ClassSummary finding, OutcomeSummary summary) {
    return summary.outcome().differences().added().contains(finding);
  }

  private static CauseCard unexplained(
      String check, ClassSummary finding, List<FindingFixture<?>> findings) {
    return new CauseCard(
        "",
        finding.findingClass(),
        finding.mayBe().isEmpty() ? "none is known" : "may be " + finding.mayBe(),
        "%s: %s".formatted(check, count(finding.count())),
        finding.count(),
        findings.stream()
            .filter(fixture -> fixture.rerun().equals(finding.rerun()))
            .findFirst()
            .map(Smallest::of),
        "");
  }

  private static CauseCard known(
      String name,
      List<Shown> shown,
      List<FindingFixture<?>> findings,
      Causes causes,
      Path fixtures) {
    Map<String, CauseSummary> checks = new LinkedHashMap<>();
    for (Shown check : shown) {
      check.summary().outcome().causes().stream()
          .filter(cause -> cause.name().equals(name) && cause.wrong() > 0)
          .forEach(cause -> checks.put(check.check(), cause));
    }
    CauseSummary any = checks.values().iterator().next();
    Optional<Cause> cause = causes.named(name);
    return new CauseCard(
        name,
        any.sentence(),
        any.wayOut(),
        checks.entrySet().stream()
            .map(
                check ->
                    "%s: %s of %s that it holds for"
                        .formatted(
                            check.getKey(),
                            count(check.getValue().wrong()),
                            count(check.getValue().covered())))
            .collect(Collectors.joining("; ")),
        checks.values().stream().mapToLong(CauseSummary::wrong).sum(),
        findings.stream()
            .filter(finding -> finding.cause().equals(name))
            .min(Comparator.comparingInt(finding -> finding.id().length()))
            .map(Smallest::of),
        cause.map(known -> CauseExplanation.of(known, causes, fixtures).text()).orElse(""));
  }

  private static String count(long calls) {
    return String.format(Locale.ROOT, "%,d", calls);
  }
}
