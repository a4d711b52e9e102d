package crosscheck.check.conventions;

import crosscheck.geometry.OutputInterval;

/** Which of the op's sizes a convention computes. */
public enum Choice {
  /** The only one, at stride 1. */
  ONLY,
  /** The smallest of several. */
  SMALLEST,
  /** The largest of several. */
  LARGEST,
  /** Another one of them. */
  BETWEEN,
  /** None of them. */
  NONE;

  /** The choice that a size is. */
  static Choice of(int size, OutputInterval admissible) {
    if (!admissible.contains(size)) {
      return NONE;
    }
    if (admissible.lowest() == admissible.highest()) {
      return ONLY;
    }
    if (size == admissible.lowest()) {
      return SMALLEST;
    }
    return size == admissible.highest() ? LARGEST : BETWEEN;
  }
}
