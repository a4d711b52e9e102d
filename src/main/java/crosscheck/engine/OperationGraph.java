package crosscheck.engine;

import crosscheck.op.Attributes;
import crosscheck.op.KernelPath;
import crosscheck.op.Operation;
import org.tensorflow.Graph;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.op.Scope;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TNumber;

/**
 * A graph of one operation.
 *
 * <p>The attributes are fixed; sizes, filter and image are fed, so that one graph serves every
 * size. To XLA the fed sizes are constants of the cluster, which it compiles once for each size
 * (TensorFlow 2.18, compiler/tf2xla/const_analysis.cc).
 */
final class OperationGraph implements AutoCloseable {

  private final KernelPath kernelPath;
  private final Operation operation;
  private final Attributes attributes;
  private final Graph graph = new Graph();
  private final Output<?> inputSizes;
  private final Output<?> filter;
  private final Output<?> image;
  private final org.tensorflow.Operation result;
  private final Session session;

  OperationGraph(KernelPath kernelPath, Operation operation, Attributes attributes) {
    this.kernelPath = kernelPath;
    this.operation = operation;
    this.attributes = attributes;
    Scope scope = graph.baseScope();
    Class<? extends TNumber> type = TensorTypes.of(attributes.elementType());
    inputSizes = Placeholder.create(scope, TInt32.class).asOutput();
    filter = Placeholder.create(scope, type).asOutput();
    image = Placeholder.create(scope, type).asOutput();
    Node node = Node.of(attributes);
    result =
        switch (operation) {
          case CONV2D_TRANSPOSE ->
              node.in(scope, "Conv2DBackpropInput", kernelPath, inputSizes, filter, image);
          case DEPTHWISE_CONV2D_NATIVE_BACKPROP_INPUT ->
              node.in(
                  scope,
                  "DepthwiseConv2dNativeBackpropInput",
                  kernelPath,
                  inputSizes,
                  filter,
                  image);
          case CONV2D -> node.in(scope, "Conv2D", kernelPath, image, filter);
          // The image that TensorFlow differentiates the convolution of is the output's gradient.
          case CONV2D_BACKPROP_FILTER ->
              node.in(scope, "Conv2DBackpropFilter", kernelPath, filter, inputSizes, image);
        };
    session = GraphRun.session(graph);
  }

  /** Whether this is the graph of an operation with these attributes. */
  boolean isOf(Operation otherOperation, Attributes otherAttributes) {
    return operation == otherOperation && attributes.equals(otherAttributes);
  }

  /** Runs the operation; {@code sizes} is the shape of its result, which CONV2D does not read. */
  Result run(TInt32 sizes, Tensor filterValues, Tensor imageValues) {
    return GraphRun.run(
        session,
        kernelPath,
        runner ->
            runner
                .feed(inputSizes, sizes)
                .feed(filter, filterValues)
                .feed(image, imageValues)
                .fetch(result.output(0)));
  }

  @Override
  public void close() {
    session.close();
    graph.close();
  }
}
