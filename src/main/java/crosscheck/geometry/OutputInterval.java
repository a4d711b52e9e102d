package crosscheck.geometry;

/**
 * The output sizes that one axis admits: all from {@code lowest} to {@code highest}, both included.
 *
 * <p>The interval is empty, with {@code highest < lowest}, if the padding crops the whole output.
 *
 * @param lowest the smallest admissible size, at least 1
 * @param highest the largest admissible size
 */
public record OutputInterval(int lowest, int highest) {

  /** Where a requested size lies relative to the interval. */
  public enum Placement {
    TOO_SMALL,
    ADMISSIBLE,
    TOO_LARGE
  }

  /** Throws {@link IllegalArgumentException} if {@code lowest} is less than 1. */
  public OutputInterval {
    if (lowest < 1) {
      throw new IllegalArgumentException("lowest must be >= 1, was " + lowest);
    }
  }

  /** Whether no size is admissible. */
  public boolean isEmpty() {
    return highest < lowest;
  }

  /** Whether the size is admissible. */
  public boolean contains(int size) {
    return lowest <= size && size <= highest;
  }

  /** Places a size; in an empty interval every size from {@code lowest} on is too large. */
  public Placement placementOf(int size) {
    if (size > highest) {
      return Placement.TOO_LARGE;
    }
    return size < lowest ? Placement.TOO_SMALL : Placement.ADMISSIBLE;
  }

  @Override
  public String toString() {
    return isEmpty() ? "no size" : "[" + lowest + ", " + highest + "]";
  }
}
