package crosscheck.verdict;

import crosscheck.check.refusals.ContractOperator;
import crosscheck.geometry.AxisGeometry;
import crosscheck.op.Case;
import crosscheck.op.Invocation;
import crosscheck.op.Mode;
import crosscheck.op.Observation;
import crosscheck.op.Observation.Produced;
import crosscheck.op.Operation;
import crosscheck.op.Operator;
import crosscheck.oracle.Gradients;
import crosscheck.tensor.Tensor4;

/**
 * An implementation of everything that identities call, with another one for the transposed
 * convolution in a graph.
 *
 * @param transposed the transposed convolution, right or wrong
 */
record RightOperator(Operator transposed) implements Operator {

  @Override
  public Observation observe(Operation operation, Case c, Tensor4 image, Tensor4 filter) {
    return switch (operation) {
      case CONV2D_TRANSPOSE -> transposed.observe(operation, c, image, filter);
      case CONV2D -> new Produced(forward(c, image, filter));
      case CONV2D_BACKPROP_FILTER ->
          new Produced(Gradients.ofFilter(c.geometry(), c.groups(), filter, image));
      case DEPTHWISE_CONV2D_NATIVE_BACKPROP_INPUT ->
          throw new UnsupportedOperationException(operation.id());
    };
  }

  @Override
  public Observation invoke(Invocation invocation, Mode mode) {
    return new ContractOperator().invoke(invocation, mode);
  }

  /** The forward convolution: each kernel cell on the image cell that lies under it. */
  private static Tensor4 forward(Case c, Tensor4 image, Tensor4 filter) {
    Tensor4 result = Tensor4.zeros(c.inputShape());
    AxisGeometry height = c.geometry().height();
    AxisGeometry width = c.geometry().width();
    for (int cell = 0; cell < result.values().length; cell++) {
      int[] at = result.coordinates(cell);
      for (int weight = 0; weight < filter.values().length; weight++) {
        int[] w = filter.coordinates(weight);
        int row = under(height, c.outputHeight(), at[1], w[0]);
        int column = under(width, c.outputWidth(), at[2], w[1]);
        boolean inside =
            row >= 0 && row < c.outputHeight() && column >= 0 && column < c.outputWidth();
        if (inside && w[3] == at[3]) {
          result.values()[cell] +=
              image.values()[image.index(at[0], row, column, w[2])] * filter.values()[weight];
        }
      }
    }
    return result;
  }

  private static int under(AxisGeometry axis, int output, int place, int kernelPlace) {
    return place * axis.stride() + kernelPlace * axis.dilation() - axis.cropBefore(output);
  }
}
