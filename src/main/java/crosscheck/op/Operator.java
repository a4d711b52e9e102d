package crosscheck.op;

import crosscheck.tensor.ElementType;
import crosscheck.tensor.Tensor4;
import java.util.function.Function;

/** An implementation of the operations. */
@FunctionalInterface
public interface Operator {

  /**
   * Calls one operation once and returns what happened; a call that kills the process does not
   * return.
   *
   * @param operation which one
   * @param c the sizes and attributes to ask for
   * @param image its first operand: {@code [batch, row, column, channel in]}, or for the forward
   *     convolution {@code [batch, output row, output column, channel out]}
   * @param filter its second: {@code [row, column, channel out of a group, channel in]}, or for the
   *     gradient of the filter {@code [batch, output row, output column, channel out]}
   */
  Observation observe(Operation operation, Case c, Tensor4 image, Tensor4 filter);

  /**
   * Calls one operation once and passes what happened to a reader, which must not keep it: the
   * values of a result may be valid only until the reader returns.
   */
  default <R> R observe(
      Operation operation,
      Case c,
      Tensor4 image,
      Tensor4 filter,
      Function<? super Observation, R> reader) {
    return reader.apply(observe(operation, c, image, filter));
  }

  /**
   * The type in which the transposed convolution of a case adds up its terms. Rounded results are
   * judged by it.
   */
  default ElementType accumulator(Case c) {
    return c.elementType();
  }

  /**
   * Calls the transposed convolution once in the op's own words, valid or not, and returns what
   * happened; a call that kills the process does not return.
   *
   * @throws UnsupportedOperationException if the implementation only takes cases
   */
  default Observation invoke(Invocation invocation, Mode mode) {
    throw new UnsupportedOperationException("takes cases only");
  }

  /**
   * Makes a framework's call once, valid or not, and returns what happened; a call that kills the
   * process does not return.
   *
   * @param image {@code [1, row, column, 1]}
   * @param filter {@code [row, column, 1, 1]}
   * @throws UnsupportedOperationException if the implementation is not of a framework
   */
  default Observation ask(FrameworkCall call, Tensor4 image, Tensor4 filter) {
    throw new UnsupportedOperationException("takes no framework's calls");
  }
}
