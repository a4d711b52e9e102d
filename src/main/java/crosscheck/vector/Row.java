package crosscheck.vector;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * The numbers that stand on one line of a file.
 *
 * @param numbers the numbers
 */
public record Row(List<Double> numbers) {

  /** The magnitude up to which every integer is a double. */
  private static final double MOST_INTEGER = 0x1p53;

  /** Copies the list. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Row {
    numbers = List.copyOf(numbers);
  }

  /** The numbers as they are written: integers without a fraction, except for −0. */
  @JsonValue
  List<Number> json() {
    return numbers.stream().map(Row::json).toList();
  }

  private static Number json(Double number) {
    boolean integer = number == Math.rint(number) && Math.abs(number) <= MOST_INTEGER;
    if (!integer || number.equals(-0.0)) {
      return number;
    }
    return (long) (double) number;
  }
}
