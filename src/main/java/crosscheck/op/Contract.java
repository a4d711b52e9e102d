package crosscheck.op;

import crosscheck.op.Demand.Accepted;
import crosscheck.op.Demand.Refused;
import crosscheck.tensor.DataFormat;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The op's contract: which calls it must accept, and with which shape.
 *
 * <p>A size is admissible if the forward convolution of it gives the size of {@code out_backprop}:
 * that is the definition, from which {@link crosscheck.geometry.AxisGeometry#admissible} follows.
 * It also covers empty images and paddings beyond the kernel. A filter without elements is refused
 * as the forward convolution refuses it (TensorFlow 2.18, Conv2D: "filter must not have zero
 * elements"); an empty batch or image is not. Arithmetic is exact: every number is below 2^31
 * before it is multiplied, and no sum of such products passes 2^63.
 */
public final class Contract {

  private static final long LARGEST = Integer.MAX_VALUE;

  /** Rules without which the sizes that the others relate do not exist. */
  private static final Set<Rule> PREREQUISITES =
      EnumSet.of(
          Rule.KNOWN_DATA_FORMAT,
          Rule.KNOWN_PADDING,
          Rule.FOUR_STRIDES,
          Rule.POSITIVE_STRIDES,
          Rule.FOUR_DILATIONS,
          Rule.POSITIVE_DILATIONS,
          Rule.EIGHT_PADDINGS,
          Rule.PADDINGS_IN_RANGE,
          Rule.FOUR_SIZES,
          Rule.SIZES_IN_RANGE,
          Rule.FILTER_RANK,
          Rule.OUT_BACKPROP_RANK,
          Rule.FILTER_NOT_EMPTY);

  private final Arguments call;
  private final Set<Rule> broken = EnumSet.noneOf(Rule.class);

  private Contract(Arguments call) {
    this.call = call;
  }

  /** Returns what must happen when the op is called with these arguments. */
  public static Demand of(Arguments call) {
    return new Contract(call).demand();
  }

  private void require(Rule rule, boolean kept) {
    if (!kept) {
      broken.add(rule);
    }
  }

  private Demand demand() {
    require(Rule.REGISTERED_TYPE, call.filterType().registered().isPresent());
    require(Rule.REGISTERED_TYPE, call.outBackpropType().registered().isPresent());
    require(Rule.ONE_TYPE, call.filterType() == call.outBackpropType());
    require(Rule.KNOWN_DATA_FORMAT, List.of("NHWC", "NCHW").contains(call.dataFormat()));
    require(Rule.KNOWN_PADDING, List.of("SAME", "VALID", "EXPLICIT").contains(call.padding()));
    requireSteps(call.strides(), Rule.FOUR_STRIDES, Rule.POSITIVE_STRIDES, Rule.SPATIAL_STRIDES);
    requireSteps(
        call.dilations(), Rule.FOUR_DILATIONS, Rule.POSITIVE_DILATIONS, Rule.SPATIAL_DILATIONS);
    requirePaddings();
    int sizes = call.inputSizes().size();
    require(Rule.FOUR_SIZES, sizes == 4 || sizes == 2);
    require(Rule.SIZES_IN_RANGE, call.inputSizes().stream().allMatch(size -> size >= 0));
    require(Rule.FILTER_RANK, call.filter().size() == 4);
    require(Rule.OUT_BACKPROP_RANK, call.outBackprop().size() == 4);
    require(Rule.FILTER_NOT_EMPTY, call.filter().stream().allMatch(size -> size > 0));
    if (Collections.disjoint(broken, PREREQUISITES)) {
      requireTogether();
    }
    return broken.isEmpty() ? accepted() : new Refused(broken);
  }

  private void requireSteps(List<Long> steps, Rule four, Rule positive, Rule spatial) {
    require(four, steps.size() == 4);
    require(positive, steps.stream().allMatch(step -> step >= 1 && step <= LARGEST));
    if (steps.size() == 4 && !broken.contains(Rule.KNOWN_DATA_FORMAT)) {
      require(spatial, steps.get(0) == 1 && steps.get(format().channelAxis()) == 1);
    }
  }

  private void requirePaddings() {
    List<Long> pads = call.explicitPaddings();
    if (!call.padding().equals("EXPLICIT")) {
      require(Rule.NO_STRAY_PADDINGS, pads.isEmpty());
      return;
    }
    require(Rule.EIGHT_PADDINGS, pads.size() == 8);
    require(Rule.PADDINGS_IN_RANGE, pads.stream().allMatch(pad -> pad >= 0 && pad <= LARGEST));
    if (pads.size() == 8 && !broken.contains(Rule.KNOWN_DATA_FORMAT)) {
      int channels = 2 * format().channelAxis();
      require(
          Rule.SPATIAL_PADDINGS,
          pads.get(0) == 0
              && pads.get(1) == 0
              && pads.get(channels) == 0
              && pads.get(channels + 1) == 0);
    }
  }

  /** Checks the rules that relate arguments to each other. */
  private void requireTogether() {
    List<Long> shape = shape();
    int rows = format().heightAxis();
    long inputChannels = call.filter().get(3);
    long channels = shape.get(format().channelAxis());
    long groupChannels = call.filter().get(2);
    long groups = channels / groupChannels;
    require(Rule.ONE_BATCH, shape.get(0).equals(call.outBackprop().get(0)));
    require(
        Rule.OUT_BACKPROP_CHANNELS,
        call.outBackprop().get(format().channelAxis()) == inputChannels);
    require(
        Rule.WHOLE_GROUPS,
        channels % groupChannels == 0 && groups > 0 && inputChannels % groups == 0);
    require(Rule.ADMISSIBLE_HEIGHT, admissible(shape.get(rows), rows, 0));
    require(Rule.ADMISSIBLE_WIDTH, admissible(shape.get(rows + 1), rows + 1, 1));
    require(Rule.COUNTABLE, countable(shape));
  }

  private Accepted accepted() {
    return new Accepted(shape(), shape().get(format().channelAxis()) / call.filter().get(2));
  }

  /** The result's shape: the requested one, which may leave batch and channels out. */
  private List<Long> shape() {
    List<Long> sizes = call.inputSizes();
    if (sizes.size() == 4) {
      return sizes;
    }
    long batch = call.outBackprop().get(0);
    long channels = call.filter().get(2);
    return format() == DataFormat.NHWC
        ? List.of(batch, sizes.get(0), sizes.get(1), channels)
        : List.of(batch, channels, sizes.get(0), sizes.get(1));
  }

  private DataFormat format() {
    return DataFormat.valueOf(call.dataFormat());
  }

  private boolean admissible(long size, int axis, int filterAxis) {
    long forward = Math.floorDiv(slack(call, size, axis, filterAxis), call.strides().get(axis)) + 1;
    return forward == call.outBackprop().get(axis);
  }

  /**
   * How far the filter can move in an image of a size: the size and its paddings, less the filter's
   * extent, or with SAME less 1. The forward convolution has a cell for each whole stride of it,
   * and one.
   *
   * @param axis rows or columns, by their place in a shape
   * @param filterAxis 0 for rows, 1 for columns
   * @throws ArithmeticException if a long does not hold it, as of a call that is refused
   */
  public static long slack(Arguments call, long size, int axis, int filterAxis) {
    if (call.padding().equals("SAME")) {
      return Math.subtractExact(size, 1);
    }
    long padded = size;
    if (!call.padding().equals("VALID")) {
      for (int end = 0; end < 2; end++) {
        padded = Math.addExact(padded, call.explicitPaddings().get(2 * axis + end));
      }
    }
    long steps = Math.subtractExact(call.filter().get(filterAxis), 1);
    long reach = Math.multiplyExact(steps, call.dilations().get(axis));
    return Math.subtractExact(Math.subtractExact(padded, reach), 1);
  }

  private static boolean countable(List<Long> shape) {
    if (shape.contains(0L)) {
      return true;
    }
    long elements = 1;
    for (long size : shape) {
      if (elements > Long.MAX_VALUE / size) {
        return false;
      }
      elements *= size;
    }
    return true;
  }
}
