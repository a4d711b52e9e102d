package crosscheck.check.refusals;

import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.OutputInterval;
import crosscheck.op.Argument;
import crosscheck.op.Arguments;
import crosscheck.op.Case;
import java.util.ArrayList;
import java.util.List;

/** Other requested sizes than a case's: other counts, single elements, and the neighbourhood. */
final class SizeDeviations {

  private static final int MOST_SIZES = 6;

  private SizeDeviations() {}

  /** Every deviation of {@code input_sizes} by itself. */
  static List<Deviation> of(Case base) {
    List<Long> sizes = Arguments.of(base).inputSizes();
    List<Deviation> all = new ArrayList<>();
    for (int count = 0; count <= MOST_SIZES; count++) {
      if (count != sizes.size() && count != 2) {
        add(all, count + " elements", Deviation.ofLength(sizes, count));
      }
    }
    int rows = base.dataFormat().heightAxis();
    List<Long> two = sizes.subList(rows, rows + 2);
    add(all, "two elements", two);
    List<String> axes = ShapeDeviations.imageAxes(base.dataFormat());
    elements(all, "", axes, sizes);
    elements(all, "two elements, ", axes.subList(rows, rows + 2), two);
    long root = 1L << 16;
    List<Long> square = Deviation.replaced(Deviation.replaced(sizes, rows, root), rows + 1, root);
    add(all, "product past 2^31", square);
    add(all, "two elements, product past 2^31", List.of(root, root));
    long most = Integer.MAX_VALUE;
    add(all, "product past 2^63", List.of(most, most, most, most));
    add(all, "all 0", List.of(0L, 0L, 0L, 0L));
    return all;
  }

  /** Every deviation of one element. */
  private static void elements(
      List<Deviation> all, String form, List<String> axes, List<Long> sizes) {
    for (int axis = 0; axis < sizes.size(); axis++) {
      String name = form + axes.get(axis);
      long size = sizes.get(axis);
      add(all, name + " 0", Deviation.replaced(sizes, axis, 0));
      add(all, name + " negative", Deviation.replaced(sizes, axis, -1));
      add(all, name + " -2^31", Deviation.replaced(sizes, axis, Integer.MIN_VALUE));
      add(all, name + " + 1", Deviation.replaced(sizes, axis, size + 1));
      if (size > 1) {
        add(all, name + " - 1", Deviation.replaced(sizes, axis, size - 1));
      }
      add(all, name + " doubled", Deviation.replaced(sizes, axis, 2 * size));
      add(all, name + " 2^31 - 1", Deviation.replaced(sizes, axis, Integer.MAX_VALUE));
    }
  }

  /**
   * Every pair of requested rows and columns around the admissible ones, from a stride and one
   * below to a stride and one above, but for the case's own.
   */
  static List<Deviation> neighbourhood(Case base) {
    List<Deviation> all = new ArrayList<>();
    List<Long> sizes = Arguments.of(base).inputSizes();
    int rows = base.dataFormat().heightAxis();
    for (long height : around(base.geometry().height())) {
      for (long width : around(base.geometry().width())) {
        List<Long> asked =
            Deviation.replaced(Deviation.replaced(sizes, rows, height), rows + 1, width);
        if (!asked.equals(sizes)) {
          String kind =
              "%s high, %s wide"
                  .formatted(
                      place(base.geometry().height(), height),
                      place(base.geometry().width(), width));
          add(all, kind, asked);
        }
      }
    }
    return all;
  }

  /** The most pairs that {@link #neighbourhood} lists. */
  static long neighbours(Case base) {
    return neighbours(base.geometry().height()) * neighbours(base.geometry().width());
  }

  /** Three strides and two, or as many as are refused anyway, so that no product wraps. */
  private static long neighbours(AxisGeometry axis) {
    return Math.min(3L * axis.stride() + 2, RefusalPlan.MOST_CALLS);
  }

  private static List<Long> around(AxisGeometry axis) {
    OutputInterval admissible = axis.admissible();
    List<Long> sizes = new ArrayList<>();
    long from = Math.max(0, (long) admissible.lowest() - axis.stride() - 1);
    long to = Math.min(Integer.MAX_VALUE, (long) admissible.highest() + axis.stride() + 1);
    for (long size = from; size <= to; size++) {
      sizes.add(size);
    }
    return sizes;
  }

  private static String place(AxisGeometry axis, long size) {
    if (size == 0) {
      return "0";
    }
    return switch (axis.admissible().placementOf(Math.toIntExact(size))) {
      case TOO_SMALL -> "too small";
      case ADMISSIBLE -> "admissible";
      case TOO_LARGE -> "too large";
    };
  }

  private static void add(List<Deviation> all, String kind, List<Long> sizes) {
    all.add(Deviation.numbers(Argument.INPUT_SIZES, kind, sizes));
  }
}
