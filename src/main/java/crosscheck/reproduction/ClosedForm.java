package crosscheck.reproduction;

import crosscheck.geometry.Padding;
import crosscheck.op.Arguments;
import crosscheck.op.Case;
import crosscheck.op.Contract;
import crosscheck.op.Demand.Accepted;
import crosscheck.tensor.DataFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers of the closed form of a call that must be accepted.
 *
 * @param signature the operation
 * @param arguments the arguments of the transposed convolution y = T(x, w)
 * @param shape the shape of y in the op's layout
 * @param groups the number of groups of channels
 */
record ClosedForm(Signature signature, Arguments arguments, List<Long> shape, long groups) {

  /** Offsets beyond this might not be integers of 32 bits. */
  private static final long LARGEST_OFFSET = 1 << 29;

  /**
   * The closed form of a call; empty if the call must be refused, or if it is too large for loops
   * of a few lines.
   */
  static Optional<ClosedForm> of(Reproduction call) {
    return Contract.of(call.arguments()) instanceof Accepted accepted
        ? Optional.of(
                new ClosedForm(
                    call.signature(), call.arguments(), accepted.shape(), accepted.groups()))
            .filter(ClosedForm::isComputable)
        : Optional.empty();
  }

  private boolean isComputable() {
    long work =
        Arguments.elements(arguments.outBackprop())
            * (Arguments.elements(arguments.filter()) / arguments.filter().get(3));
    return work <= Case.MOST_MULTIPLY_ADDS
        && (shape.contains(0L) || Arguments.elements(shape) <= Case.MOST_ELEMENTS)
        && lastOffset(0) <= LARGEST_OFFSET
        && lastOffset(1) <= LARGEST_OFFSET
        && arguments.explicitPaddings().stream().allMatch(pad -> pad <= LARGEST_OFFSET);
  }

  /** The last cell of the full scatter along an axis of the filter. */
  private long lastOffset(int filterAxis) {
    int axis = format().heightAxis() + filterAxis;
    return Math.max(0, arguments.outBackprop().get(axis) - 1) * arguments.strides().get(axis)
        + (arguments.filter().get(filterAxis) - 1) * arguments.dilations().get(axis);
  }

  DataFormat format() {
    return DataFormat.valueOf(arguments.dataFormat());
  }

  Padding.Kind padding() {
    return Padding.Kind.valueOf(arguments.padding());
  }

  /** The most terms that a value can have. */
  long mostTerms() {
    return switch (signature.result()) {
      case Y -> Arguments.elements(arguments.filter()) / arguments.filter().get(2) / groups;
      case X -> Arguments.elements(arguments.filter()) / arguments.filter().get(3);
      case W -> Arguments.elements(arguments.outBackprop()) / arguments.filter().get(3);
    };
  }

  /** What the closed form computes, in a sentence. */
  String sentence() {
    return switch (signature.result()) {
      case Y -> "The closed form: every input cell times the kernel, added up where it lands.";
      case X -> "The closed form: every cell adds up the image under the kernel, times the kernel.";
      case W -> "The closed form: every kernel cell adds up the products of the cells it joins.";
    };
  }

  /** The cells that are cropped from the start along an axis of the filter. */
  private String crop(int filterAxis, String same) {
    int axis = format().heightAxis() + filterAxis;
    return switch (padding()) {
      case VALID -> "0";
      case SAME -> same;
      case EXPLICIT -> arguments.explicitPaddings().get(2 * axis).toString();
    };
  }

  /**
   * The numbers by their names in a template.
   *
   * @param cropTop how a language computes SAME's crop of rows
   * @param cropLeft likewise of columns
   */
  Map<String, String> values(String cropTop, String cropLeft) {
    int rows = format().heightAxis();
    Map<String, String> values = new HashMap<>();
    values.put("batch", shape.get(0).toString());
    values.put("rows", arguments.outBackprop().get(rows).toString());
    values.put("columns", arguments.outBackprop().get(rows + 1).toString());
    values.put("inputChannels", arguments.filter().get(3).toString());
    values.put("kernelRows", arguments.filter().get(0).toString());
    values.put("kernelColumns", arguments.filter().get(1).toString());
    values.put("groupChannels", arguments.filter().get(2).toString());
    values.put("height", shape.get(rows).toString());
    values.put("width", shape.get(rows + 1).toString());
    values.put("rowStride", arguments.strides().get(rows).toString());
    values.put("columnStride", arguments.strides().get(rows + 1).toString());
    values.put("rowDilation", arguments.dilations().get(rows).toString());
    values.put("columnDilation", arguments.dilations().get(rows + 1).toString());
    values.put("top", crop(0, cropTop));
    values.put("left", crop(1, cropLeft));
    values.put("groups", Long.toString(groups));
    values.put("channelsPerGroup", Long.toString(arguments.filter().get(3) / groups));
    return values;
  }
}
