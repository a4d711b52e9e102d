package crosscheck.report;

import crosscheck.approval.Differences;
import crosscheck.check.CheckSummary;
import crosscheck.check.ClassSummary;
import crosscheck.check.Outcome;
import crosscheck.check.conformance.ConformanceSummary;
import java.util.List;
import java.util.Optional;

/** A run as if no cause were known. */
final class Mismatches {

  private Mismatches() {}

  /** What the conformance check of a run found, as if it were new. */
  static List<ClassSummary> added(Results run) {
    return run.summary(ConformanceSummary.class).orElseThrow().outcome().findings().stream()
        .map(Mismatches::unknown)
        .toList();
  }

  private static ClassSummary unknown(ClassSummary known) {
    return new ClassSummary(
        known.findingClass(),
        "",
        "size-outside-kills, if it held for <this> & that",
        known.count(),
        known.variants(),
        known.counterexample(),
        known.expected(),
        known.observed(),
        known.where(),
        known.rerun());
  }

  /**
   * The checks of the run that were finished, conformance as if nothing of it were known; the
   * folder may hold others, such as {@code live} that a person stopped.
   */
  static Results nothingIsKnown(Results run) {
    return new Results(
        run.folder(),
        run.checks().stream()
            .filter(check -> check.summary().isPresent())
            .map(
                check ->
                    check.summary().get() instanceof ConformanceSummary summary
                        ? new CheckResult(
                            check.check(),
                            Optional.of(of(summary, added(run))),
                            check.run(),
                            check.findings())
                        : check)
            .toList());
  }

  private static CheckSummary of(ConformanceSummary summary, List<ClassSummary> added) {
    Outcome outcome = summary.outcome();
    return new ConformanceSummary(
        new Outcome(
            outcome.surroundings(),
            outcome.level(),
            List.of(),
            added,
            new Differences<>(added, List.of(), List.of(), List.of()),
            ""),
        summary.seed(),
        summary.shard(),
        summary.kernelPaths(),
        summary.forward(),
        summary.support(),
        summary.values(),
        summary.acceptance(),
        summary.evidence(),
        summary.lecture());
  }
}
