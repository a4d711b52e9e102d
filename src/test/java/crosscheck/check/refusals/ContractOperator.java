package crosscheck.check.refusals;

import crosscheck.op.Arguments;
import crosscheck.op.Case;
import crosscheck.op.Contract;
import crosscheck.op.Demand;
import crosscheck.op.Demand.Accepted;
import crosscheck.op.Invocation;
import crosscheck.op.Mode;
import crosscheck.op.Observation;
import crosscheck.op.Observation.Produced;
import crosscheck.op.Observation.Rejected;
import crosscheck.op.Operation;
import crosscheck.op.Operator;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.Tensor4;
import java.util.List;

/** An implementation that keeps the contract, cell by cell of the result. */
public final class ContractOperator implements Operator {

  @Override
  public Observation observe(Operation operation, Case c, Tensor4 image, Tensor4 filter) {
    throw new UnsupportedOperationException("takes invocations only");
  }

  @Override
  public Observation invoke(Invocation invocation, Mode mode) {
    Demand demand = Contract.of(invocation.arguments());
    return demand instanceof Accepted accepted
        ? new Produced(result(invocation, accepted))
        : new Rejected("TFInvalidArgumentException", "no");
  }

  /** The gather: for each output cell, all pairs of input and kernel cells that meet in it. */
  public static Tensor4 result(Invocation invocation, Accepted demand) {
    Arguments call = invocation.arguments();
    DataFormat format = DataFormat.valueOf(call.dataFormat());
    int[] shape = format.imageShape(ints(demand.shape()));
    int[] kernel = ints(call.filter());
    Tensor4 image = format.toImage(ints(call.outBackprop()), invocation.outBackpropValues());
    Tensor4 filter =
        Tensor4.of(kernel[0], kernel[1], kernel[2], kernel[3], invocation.filterValues());
    Tensor4 result = Tensor4.zeros(shape);
    for (int cell = 0; cell < result.values().length; cell++) {
      int[] at = result.coordinates(cell);
      result.values()[cell] = sum(call, format, shape, at, image, filter);
    }
    return result;
  }

  private static double sum(
      Arguments call, DataFormat format, int[] shape, int[] at, Tensor4 image, Tensor4 filter) {
    double sum = 0;
    int channelsOfGroup = filter.size(2);
    int groups = shape[3] / channelsOfGroup;
    int group = at[3] / channelsOfGroup;
    int taken = filter.size(3) / groups;
    for (int i = 0; i < image.size(1); i++) {
      for (int u = 0; u < filter.size(0); u++) {
        if (meets(call, format, 0, shape[1], at[1], i, u)) {
          for (int j = 0; j < image.size(2); j++) {
            for (int v = 0; v < filter.size(1); v++) {
              if (meets(call, format, 1, shape[2], at[2], j, v)) {
                for (int ci = group * taken; ci < (group + 1) * taken; ci++) {
                  sum +=
                      image.values()[image.index(at[0], i, j, ci)]
                          * filter.values()[filter.index(u, v, at[3] % channelsOfGroup, ci)];
                }
              }
            }
          }
        }
      }
    }
    return sum;
  }

  private static boolean meets(
      Arguments call, DataFormat format, int filterAxis, int size, int place, int i, int u) {
    int axis = format.heightAxis() + filterAxis;
    long stride = call.strides().get(axis);
    long dilation = call.dilations().get(axis);
    long full =
        (call.outBackprop().get(axis) - 1) * stride
            + (call.filter().get(filterAxis) - 1) * dilation
            + 1;
    long crop =
        switch (call.padding()) {
          case "VALID" -> 0;
          case "SAME" -> Math.max(0, full - size) / 2;
          default -> call.explicitPaddings().get(2 * axis);
        };
    return i * stride + u * dilation - crop == place;
  }

  private static int[] ints(List<Long> numbers) {
    return numbers.stream().mapToInt(Math::toIntExact).toArray();
  }
}
