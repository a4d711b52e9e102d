package crosscheck.check.published;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values of a reported case in the order that a {@link PublishedCase} has them.
 *
 * @param reported the case
 * @param layout how it orders them
 */
record ReportedValues(ReportedCase reported, Layout layout) {

  /** The values of a case in a data format. */
  static ReportedValues of(ReportedCase reported, String format) {
    return new ReportedValues(reported, new Layout(format, reported.filterLayout()));
  }

  /** Whether the case has values: as it says, else as those of the output are given. */
  boolean areGiven() {
    return reported.hasValues() == null
        ? reported.expectedValues() != null || reported.ownExpected() != null
        : reported.hasValues();
  }

  /**
   * Throws {@link IllegalArgumentException} if something about values would not be looked at: as
   * the case has none, or as it is about a filter that is written otherwise.
   */
  void requireUsed() {
    if (!areGiven()) {
      about()
          .forEach(
              (key, said) -> {
                if (reported.hasValues() != null) {
                  Keys.requireNoValues(key, said);
                } else if (said != null) {
                  throw new IllegalArgumentException(
                      key + ": must be given with the output's values, expected or expected_nhwc");
                }
              });
    }
    if (reported.filterLayout() != null && reported.ownFilter() == null) {
      throw new IllegalArgumentException("filter_layout: must be given with filter");
    }
  }

  private Map<String, @Nullable Object> about() {
    Map<String, @Nullable Object> about = new LinkedHashMap<>();
    about.put("input_nhwc", reported.inputValues());
    about.put("filter_hwoi", reported.filterValues());
    about.put("filter_iohw", reported.groupedFilterValues());
    about.put("expected_nhwc", reported.expectedValues());
    about.put("input", reported.ownInput());
    about.put("filter", reported.ownFilter());
    about.put("filter_layout", reported.filterLayout());
    about.put("expected", reported.ownExpected());
    about.put("bias", reported.bias());
    return about;
  }

  /** The input, whose shape is NHWC; throws {@link IllegalArgumentException} as the filters do. */
  @Nullable List<Double> input(List<Integer> shape) {
    return either(
        "input_nhwc",
        reported.inputValues(),
        "input",
        layout.image("input", reported.ownInput(), shape));
  }

  /** The filter of channels that are not grouped. */
  @Nullable List<Double> filter(List<Integer> kernel, int outputs, int inputs) {
    return filter("filter_hwoi", reported.filterValues(), kernel, outputs, inputs, "HWOI");
  }

  /**
   * The filter of grouped channels.
   *
   * @param outputs the channels of one group
   */
  @Nullable List<Double> groupedFilter(List<Integer> kernel, int outputs, int inputs) {
    return filter("filter_iohw", reported.groupedFilterValues(), kernel, outputs, inputs, "IOHW");
  }

  private @Nullable List<Double> filter(
      String key,
      @Nullable List<Double> values,
      List<Integer> kernel,
      int outputs,
      int inputs,
      String order) {
    return either(
        key, values, "filter", layout.filter(reported.ownFilter(), kernel, outputs, inputs, order));
  }

  /** The output, whose shape is NHWC, if its size is known. */
  @Nullable List<Double> expected(Optional<List<Integer>> shape) {
    return either(
        "expected_nhwc",
        reported.expectedValues(),
        "expected",
        shape.flatMap(o -> layout.image("expected", reported.ownExpected(), o)));
  }

  private static @Nullable List<Double> either(
      String key, @Nullable List<Double> values, String ownKey, Optional<List<Double>> own) {
    if (own.isPresent()) {
      Keys.requireAbsent(ownKey, values, "beside " + key);
    }
    return own.orElse(values);
  }
}
