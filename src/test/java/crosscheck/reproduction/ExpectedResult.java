package crosscheck.reproduction;

import crosscheck.op.Case;
import crosscheck.op.Operation;
import crosscheck.oracle.Gradients;
import crosscheck.oracle.Oracle;
import crosscheck.tensor.Tensor4;
import java.util.Arrays;

/** What the oracle, not a program's closed form, says of a case: in the op's order, unrounded. */
final class ExpectedResult {

  private ExpectedResult() {}

  static double[] of(Case c) {
    Tensor4 result =
        switch (c.operation()) {
          case CONV2D_TRANSPOSE, DEPTHWISE_CONV2D_NATIVE_BACKPROP_INPUT ->
              Oracle.convTransposeWithSignedZeros(
                  c.geometry(),
                  c.outputHeight(),
                  c.outputWidth(),
                  c.groups(),
                  c.image(),
                  c.filter());
          case CONV2D -> Gradients.ofInput(c.geometry(), c.groups(), c.image(), c.filter());
          case CONV2D_BACKPROP_FILTER ->
              Gradients.ofFilter(c.geometry(), c.groups(), c.filter(), c.image());
        };
    return comparable(
        c,
        c.operation() == Operation.CONV2D_BACKPROP_FILTER
            ? result.values()
            : c.dataFormat().fromImage(result));
  }

  /** Values of a result, of a gradient with zeros of one sign. */
  static double[] comparable(Case c, double[] values) {
    return c.operation().isGradient()
        ? Arrays.stream(values).map(value -> value + 0.0).toArray()
        : values;
  }
}
