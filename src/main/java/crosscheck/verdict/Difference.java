package crosscheck.verdict;

/**
 * One output cell whose value is not the closed form's.
 *
 * @param batch its image, from 0
 * @param row its row, from 0
 * @param column its column, from 0
 * @param channel its output channel, from 0
 * @param expected the closed form's value
 * @param actual the op's value
 */
public record Difference(
    int batch, int row, int column, int channel, double expected, double actual) {

  /** The cell's place as {@code [batch,row,column,channel]}. */
  public String place() {
    return "[" + batch + "," + row + "," + column + "," + channel + "]";
  }
}
