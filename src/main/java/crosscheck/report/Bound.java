package crosscheck.report;

import crosscheck.check.conformance.ConformanceSummary;
import crosscheck.check.conformance.Values;
import crosscheck.tensor.Fill.Requirement;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The largest error of one kind of rounded values, beside what it may be.
 *
 * @param type the element type
 * @param path the kernel path
 * @param fill the kind of values
 * @param share the error as a share of its bound, from 0 to 1
 * @param place where that is on a logarithmic scale from a thousandth, 0, to the bound, 100
 * @param tooLoose whether the bound proves little
 */
public record Bound(
    String type, String path, String fill, String share, int place, boolean tooLoose) {

  /** On the scale a tenth of the bound is a third of the way. */
  private static final double DECADES = 3;

  /** The bounds of a run, type by type. */
  static List<Bound> of(ConformanceSummary summary) {
    return summary.values().stream()
        .filter(values -> values.fill().requirement() == Requirement.BOUNDED && values.agree() > 0)
        .sorted(Comparator.comparing(Values::elementType))
        .map(Bound::of)
        .toList();
  }

  private static Bound of(Values values) {
    double share = values.boundShare() / 1_000.0;
    return new Bound(
        values.elementType().id(),
        values.kernelPath().id(),
        values.fill().id(),
        String.format(Locale.ROOT, "%.3f", share),
        share <= 0 ? 0 : (int) Math.round(100 * Math.max(0, 1 + Math.log10(share) / DECADES)),
        values.tooLoose());
  }
}
