package crosscheck.identity;

import crosscheck.op.Case;
import crosscheck.op.Invocation;
import crosscheck.op.Mode;
import crosscheck.op.Observation;
import crosscheck.op.Operation;
import crosscheck.op.Operator;
import crosscheck.tensor.Tensor4;

/** One call of an operation, with all its values. */
public sealed interface Call {

  /** The operation. */
  Operation operation();

  /** Its sizes and attributes. */
  Case c();

  /** Makes the call. */
  Observation on(Operator operator);

  /** The call in words. */
  String words();

  /** A call of the transposed convolution with the values of another case. */
  static Call of(Case c, Case values) {
    return of(c, values.image(), values.filter());
  }

  /** A call of the transposed convolution. */
  static Call of(Case c, Tensor4 image, Tensor4 filter) {
    return new InGraph(Operation.CONV2D_TRANSPOSE, c, image, filter);
  }

  /**
   * A call in a graph.
   *
   * @param operation the operation
   * @param c its sizes and attributes
   * @param image its input
   * @param filter its filter
   */
  record InGraph(Operation operation, Case c, Tensor4 image, Tensor4 filter) implements Call {
    @Override
    public Observation on(Operator operator) {
      return operator.observe(operation, c, image, filter);
    }

    @Override
    public String words() {
      return operation.id() + " " + c.id();
    }
  }

  /**
   * A call of the transposed convolution in eager mode, with the invocation's values.
   *
   * @param c its sizes and attributes
   * @param invocation the same in the op's own words
   */
  record Eager(Case c, Invocation invocation) implements Call {
    @Override
    public Operation operation() {
      return Operation.CONV2D_TRANSPOSE;
    }

    @Override
    public Observation on(Operator operator) {
      return operator.invoke(invocation, Mode.EAGER);
    }

    @Override
    public String words() {
      return "eager " + operation().id() + " " + c.id();
    }
  }
}
