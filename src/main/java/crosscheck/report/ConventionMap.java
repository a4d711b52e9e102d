package crosscheck.report;

import crosscheck.check.conventions.Agreement;
import crosscheck.check.conventions.ConventionSummary;
import crosscheck.check.conventions.ConventionSummary.ConventionNumbers;
import crosscheck.check.conventions.Place;
import java.util.List;
import java.util.Locale;

/**
 * Where one convention agrees with the op: a row for each kernel, a column for each stride.
 *
 * @param id the convention's id
 * @param title the framework and the call in its own words
 * @param confirmed which releases confirmed it
 * @param agree how many calls of a hundred agree, rounded down
 * @param cells the places
 * @param disagreements the ways in which it disagrees, in words
 */
public record ConventionMap(
    String id,
    String title,
    String confirmed,
    int agree,
    List<Cell> cells,
    List<String> disagreements) {

  private static final int CELL = 14;
  private static final int MARGIN = 14;

  /**
   * One place of the map.
   *
   * @param x where it is drawn, from the left
   * @param y the same from the top
   * @param shade how much agrees, from 0, nothing, to 4, everything
   * @param words the same in words
   */
  public record Cell(int x, int y, int shade, String words) {

    private static Cell of(Place place) {
      return new Cell(
          MARGIN + (place.stride() - 1) * CELL,
          MARGIN + (place.kernel() - 1) * CELL,
          shade(place.agree(), place.calls()),
          String.format(
              Locale.ROOT,
              "kernel %d, stride %d: %,d of %,d calls agree",
              place.kernel(),
              place.stride(),
              place.agree(),
              place.calls()));
    }

    /** The two ends mean none and all. */
    private static int shade(long agree, long calls) {
      if (agree == calls) {
        return 4;
      }
      return agree == 0 ? 0 : 1 + (int) (agree * 3 / calls);
    }
  }

  /** The maps of all conventions. */
  static List<ConventionMap> of(ConventionSummary summary) {
    return summary.conventions().stream().map(numbers -> of(numbers, summary)).toList();
  }

  private static ConventionMap of(ConventionNumbers numbers, ConventionSummary summary) {
    long agree = numbers.agreements().getOrDefault(Agreement.AGREES, 0L);
    long calls = numbers.calls() - numbers.agreements().getOrDefault(Agreement.VACUOUS, 0L);
    return new ConventionMap(
        numbers.id(),
        numbers.title(),
        numbers.confirmed(),
        calls == 0 ? 0 : (int) (100 * agree / calls),
        numbers.places().stream().map(Cell::of).toList(),
        summary.disagreements().stream()
            .filter(disagreement -> disagreement.convention().equals(numbers.id()))
            .map(
                disagreement ->
                    disagreement.disagreement().name().toLowerCase(Locale.ROOT)
                        + ": "
                        + disagreement.words())
            .toList());
  }
}
