package crosscheck.vector;

import crosscheck.op.Case;
import crosscheck.op.CaseId;
import crosscheck.op.Operation;
import crosscheck.op.Operator;
import crosscheck.tensor.Tensor4;

/** A vector as it was read, run with its own numbers. */
final class Replay {

  private final Vector vector;
  private final Case c;
  private final Tensor4 image;
  private final Tensor4 filter;

  Replay(Vector vector) {
    this.vector = vector;
    c = CaseId.parse(vector.id());
    image = vector.dataFormat().toImage(shape(vector.input()), vector.input().values());
    filter = Tensor4.of(shape(vector.filter()), vector.filter().values());
  }

  static int[] shape(Numbers numbers) {
    return numbers.shape().stream().mapToInt(size -> size).toArray();
  }

  /** Whether an implementation's answer is not the one that the vector requires. */
  boolean catches(Operator operator) {
    return vector.isFailedBy(operator.observe(Operation.CONV2D_TRANSPOSE, c, image, filter));
  }
}
