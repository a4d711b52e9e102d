package crosscheck.verdict;

import java.util.List;

/**
 * The outcome of one trial, and why.
 *
 * @param status the outcome
 * @param cause what distinguishes this outcome from others of its status, without the case's
 *     numbers
 * @param expected what should have happened, in words
 * @param observed what happened, in words
 * @param differing the number of output cells that differ
 * @param differences the first of them in row-major order, as many as {@link #mostDifferences}
 * @param boundShare the largest error of a value as a share of its allowed error; 0 if no error is
 *     allowed, or if there was none
 */
public record Verdict(
    Status status,
    String cause,
    String expected,
    String observed,
    long differing,
    List<Difference> differences,
    double boundShare) {

  /** How many values of a large tensor a verdict names at most. */
  static final int MOST_DIFFERENCES = 8;

  private static final int FEW_VALUES = 64;

  /** The verdict of a case that agrees, without details. */
  public static final Verdict AGREES = plain(Status.AGREES);

  /** The verdict of a call that was not made. */
  public static Verdict notRun(String reason) {
    return of(Status.NOT_RUN, "", "", "not made: " + reason);
  }

  /** The verdict of a result that proves nothing, as every cell must be zero and is. */
  public static final Verdict VACUOUS =
      of(Status.VACUOUS, "", "every value is zero", "zeros, which show no cell's place");

  /** The most differing cells that a verdict names: all of a small result, 8 of a larger one. */
  static int mostDifferences(int values) {
    return values <= FEW_VALUES ? FEW_VALUES : MOST_DIFFERENCES;
  }

  /** A verdict without an allowed error. */
  public Verdict(
      Status status,
      String cause,
      String expected,
      String observed,
      long differing,
      List<Difference> differences) {
    this(status, cause, expected, observed, differing, differences, 0);
  }

  /** Copies the list. */
  public Verdict {
    differences = List.copyOf(differences);
  }

  /** This verdict, with the largest error that was seen. */
  Verdict withBoundShare(double share) {
    return new Verdict(status, cause, expected, observed, differing, differences, share);
  }

  private static Verdict plain(Status status) {
    return new Verdict(status, "", "", "", 0, List.of());
  }

  /** A verdict on the call as a whole. */
  static Verdict of(Status status, String cause, String expected, String observed) {
    return new Verdict(status, cause, expected, observed, 0, List.of());
  }
}
