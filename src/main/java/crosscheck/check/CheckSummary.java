package crosscheck.check;

/** A run of a check as data: its {@code summary.json}. */
public interface CheckSummary {

  /** Whether everything that was planned was judged. */
  boolean complete();

  /** Whether everything is as it must be, or as approved. */
  boolean conformant();

  /** What the run came to, in one line. */
  String conclusion();

  /** The same in a word or two: conformant, NOT CONFORMANT or FAILED. */
  default String result() {
    if (!complete()) {
      return "FAILED";
    }
    return conformant() ? "conformant" : "NOT CONFORMANT";
  }

  /** The exit code of the run: 0, 1 or 3. */
  default int exitCode() {
    return ExitCode.of(complete(), conformant());
  }
}
