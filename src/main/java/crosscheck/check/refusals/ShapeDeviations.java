package crosscheck.check.refusals;

import crosscheck.op.Argument;
import crosscheck.op.Arguments;
import crosscheck.tensor.DataFormat;
import java.util.ArrayList;
import java.util.List;

/** Filters and inputs of other shapes than a case's: ranks, empty dimensions, channels, batch. */
final class ShapeDeviations {

  private static final int MOST_RANK = 5;
  private static final List<String> FILTER_AXES =
      List.of("height", "width", "channels out", "channels in");

  private ShapeDeviations() {}

  /** Every deviation of both shapes. */
  static List<Deviation> of(Arguments base, DataFormat format) {
    List<Deviation> all = new ArrayList<>();
    ranks(Argument.FILTER, base.filter(), all);
    empties(Argument.FILTER, base.filter(), FILTER_AXES, all);
    one(Argument.FILTER, base.filter(), FILTER_AXES, all);
    ranks(Argument.OUT_BACKPROP, base.outBackprop(), all);
    empties(Argument.OUT_BACKPROP, base.outBackprop(), imageAxes(format), all);
    one(Argument.OUT_BACKPROP, base.outBackprop(), imageAxes(format), all);
    return all;
  }

  /** The names of an image's axes in the order of a layout. */
  static List<String> imageAxes(DataFormat format) {
    return switch (format) {
      case NHWC -> List.of("batch", "height", "width", "channels");
      case NCHW -> List.of("batch", "channels", "height", "width");
    };
  }

  private static void ranks(Argument argument, List<Long> shape, List<Deviation> all) {
    for (int rank = 0; rank <= MOST_RANK; rank++) {
      if (rank != shape.size()) {
        all.add(Deviation.numbers(argument, "rank " + rank, Deviation.ofLength(shape, rank)));
      }
    }
  }

  /** Every set of dimensions that are zero together. */
  private static void empties(
      Argument argument, List<Long> shape, List<String> axes, List<Deviation> all) {
    for (int set = 1; set < 1 << shape.size(); set++) {
      List<Long> emptied = new ArrayList<>(shape);
      List<String> names = new ArrayList<>();
      for (int axis = 0; axis < shape.size(); axis++) {
        if ((set >> axis & 1) == 1) {
          emptied.set(axis, 0L);
          names.add(axes.get(axis));
        }
      }
      all.add(Deviation.numbers(argument, "no " + String.join(", no ", names), emptied));
    }
  }

  /** One dimension more, less or doubled. */
  private static void one(
      Argument argument, List<Long> shape, List<String> axes, List<Deviation> all) {
    for (int axis = 0; axis < shape.size(); axis++) {
      long size = shape.get(axis);
      String name = axes.get(axis);
      List<Long> more = Deviation.replaced(shape, axis, size + 1);
      List<Long> twice = Deviation.replaced(shape, axis, 2 * size);
      all.add(Deviation.numbers(argument, name + " + 1", more));
      if (size > 1) {
        List<Long> less = Deviation.replaced(shape, axis, size - 1);
        all.add(Deviation.numbers(argument, name + " - 1", less));
        all.add(Deviation.numbers(argument, name + " doubled", twice));
      }
      if (size > 2 && size % 2 == 0) {
        List<Long> half = Deviation.replaced(shape, axis, size / 2);
        all.add(Deviation.numbers(argument, name + " halved", half));
      }
    }
  }
}
