package crosscheck.check;

/** The program's exit codes. */
public final class ExitCode {

  /** Everything is as it must be, or as approved. */
  public static final int CONFORMANT = 0;

  /** Something is neither as it must be nor approved. */
  public static final int MISMATCHES = 1;

  /** Bad usage or bad input, which is reported in one line. */
  public static final int BAD_INPUT = 2;

  /** The program could not do its work. */
  public static final int INTERNAL_FAILURE = 3;

  private ExitCode() {}

  /**
   * Returns the exit code of a check.
   *
   * @param complete whether it could do its work
   * @param conformant whether everything is as it must be, or as approved
   */
  public static int of(boolean complete, boolean conformant) {
    if (!complete) {
      return INTERNAL_FAILURE;
    }
    return conformant ? CONFORMANT : MISMATCHES;
  }
}
