package crosscheck.benchmark;

import java.util.Locale;

/**
 * A figure that was measured, and what is claimed of it.
 *
 * @param figure what was measured, with its unit
 * @param measured its value
 * @param bound the value that is claimed
 * @param isLeast whether that is the least that is claimed, or else the most
 */
record Claim(String figure, double measured, double bound, boolean isLeast) {

  /** A figure that is claimed to be no less. */
  static Claim atLeast(String figure, double measured, double least) {
    return new Claim(figure, measured, least, true);
  }

  /** A figure that is claimed to be no more. */
  static Claim atMost(String figure, double measured, double most) {
    return new Claim(figure, measured, most, false);
  }

  /** The claim as a line of a table. */
  String line() {
    boolean met = isLeast ? measured >= bound : measured <= bound;
    return String.format(
        Locale.ROOT,
        "%-52s %8.2f   claimed: at %s %5.2f   %s",
        figure,
        measured,
        isLeast ? "least" : "most",
        bound,
        met ? "met" : "NOT MET");
  }
}
