package crosscheck.check.published;

import crosscheck.json.Json;
import crosscheck.tensor.DataFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The order of the values of a reported case.
 *
 * @param format the data format of input and output
 * @param filter the filter's layout in the letters H, W, I and O, if it is said
 */
record Layout(String format, @Nullable String filter) {

  static final int RANK = 4;

  private static final List<String> FILTERS = List.of("HWOI", "HWIO", "OIHW", "IOHW");

  /** Values in the data format, as NHWC; nothing if there are none. */
  Optional<List<Double>> image(String key, @Nullable List<Object> own, List<Integer> nhwc) {
    if (own == null) {
      return Optional.empty();
    }
    List<Double> values = flat(key, own);
    return Optional.of(
        format.equals(DataFormat.NCHW.name())
            ? reordered(key, values, "NCHW", "NHWC", nhwc)
            : values);
  }

  /**
   * A filter in its own layout, in another one.
   *
   * @param outputs its channels of the output, of one group
   * @param inputs its channels of the input, of all groups
   * @throws IllegalArgumentException if the layout is not said or not known
   */
  Optional<List<Double>> filter(
      @Nullable List<Object> own, List<Integer> kernel, int outputs, int inputs, String wanted) {
    if (own == null) {
      return Optional.empty();
    }
    String layout = Keys.require("filter_layout", filter).toUpperCase(Locale.ROOT);
    if (!FILTERS.contains(layout)) {
      throw new IllegalArgumentException(
          "filter_layout: must be one of %s, was %s".formatted(String.join(", ", FILTERS), filter));
    }
    List<Integer> shape =
        wanted
            .chars()
            .map(
                axis ->
                    switch (axis) {
                      case 'H' -> kernel.get(0);
                      case 'W' -> kernel.get(1);
                      case 'O' -> outputs;
                      default -> inputs;
                    })
            .boxed()
            .toList();
    return Optional.of(reordered("filter", flat("filter", own), layout, wanted, shape));
  }

  /** All numbers of nested lists, in their order. */
  private static List<Double> flat(String key, List<?> nested) {
    List<Double> values = new ArrayList<>();
    for (Object item : nested) {
      if (item instanceof List<?> list) {
        values.addAll(flat(key, list));
      } else {
        values.add(number(key, item));
      }
    }
    return values;
  }

  private static double number(String key, @Nullable Object item) {
    if (item instanceof Number number) {
      return number.doubleValue();
    }
    return switch (String.valueOf(item).toLowerCase(Locale.ROOT)) {
      case "nan" -> Double.NaN;
      case "infinity", "inf", "+infinity", "+inf" -> Double.POSITIVE_INFINITY;
      case "-infinity", "-inf" -> Double.NEGATIVE_INFINITY;
      default ->
          throw new IllegalArgumentException(
              "%s: must be numbers, \"NaN\" or \"Infinity\", one was %s"
                  .formatted(key, Json.spaced(item)));
    };
  }

  /**
   * Values in another order of their axes.
   *
   * @param shape the sizes in the order that is wanted
   */
  private static List<Double> reordered(
      String key, List<Double> values, String from, String to, List<Integer> shape) {
    Keys.requireCount(key, values, shape);
    if (values.isEmpty()) {
      return values;
    }
    int[] steps = new int[RANK];
    int step = 1;
    for (int axis = RANK - 1; axis >= 0; axis--) {
      int place = to.indexOf(from.charAt(axis));
      steps[place] = step;
      step *= shape.get(place);
    }
    List<Double> reordered = new ArrayList<>();
    int[] at = new int[RANK];
    for (int i = 0; i < step; i++) {
      int place = 0;
      for (int axis = 0; axis < RANK; axis++) {
        place += at[axis] * steps[axis];
      }
      reordered.add(values.get(place));
      increase(at, shape);
    }
    return reordered;
  }

  private static void increase(int[] at, List<Integer> shape) {
    for (int axis = RANK - 1; axis >= 0 && ++at[axis] == shape.get(axis); axis--) {
      at[axis] = 0;
    }
  }
}
