package crosscheck.observation;

import crosscheck.cases.Case;
import crosscheck.tensor.Tensor4;

/** An implementation of the op. */
@FunctionalInterface
public interface Operator {

  /**
   * Calls the op once and says what happened; a call that kills the process does not return.
   *
   * @param c the sizes and attributes to ask for
   * @param input {@code [batch, row, column, channel in]}
   * @param filter {@code [row, column, channel out, channel in]}
   */
  Observation observe(Case c, Tensor4 input, Tensor4 filter);
}
