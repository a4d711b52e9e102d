package crosscheck.check;

import crosscheck.verdict.Verdict;

/**
 * What came of a fixture's simplest trial when it was made again.
 *
 * @param outcome the name of a status or of a kind of disagreement; AGREES if it is as it must be
 * @param observed what was observed, or an empty text
 */
public record MadeAgain(String outcome, String observed) {

  /** What a verdict says. */
  public static MadeAgain of(Verdict verdict) {
    return new MadeAgain(verdict.status().name(), verdict.observed());
  }

  @Override
  public String toString() {
    return observed.isEmpty() ? outcome : outcome + ": " + observed;
  }
}
