package crosscheck.check;

import crosscheck.cause.Attribution;
import java.util.List;
import java.util.Locale;

/**
 * A cause in the summary of a run.
 *
 * @param name its name
 * @param sentence what goes wrong, in a sentence for people
 * @param wayOut what a user can do about it
 * @param wrong how many mismatches of the run it explains
 * @param covered for how many of its calls it holds, among those that were judged
 */
public record CauseSummary(String name, String sentence, String wayOut, long wrong, long covered) {

  /** The cause in a few lines; in one, if nothing of it showed. */
  String text() {
    return wrong == 0
        ? String.format(
            Locale.ROOT, "%s: holds for %,d calls, and none of them is wrong", name, covered)
        : String.format(
            Locale.ROOT,
            "%s: %,d wrong of %,d calls for which it holds%n    %s%n    way out: %s",
            name,
            wrong,
            covered,
            sentence,
            wayOut);
  }

  /** The causes that hold for some call of a run, by name. */
  static List<CauseSummary> of(Attribution attribution) {
    return attribution.counts().entrySet().stream()
        .map(
            entry ->
                new CauseSummary(
                    entry.getKey().name(),
                    entry.getKey().sentence(),
                    entry.getKey().wayOut(),
                    entry.getValue().wrong(),
                    entry.getValue().covered()))
        .toList();
  }
}
