package crosscheck.engine;

import crosscheck.geometry.AxisGeometry;
import crosscheck.op.Case;
import crosscheck.op.CaseId;
import crosscheck.op.KernelPath;
import crosscheck.op.Operation;
import crosscheck.tensor.ElementType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
   * Calls the op for each case of its input, one id a line, and answers each empty line with the
   * seconds that the cases since the last one took.
   */
  public static void main(String[] arguments) throws IOException {
    // Loads the native library before the clock runs, as a worker does before it greets.
    TensorFlowOperator.build();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    List<Case> cases = new ArrayList<>();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.isEmpty()) {
        System.out.println(seconds(cases));
        cases.clear();
      } else {
        cases.add(CaseId.parse(line));
      }
    }
  }

  private static double seconds(List<Case> cases) {
    long begun = System.nanoTime();
    OperationGraph graph = null;
    for (Case c : cases) {
      graph = graph(graph, c);
      call(graph, c);
    }
    if (graph != null) {
      graph.close();
    }
    return (System.nanoTime() - begun) / 1e9;
  }

  private static OperationGraph graph(@Nullable OperationGraph last, Case c) {
    if (last != null && last.isOf(Operation.CONV2D_TRANSPOSE, c.attributes())) {
      return last;
    }
    if (last != null) {
      last.close();
    }
    return new OperationGraph(
        KernelPath.ofThisProcess(), Operation.CONV2D_TRANSPOSE, c.attributes());
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
