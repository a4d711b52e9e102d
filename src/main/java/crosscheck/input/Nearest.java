package crosscheck.input;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** The right word that is nearest to a wrong one. */
public final class Nearest {

  /** Words of fewer letters are all near to each other. */
  private static final int FEWEST_LETTERS = 3;

  /** Of so many letters one may be wrong. */
  private static final int LETTERS_PER_MISTAKE = 3;

  private Nearest() {}

  /** Returns the question whether it was meant, to end a line; an empty text if none is near. */
  public static String question(String wrong, Collection<String> right) {
    String lower = wrong.toLowerCase(Locale.ROOT);
    return right.stream()
        .filter(word -> distance(lower, word.toLowerCase(Locale.ROOT)) <= most(word))
        .min(
            Comparator.<String>comparingInt(word -> distance(lower, word.toLowerCase(Locale.ROOT)))
                // Swapping letters is more common than adding one.
                .thenComparingInt(word -> Math.abs(word.length() - lower.length())))
        .map("; did you mean %s?"::formatted)
        .orElse("");
  }

  private static int most(String word) {
    return word.length() < FEWEST_LETTERS ? 0 : word.length() / LETTERS_PER_MISTAKE;
  }

  /** How many letters are left out, too many or others; two that changed places count as one. */
  private static int distance(String one, String other) {
    int[][] d = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int kept = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + kept, Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1));
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[one.length()][other.length()];
  }
}
