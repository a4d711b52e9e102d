package crosscheck.check.refusals;

import crosscheck.geometry.Padding;
import crosscheck.op.Argument;
import crosscheck.op.Arguments;
import crosscheck.op.OperandType;
import crosscheck.tensor.DataFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Other attributes than a case's: strides, dilations, paddings, layouts and types. */
final class AttributeDeviations {

  private static final long TWO_TO_32 = 1L << 32;

  private AttributeDeviations() {}

  /** Every deviation of an attribute. */
  static List<Deviation> of(Arguments base, DataFormat format) {
    List<Deviation> all = new ArrayList<>();
    steps(Argument.STRIDES, base.strides(), format, all);
    steps(Argument.DILATIONS, base.dilations(), format, all);
    paddings(base, all);
    explicitPaddings(base, format, all);
    for (String word : List.of("", "NWHC", "nhwc", "NCHW_VECT_C", "HWNC")) {
      all.add(Deviation.word(Argument.DATA_FORMAT, "unknown", word));
    }
    DataFormat other = format == DataFormat.NHWC ? DataFormat.NCHW : DataFormat.NHWC;
    all.add(Deviation.word(Argument.DATA_FORMAT, "the other one", other.name()));
    types(base, all);
    return all;
  }

  private static void steps(
      Argument argument, List<Long> steps, DataFormat format, List<Deviation> all) {
    List<String> axes = ShapeDeviations.imageAxes(format);
    for (int axis = 0; axis < steps.size(); axis++) {
      String name = axes.get(axis);
      all.add(Deviation.numbers(argument, name + " 0", Deviation.replaced(steps, axis, 0)));
      all.add(Deviation.numbers(argument, name + " negative", Deviation.replaced(steps, axis, -1)));
      all.add(
          Deviation.numbers(
              argument, name + " + 1", Deviation.replaced(steps, axis, steps.get(axis) + 1)));
      all.add(
          Deviation.numbers(
              argument, name + " 2^31 - 1", Deviation.replaced(steps, axis, Integer.MAX_VALUE)));
      all.add(
          Deviation.numbers(argument, name + " 2^32", Deviation.replaced(steps, axis, TWO_TO_32)));
    }
    for (int length : List.of(0, 1, 2, 3, 5)) {
      all.add(Deviation.numbers(argument, length + " of them", Deviation.ofLength(steps, length)));
    }
  }

  private static void paddings(Arguments base, List<Deviation> all) {
    for (String word : List.of("FULL", "", "same", "CAUSAL")) {
      all.add(Deviation.word(Argument.PADDING, "unknown", word));
    }
    for (Padding.Kind kind : Padding.Kind.values()) {
      if (!kind.name().equals(base.padding())) {
        all.add(
            Deviation.word(Argument.PADDING, kind + " in place of " + base.padding(), kind.name()));
      }
    }
  }

  private static void explicitPaddings(Arguments base, DataFormat format, List<Deviation> all) {
    List<Long> pads = base.explicitPaddings();
    if (pads.isEmpty()) {
      for (int length : List.of(1, 4, 8)) {
        all.add(
            Deviation.numbers(
                Argument.EXPLICIT_PADDINGS,
                length + " with " + base.padding(),
                Deviation.ofLength(List.of(0L, 0L), length)));
      }
      all.add(
          Deviation.numbers(
              Argument.EXPLICIT_PADDINGS,
              "zeros with " + base.padding(),
              List.of(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L)));
      return;
    }
    List<String> axes = ShapeDeviations.imageAxes(format);
    for (int place = 0; place < pads.size(); place++) {
      String name = (place % 2 == 0 ? "before " : "after ") + axes.get(place / 2);
      long largerThanTheKernel = base.filter().get(0) + base.filter().get(1) + 1;
      add(all, "negative " + name, Deviation.replaced(pads, place, -1));
      add(all, "1 more " + name, Deviation.replaced(pads, place, pads.get(place) + 1));
      add(
          all,
          "more than the kernel " + name,
          Deviation.replaced(pads, place, largerThanTheKernel));
      add(all, "2^31 - 1 " + name, Deviation.replaced(pads, place, Integer.MAX_VALUE));
      add(all, "2^32 " + name, Deviation.replaced(pads, place, TWO_TO_32));
      add(all, "2^32 more " + name, Deviation.replaced(pads, place, TWO_TO_32 + pads.get(place)));
    }
    for (int length : List.of(0, 1, 2, 4, 7, 9)) {
      add(all, length + " of them", Deviation.ofLength(pads, length));
    }
  }

  private static void add(List<Deviation> all, String kind, List<Long> pads) {
    all.add(Deviation.numbers(Argument.EXPLICIT_PADDINGS, kind, pads));
  }

  private static void types(Arguments base, List<Deviation> all) {
    Arrays.stream(OperandType.values())
        .filter(type -> type != base.filterType())
        .forEach(
            type -> {
              String kind = type.registered().isPresent() ? "registered" : "not registered";
              all.add(Deviation.word(Argument.DTYPE, kind, type.id()));
              all.add(
                  Deviation.word(Argument.FILTER_DTYPE, "another than out_backprop's", type.id()));
            });
  }
}
