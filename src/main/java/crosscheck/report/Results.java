package crosscheck.report;

import crosscheck.check.CheckSummary;
import crosscheck.check.conformance.ConformanceCheck;
import crosscheck.check.conformance.ConformanceSummary;
import crosscheck.check.conventions.ConventionCheck;
import crosscheck.check.conventions.ConventionSummary;
import crosscheck.check.detection.DetectionCheck;
import crosscheck.check.detection.DetectionSummary;
import crosscheck.check.identities.IdentityCheck;
import crosscheck.check.identities.IdentitySummary;
import crosscheck.check.live.LiveCheck;
import crosscheck.check.live.LiveSummary;
import crosscheck.check.published.PublishedCheck;
import crosscheck.check.published.PublishedSummary;
import crosscheck.check.refusals.RefusalCheck;
import crosscheck.check.refusals.RefusalSummary;
import crosscheck.input.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a folder of results holds, check by check.
 *
 * @param folder the folder
 * @param checks the checks that were begun in it, in the order in which {@code verify} runs them
 */
public record Results(Path folder, List<CheckResult> checks) {

  /** A check that can have results, and the form of its summary. */
  private record Kind(String check, Class<? extends CheckSummary> form) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(ConformanceCheck.NAME, ConformanceSummary.class),
          new Kind(ConventionCheck.NAME, ConventionSummary.class),
          new Kind(DetectionCheck.NAME, DetectionSummary.class),
          new Kind(IdentityCheck.NAME, IdentitySummary.class),
          new Kind(PublishedCheck.NAME, PublishedSummary.class),
          new Kind(RefusalCheck.NAME, RefusalSummary.class),
          new Kind(LiveCheck.NAME, LiveSummary.class));

  /** Copies the list. */
  public Results {
    checks = List.copyOf(checks);
  }

  /**
   * Reads what there is.
   *
   * @throws BadInputException if a summary is damaged, or of another version of this program
   */
  public static Results of(Path folder) {
    return new Results(
        folder,
        KINDS.stream()
            .filter(kind -> Files.isDirectory(folder.resolve(kind.check())))
            .map(kind -> CheckResult.read(folder.resolve(kind.check()), kind.check(), kind.form()))
            .toList());
  }

  /**
   * Reads the results of a run.
   *
   * @throws BadInputException as {@link #of}, or if no check was finished
   */
  public static Results ofRun(Path folder) {
    Results results = of(folder);
    if (results.checks.stream().allMatch(check -> check.summary().isEmpty())) {
      throw new BadInputException(
          folder
              + ": must hold the results of a run, such as conformance/summary.json, holds none");
    }
    return results;
  }

  /** The summary of a check, if it was finished. */
  <S extends CheckSummary> Optional<S> summary(Class<S> form) {
    return checks.stream()
        .flatMap(check -> check.summary().stream())
        .filter(form::isInstance)
        .map(form::cast)
        .findFirst();
  }
}
