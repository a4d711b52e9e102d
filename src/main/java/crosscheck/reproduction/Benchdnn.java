package crosscheck.reproduction;

import crosscheck.geometry.Padding;
import crosscheck.op.Arguments;
import crosscheck.op.Contract;
import crosscheck.op.Demand.Accepted;
import crosscheck.op.Demand.Refused;
import crosscheck.op.KernelFamily;
import crosscheck.op.Rule;
import crosscheck.tensor.DataFormat;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The call in the words of benchdnn, oneDNN's test driver.
 *
 * <p>Every operation is a pass of one forward convolution, of y to x: the transposed one is the
 * backward pass with respect to its data ({@code BWD_D}). So {@code ic}, {@code ih} and {@code iw}
 * are of y, {@code oc}, {@code oh} and {@code ow} of x; a dilation of 1 is 0 (oneDNN 3.5,
 * tests/benchdnn/doc/driver_conv.md, and what {@code ONEDNN_VERBOSE=1} prints).
 */
final class Benchdnn {

  /** Rules without which oneDNN is called all the same, and asked for a wrong size. */
  private static final Set<Rule> SIZES = EnumSet.of(Rule.ADMISSIBLE_HEIGHT, Rule.ADMISSIBLE_WIDTH);

  private final Letter result;
  private final Arguments call;
  private final DataFormat format;

  private Benchdnn(Letter result, Arguments call) {
    this.result = result;
    this.call = call;
    format = DataFormat.valueOf(call.dataFormat());
  }

  /** The line of a call; empty if oneDNN does not get it. */
  static Optional<String> line(Reproduction reproduction) {
    Arguments call = reproduction.arguments();
    return shape(call)
        .filter(shape -> isOneDnns(reproduction) && !isEmpty(call, shape))
        .map(shape -> new Benchdnn(reproduction.signature().result(), call).line(shape));
  }

  /** The requested shape, if nothing but the sizes is wrong. */
  private static Optional<List<Long>> shape(Arguments call) {
    if (Contract.of(call) instanceof Accepted accepted) {
      return Optional.of(accepted.shape());
    }
    return Contract.of(call) instanceof Refused refused
            && SIZES.containsAll(refused.broken())
            && call.inputSizes().size() == 4
        ? Optional.of(call.inputSizes())
        : Optional.empty();
  }

  private static boolean isOneDnns(Reproduction reproduction) {
    // The forward convolution goes to oneDNN with every padding.
    Padding.Kind padding =
        reproduction.signature().result() == Letter.X
            ? Padding.Kind.VALID
            : Padding.Kind.valueOf(reproduction.arguments().padding());
    return reproduction
        .type()
        .registered()
        .filter(type -> reproduction.kernelPath().family(type, padding) == KernelFamily.ONEDNN)
        .isPresent();
  }

  private static boolean isEmpty(Arguments call, List<Long> shape) {
    return shape.contains(0L) || call.outBackprop().contains(0L);
  }

  private String direction() {
    return switch (result) {
      case Y -> "BWD_D";
      case X -> "FWD_D";
      case W -> "BWD_W";
    };
  }

  private String line(List<Long> shape) {
    long channels = shape.get(format.channelAxis());
    long groups = channels / call.filter().get(2);
    String tag =
        switch (format) {
          case NHWC -> "axb";
          case NCHW -> "abx";
        };
    return "./benchdnn --conv --engine=cpu --dir=%s --dt=%s --stag=%s --wtag=any --dtag=%s %smb%d_ic%doc%d_%s_%s"
        .formatted(
            direction(),
            call.outBackpropType().id(),
            tag,
            tag,
            groups == 1 ? "" : "g" + groups,
            shape.get(0),
            channels,
            call.filter().get(3),
            axis("h", shape, 0),
            axis("w", shape, 1));
  }

  private String axis(String name, List<Long> shape, int filterAxis) {
    int axis = format.heightAxis() + filterAxis;
    long input = call.outBackprop().get(axis);
    long kernel = call.filter().get(filterAxis);
    long stride = call.strides().get(axis);
    long dilation = call.dilations().get(axis);
    long uncropped = (input - 1) * stride + (kernel - 1) * dilation + 1;
    long crop =
        switch (Padding.Kind.valueOf(call.padding())) {
          case VALID -> 0;
          case SAME -> Math.max(0, uncropped - shape.get(axis)) / 2;
          case EXPLICIT -> call.explicitPaddings().get(2 * axis);
        };
    return "i%1$s%2$do%1$s%3$dk%1$s%4$ds%1$s%5$dd%1$s%6$dp%1$s%7$d"
        .formatted(name, shape.get(axis), input, kernel, stride, dilation - 1, crop);
  }
}
