package crosscheck.sweep;

import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.OutputInterval;
import java.util.stream.IntStream;

/** Which output sizes are requested of one axis. */
enum OutputChoice {
  /** Every size that the interval admits. */
  ADMISSIBLE,
  /** The size just below the interval and the size just above it. */
  OUTSIDE,
  /**
   * Every size from 1 to the full scatter, the stride and 1 together, which is two past the largest
   * that any padding admits. It is independent of the interval, which it maps.
   */
  EVERY;

  private static final int MOST = 10_000;

  /**
   * The sizes for an axis, ascending, none below 1; possibly none.
   *
   * @throws IllegalArgumentException if they are more than 10,000
   */
  int[] sizes(AxisGeometry axis) {
    OutputInterval interval = axis.admissible();
    return switch (this) {
      case ADMISSIBLE -> range(interval.lowest(), interval.highest());
      case OUTSIDE ->
          IntStream.of(interval.lowest() - 1, interval.highest() + 1)
              .filter(size -> size >= 1)
              .toArray();
      case EVERY -> range(1, (long) axis.fullSize() + axis.stride() + 1);
    };
  }

  private static int[] range(int first, long last) {
    if (last - first >= MOST) {
      throw new IllegalArgumentException(
          "output must be at most %d sizes of one axis, was %d to %d".formatted(MOST, first, last));
    }
    return IntStream.rangeClosed(first, (int) last).toArray();
  }
}
