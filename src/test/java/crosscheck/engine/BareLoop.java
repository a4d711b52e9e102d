package crosscheck.engine;

import crosscheck.cases.Case;
import crosscheck.cases.CaseId;
import crosscheck.geometry.AxisGeometry;
import crosscheck.observation.Operation;
import crosscheck.tensor.ElementType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tensorflow.Result;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TInt32;

/**
 * The calls of some cases in the fastest way known, and nothing else: one graph for all cases of
 * one kind, on the caller's thread, with tensors that nobody fills and results that nobody reads.
 *
 * <p>It is what the check is measured against, in a process of its own.
 */
public final class BareLoop {

  private BareLoop() {}

  /**
   * Calls the op for every case of a file, one id a line, and prints the seconds that it took.
   *
   * @param arguments the file
   */
  public static void main(String[] arguments) throws IOException {
    List<Case> cases =
        Files.readAllLines(Path.of(arguments[0])).stream().map(CaseId::parse).toList();
    // Loads the native library before the clock runs, as a worker does before it greets.
    TensorFlowOperator.build("any");
    long begun = System.nanoTime();
    run(cases);
    System.out.println((System.nanoTime() - begun) / 1e9);
  }

  private static void run(List<Case> cases) {
    OperationGraph graph = null;
    for (Case c : cases) {
      graph = graph(graph, c);
      call(graph, c);
    }
    if (graph != null) {
      graph.close();
    }
  }

  private static OperationGraph graph(@Nullable OperationGraph last, Case c) {
    if (last != null && last.isOf(Operation.CONV2D_TRANSPOSE, c.attributes())) {
      return last;
    }
    if (last != null) {
      last.close();
    }
    return new OperationGraph(Operation.CONV2D_TRANSPOSE, c.attributes());
  }

  private static void call(OperationGraph graph, Case c) {
    AxisGeometry height = c.geometry().height();
    AxisGeometry width = c.geometry().width();
    int[] image = c.dataFormat().shape(c.batch(), height.input(), width.input(), c.inputChannels());
    int[] filter = {height.kernel(), width.kernel(), c.outputChannels(), c.inputChannels()};
    int[] requested =
        c.dataFormat().shape(c.batch(), c.outputHeight(), c.outputWidth(), c.outputChannels());
    try (TInt32 sizes = TInt32.vectorOf(requested);
        Tensor filterTensor = tensor(c.elementType(), filter);
        Tensor imageTensor = tensor(c.elementType(), image)) {
      Result result = graph.run(sizes, filterTensor, imageTensor);
      result.close();
    } catch (RuntimeException unsupported) {
      // The check makes these calls, too. TensorFlow's exceptions have no class in common.
    }
  }

  private static Tensor tensor(ElementType type, int[] shape) {
    return Tensor.of(TensorTypes.of(type), Shape.of(shape[0], shape[1], shape[2], shape[3]));
  }
}
