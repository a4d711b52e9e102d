package crosscheck.benchmark;

import java.util.Locale;

/**
 * A figure that was measured, and what is claimed of it.
 *
 * @param figure what was measured, with its unit
 * @param measured its value
 * @param least the least value that is claimed
 */
record Claim(String figure, double measured, double least) {

  /** The claim as a line of a table. */
  String line() {
    return String.format(
        Locale.ROOT,
        "%-52s %8.2f   claimed: at least %5.2f   %s",
        figure,
        measured,
        least,
        measured >= least ? "met" : "NOT MET");
  }
}
