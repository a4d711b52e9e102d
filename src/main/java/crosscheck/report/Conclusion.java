package crosscheck.report;

import crosscheck.check.CauseSummary;
import crosscheck.check.CheckSummary;
import crosscheck.check.OutcomeSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a run came to, for a reader who reads one sentence.
 *
 * @param tone how good that is
 * @param sentence the sentence
 * @param more what a reader must know beside it, a sentence each
 */
public record Conclusion(Tone tone, String sentence, List<String> more) {

  /** How good it is. */
  public enum Tone {
    /** Everything is as it must be, or as approved. */
    GOOD,
    /** Something is neither. */
    BAD,
    /** Something was not judged. */
    EARLY
  }

  /** Copies the list. */
  public Conclusion {
    more = List.copyOf(more);
  }

  /** The conclusion of a run. */
  static Conclusion of(Results results) {
    List<String> unfinished =
        results.checks().stream()
            .filter(check -> check.summary().filter(CheckSummary::complete).isEmpty())
            .map(CheckResult::check)
            .toList();
    List<String> bad =
        results.checks().stream()
            .filter(
                check -> check.summary().filter(s -> s.complete() && !s.conformant()).isPresent())
            .map(CheckResult::check)
            .toList();
    List<CheckSummary> all =
        results.checks().stream().<CheckSummary>flatMap(check -> check.summary().stream()).toList();
    if (!unfinished.isEmpty() || all.isEmpty()) {
      return new Conclusion(Tone.EARLY, early(all.size(), unfinished), failures(results));
    }
    return bad.isEmpty()
        ? new Conclusion(Tone.GOOD, good(all), List.of())
        : new Conclusion(
            Tone.BAD,
            "Not as it must be: " + words(bad) + " found something new, gone or changed.",
            List.of());
  }

  private static String early(long finished, List<String> unfinished) {
    return unfinished.isEmpty()
        ? "No check has been finished yet."
        : "The run ended early, or is under way: %s %s not finished, %d check%s %s."
            .formatted(
                words(unfinished),
                unfinished.size() == 1 ? "is" : "are",
                finished,
                finished == 1 ? "" : "s",
                finished == 1 ? "left a summary" : "left summaries");
  }

  private static List<String> failures(Results results) {
    List<String> failures = new ArrayList<>();
    for (CheckResult check : results.checks()) {
      check
          .summary()
          .filter(summary -> !summary.complete())
          .ifPresent(summary -> failures.add(check.check() + ": " + summary.conclusion()));
    }
    failures.add(
        "The same command with --resume goes on; of a check that keeps no journal it begins anew.");
    return failures;
  }

  private static String good(List<CheckSummary> all) {
    List<CauseSummary> causes =
        all.stream()
            .flatMap(Conclusion::outcome)
            .flatMap(summary -> summary.outcome().causes().stream())
            .filter(cause -> cause.wrong() > 0)
            .toList();
    long names = causes.stream().map(CauseSummary::name).distinct().count();
    long wrong = causes.stream().mapToLong(CauseSummary::wrong).sum();
    String known =
        names == 0
            ? "no call is wrong"
            : String.format(
                Locale.ROOT,
                "%,d %s wrong, all for %s known cause%s",
                wrong,
                wrong == 1 ? "call is" : "calls are",
                names == 1 ? "one" : String.valueOf(names),
                names == 1 ? "" : "s");
    return "As it must be, or as approved: %d check%s, %s, nothing new."
        .formatted(all.size(), all.size() == 1 ? "" : "s", known);
  }

  private static Stream<OutcomeSummary> outcome(CheckSummary summary) {
    return Optional.of(summary)
        .filter(OutcomeSummary.class::isInstance)
        .map(OutcomeSummary.class::cast)
        .stream();
  }

  private static String words(List<String> names) {
    return names.size() < 2
        ? String.join("", names)
        : names.stream().limit(names.size() - 1L).collect(Collectors.joining(", "))
            + " and "
            + names.get(names.size() - 1);
  }
}
