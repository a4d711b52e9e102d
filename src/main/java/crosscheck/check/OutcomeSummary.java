package crosscheck.check;

import crosscheck.approval.Differences;
import java.util.Locale;

/** A run whose findings are compared with approved ones, as data. */
public interface OutcomeSummary extends CheckSummary {

  /** The outcome of the run. */
  Outcome outcome();

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
