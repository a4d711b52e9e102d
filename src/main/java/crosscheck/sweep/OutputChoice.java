package crosscheck.sweep;

import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.OutputInterval;

/** Which output sizes are requested of one axis. */
enum OutputChoice {
  /** Every size that the interval admits. */
  ADMISSIBLE {
    @Override
    int count(AxisGeometry axis) {
      OutputInterval interval = axis.admissible();
      return few((long) interval.highest() - interval.lowest() + 1);
    }

    @Override
    int size(AxisGeometry axis, int place) {
      return axis.admissible().lowest() + place;
    }
  },
  /** The size just below the interval and the size just above it, none below 1. */
  OUTSIDE {
    @Override
    int count(AxisGeometry axis) {
      return axis.admissible().lowest() > 1 ? 2 : 1;
    }

    @Override
    int size(AxisGeometry axis, int place) {
      OutputInterval interval = axis.admissible();
      return place == 0 && interval.lowest() > 1 ? interval.lowest() - 1 : interval.highest() + 1;
    }
  },
  /**
   * Every size from 1 to full scatter + stride + 1, which is two more than the largest that any
   * padding admits. It does not depend on the interval, which it maps.
   */
  EVERY {
    @Override
    int count(AxisGeometry axis) {
      return few((long) axis.fullSize() + axis.stride() + 1);
    }

    @Override
    int size(AxisGeometry axis, int place) {
      return 1 + place;
    }
  };

  private static final int MOST = 10_000;

  /**
   * The number of sizes for an axis; it does not decrease with the input or the kernel.
   *
   * @throws IllegalArgumentException if there are more than 10,000
   */
  abstract int count(AxisGeometry axis);

  /** The size at an index, from 0 to one below the count, in ascending order. */
  abstract int size(AxisGeometry axis, int place);

  private static int few(long count) {
    if (count > MOST) {
      throw new IllegalArgumentException(
          "output must be at most %d sizes of one axis, was %d".formatted(MOST, count));
    }
    return (int) Math.max(0, count);
  }
}
