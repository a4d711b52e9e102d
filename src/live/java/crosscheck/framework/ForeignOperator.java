package crosscheck.framework;

import crosscheck.op.Case;
import crosscheck.op.Observation;
import crosscheck.op.Operation;
import crosscheck.op.Operator;
import crosscheck.tensor.Tensor4;

/** An operator that takes a framework's calls alone. */
interface ForeignOperator extends Operator {

  @Override
  default Observation observe(Operation operation, Case c, Tensor4 image, Tensor4 filter) {
    throw new UnsupportedOperationException("takes a framework's calls only");
  }
}
