package crosscheck.verdict;

import crosscheck.tensor.ElementType;

/**
 * One output cell whose value is not the expected one.
 *
 * @param batch its image, from 0
 * @param row its row, from 0
 * @param column its column, from 0
 * @param channel its output channel, from 0
 * @param expected the expected value
 * @param actual the op's value
 * @param allowed the largest admissible difference of the two
 */
public record Difference(
    int batch, int row, int column, int channel, double expected, double actual, double allowed) {

  /** The same, with the op's value in as few digits as its type needs. */
  public Difference in(ElementType type) {
    return new Difference(batch, row, column, channel, expected, type.shortest(actual), allowed);
  }

  /** The cell's coordinates as {@code [batch,row,column,channel]}. */
  public String place() {
    return "[" + batch + "," + row + "," + column + "," + channel + "]";
  }

  /** The cell, the expected value and the op's in words. */
  public String words() {
    return "at %s: expected %s, was %s".formatted(place(), expected, actual);
  }
}
