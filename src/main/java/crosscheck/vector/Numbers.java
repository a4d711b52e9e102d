package crosscheck.vector;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A tensor as a file has it, in row-major order.
 *
 * @param shape its four sizes
 * @param rows its numbers, broken into lines
 */
public record Numbers(List<Integer> shape, List<List<Double>> rows) {

  /**
   * Throws {@link IllegalArgumentException} if there are not four sizes, each at least 1, or not as
   * many numbers as they say.
   */
  public Numbers {
    if (shape.size() != 4 || shape.stream().anyMatch(size -> size < 1)) {
      throw new IllegalArgumentException("shape must be four sizes >= 1, was " + shape);
    }
    // Four sizes do not overflow a double.
    double elements = shape.stream().mapToDouble(size -> size).reduce(1, (a, b) -> a * b);
    long numbers = rows.stream().mapToLong(row -> row.size()).sum();
    if (numbers != elements) {
      throw new IllegalArgumentException(
          "rows must fill the shape %s, have %d numbers".formatted(shape, numbers));
    }
    shape = List.copyOf(shape);
    rows = List.copyOf(rows);
  }

  /** Numbers of a shape, whose last axes make a line. */
  static Numbers of(int[] shape, double[] values, int axesOfALine) {
    int length = 1;
    for (int axis = shape.length - axesOfALine; axis < shape.length; axis++) {
      length *= shape[axis];
    }
    List<Double> all = Arrays.stream(values).boxed().toList();
    List<List<Double>> rows = new ArrayList<>();
    for (int from = 0; from < values.length; from += length) {
      rows.add(all.subList(from, from + length));
    }
    return new Numbers(Arrays.stream(shape).boxed().toList(), rows);
  }

  /** All numbers in row-major order. */
  @JsonIgnore
  public double[] values() {
    return rows.stream().flatMap(List::stream).mapToDouble(n -> n).toArray();
  }

  /** Whether a number is NaN or infinite. */
  @JsonIgnore
  boolean anyNotFinite() {
    return Arrays.stream(values()).anyMatch(value -> !Double.isFinite(value));
  }

  /** The place of a number, {@code [0,1,2,0]}. */
  String place(int index) {
    int[] place = new int[shape.size()];
    int rest = index;
    for (int axis = place.length - 1; axis >= 0; axis--) {
      place[axis] = rest % shape.get(axis);
      rest /= shape.get(axis);
    }
    return Arrays.stream(place)
        .mapToObj(String::valueOf)
        .collect(Collectors.joining(",", "[", "]"));
  }
}
