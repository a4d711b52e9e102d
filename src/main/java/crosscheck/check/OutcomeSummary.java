package crosscheck.check;

import crosscheck.approval.Differences;
import java.util.Locale;
import java.util.stream.Stream;

/** A run whose findings are compared with approved ones, as data. */
public interface OutcomeSummary extends CheckSummary {

  /** The outcome of the run. */
  Outcome outcome();

  /** What the run showed of TensorFlow, to be compared with what another one did. */
  default Stream<Fact> facts() {
    return Stream.concat(
        outcome().causes().stream()
            .filter(cause -> cause.wrong() > 0)
            .map(
                cause ->
                    new Fact(
                        Fact.CAUSES,
                        cause.name(),
                        "%d wrong of %d".formatted(cause.wrong(), cause.covered()))),
        outcome().findings().stream()
            .filter(finding -> finding.cause().isEmpty())
            .map(
                finding ->
                    new Fact(
                        Fact.UNEXPLAINED,
                        finding.findingClass(),
                        "%d, the simplest %s: %s"
                            .formatted(
                                finding.count(), finding.counterexample(), finding.observed()))));
  }

  /** The number of trials that were planned and not judged. */
  long untested();

  @Override
  default boolean complete() {
    return outcome().failure().isEmpty() && untested() == 0;
  }

  @Override
  default boolean conformant() {
    return outcome().differences().areNone();
  }

  @Override
  default String conclusion() {
    Differences<ClassSummary> differences = outcome().differences();
    return outcome().failure().isEmpty()
        ? String.format(
            Locale.ROOT,
            "%,d classes of findings: %,d new, %,d vanished, %,d changed",
            outcome().findings().size(),
            differences.added().size(),
            differences.vanished().size(),
            differences.changed().size())
        : "internal failure: " + outcome().failure();
  }
}
