package crosscheck.engine;

import crosscheck.geometry.AxisGeometry;
import crosscheck.op.Case;
import crosscheck.op.CaseId;
import crosscheck.op.KernelPath;
import crosscheck.op.Observation.Produced;
import crosscheck.op.Operation;
import crosscheck.oracle.FastOracle;
import crosscheck.oracle.Projection;
import crosscheck.tensor.ElementType;
import crosscheck.tensor.Tensor4;
import java.util.Arrays;
import java.util.Locale;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TInt32;

/** Times the op alone, its check and its oracle on large cases, turn by turn, in one process. */
public final class LargeCases {

  private static final int WARM_UP = 100;
  private static final int ROUNDS = 15;

  private LargeCases() {}

  /**
   * Prints a line for each case: its id, and the median microseconds of the op alone, of the check
   * (the call with its tensors, the projection, the comparison), of the values that it is called
   * with, and of the oracle.
   *
   * @param arguments the ids of cases
   */
  public static void main(String[] arguments) {
    for (String id : arguments) {
      Case c = CaseId.parse(id);
      try (Timed timed = new Timed(c)) {
        for (int i = 0; i < WARM_UP; i++) {
          timed.run();
        }
        timed.forget();
        for (int i = 0; i < ROUNDS; i++) {
          timed.run();
        }
        System.out.println(timed.line());
      }
    }
  }

  /** One case, and what its parts took. */
  private static final class Timed implements AutoCloseable {
    private final Case c;
    private final OperationGraph graph;
    private final TensorFlowOperator operator = new TensorFlowOperator();
    private final Tensor4 image;
    private final Tensor4 filter;
    private final TInt32 sizes;
    private final Tensor filterTensor;
    private final Tensor imageTensor;
    private final double[][] microseconds = new double[4][WARM_UP + ROUNDS];
    private int rounds;

    Timed(Case c) {
      this.c = c;
      graph =
          new OperationGraph(
              KernelPath.ofThisProcess(), Operation.CONV2D_TRANSPOSE, c.attributes());
      image = image();
      filter = filter();
      sizes =
          TInt32.vectorOf(
              c.dataFormat()
                  .shape(c.batch(), c.outputHeight(), c.outputWidth(), c.outputChannels()));
      filterTensor = tensor(filter.shape(), filter);
      imageTensor = tensor(c.dataFormat().shape(image), image);
    }

    private Tensor4 image() {
      AxisGeometry height = c.geometry().height();
      AxisGeometry width = c.geometry().width();
      return c.filling().image(c.batch(), height.input(), width.input(), c.inputChannels());
    }

    private Tensor4 filter() {
      AxisGeometry height = c.geometry().height();
      AxisGeometry width = c.geometry().width();
      return c.filling()
          .filter(height.kernel(), width.kernel(), c.outputChannels(), c.inputChannels());
    }

    private Tensor tensor(int[] shape, Tensor4 values) {
      ElementType type = c.elementType();
      return Tensor.of(
          TensorTypes.of(type),
          Shape.of(shape[0], shape[1], shape[2], shape[3]),
          to -> to.asRawTensor().data().write(type.encode(values.values())));
    }

    void run() {
      long begun = System.nanoTime();
      graph.run(sizes, filterTensor, imageTensor).close();
      long called = System.nanoTime();
      check();
      long checked = System.nanoTime();
      image();
      filter();
      long filled = System.nanoTime();
      FastOracle.convTranspose(
          c.geometry(), c.outputHeight(), c.outputWidth(), c.groups(), image, filter);
      long computed = System.nanoTime();
      microseconds[0][rounds] = (called - begun) / 1e3;
      microseconds[1][rounds] = (checked - called) / 1e3;
      microseconds[2][rounds] = (filled - checked) / 1e3;
      microseconds[3][rounds] = (computed - filled) / 1e3;
      rounds++;
    }

    private void check() {
      Projection projection = new Projection(c.geometry(), image, filter, 1);
      Projection.Outcome outcome =
          operator.observe(
              Operation.CONV2D_TRANSPOSE,
              c,
              image,
              filter,
              observation -> projection.compare(((Produced) observation).result()));
      if (outcome != Projection.Outcome.AGREES) {
        throw new IllegalStateException(c.id() + ": " + outcome);
      }
    }

    void forget() {
      rounds = 0;
    }

    String line() {
      StringBuilder line = new StringBuilder(c.id());
      for (double[] each : microseconds) {
        double[] sorted = Arrays.copyOf(each, rounds);
        Arrays.sort(sorted);
        line.append(String.format(Locale.ROOT, " %.1f", sorted[rounds / 2]));
      }
      return line.toString();
    }

    @Override
    public void close() {
      imageTensor.close();
      filterTensor.close();
      sizes.close();
      operator.close();
      graph.close();
    }
  }
}
