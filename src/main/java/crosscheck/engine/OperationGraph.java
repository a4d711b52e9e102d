package crosscheck.engine;

import crosscheck.op.Arguments;
import crosscheck.op.Attributes;
import crosscheck.op.Operation;
import java.util.Arrays;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.Conv2d;
import org.tensorflow.op.nn.Conv2dBackpropInput;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GraphOptions;
import org.tensorflow.proto.OptimizerOptions;
import org.tensorflow.proto.RewriterConfig;
import org.tensorflow.proto.RunOptions;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TNumber;

/**
 * A graph of one operation.
 *
 * <p>The attributes are fixed; sizes, filter and image are fed, so that one graph serves every
 * size. Everything runs on the caller's thread. The graph's optimizers are off: there is nothing to
 * optimize in one node, and they cost more than everything else.
 */
final class OperationGraph implements AutoCloseable {

  static final ConfigProto ONE_THREAD =
      ConfigProto.newBuilder()
          .setIntraOpParallelismThreads(1)
          .setInterOpParallelismThreads(1)
          .setGraphOptions(
              GraphOptions.newBuilder()
                  .setOptimizerOptions(
                      OptimizerOptions.newBuilder().setOptLevel(OptimizerOptions.Level.L0))
                  .setRewriteOptions(RewriterConfig.newBuilder().setDisableMetaOptimizer(true)))
          .build();

  /** Pool −1 is the caller's own thread (TensorFlow 2.18, direct_session.cc). */
  static final RunOptions CALLERS_THREAD = RunOptions.newBuilder().setInterOpThreadPool(-1).build();

  private final Operation operation;
  private final Attributes attributes;
  private final Graph graph = new Graph();
  private final Operand<TInt32> inputSizes;
  private final Operand<? extends TNumber> filter;
  private final Operand<? extends TNumber> image;
  private final Operand<? extends TNumber> result;
  private final Session session;

  OperationGraph(Operation operation, Attributes attributes) {
    this(operation, attributes, TensorTypes.of(attributes.elementType()));
  }

  private <T extends TNumber> OperationGraph(
      Operation operation, Attributes attributes, Class<T> type) {
    this.operation = operation;
    this.attributes = attributes;
    Ops tf = Ops.create(graph);
    inputSizes = tf.placeholder(TInt32.class);
    Operand<T> typedFilter = tf.placeholder(type);
    Operand<T> typedImage = tf.placeholder(type);
    filter = typedFilter;
    image = typedImage;
    result =
        switch (operation) {
          case CONV2D_TRANSPOSE -> transpose(tf, inputSizes, typedFilter, typedImage, attributes);
          case CONV2D -> forward(tf, typedFilter, typedImage, attributes);
        };
    session = new Session(graph, ONE_THREAD);
  }

  private static <T extends TNumber> Operand<T> transpose(
      Ops tf,
      Operand<TInt32> inputSizes,
      Operand<T> filter,
      Operand<T> outBackprop,
      Attributes attributes) {
    return tf.nn.conv2dBackpropInput(
        inputSizes,
        filter,
        outBackprop,
        strides(attributes),
        attributes.heightPadding().kind().name(),
        Conv2dBackpropInput.dataFormat(attributes.dataFormat().name()),
        Conv2dBackpropInput.dilations(dilations(attributes)),
        Conv2dBackpropInput.explicitPaddings(
            Arguments.explicitPaddings(
                attributes.dataFormat(), attributes.heightPadding(), attributes.widthPadding())));
  }

  private static <T extends TNumber> Operand<T> forward(
      Ops tf, Operand<T> filter, Operand<T> input, Attributes attributes) {
    return tf.nn.conv2d(
        input,
        filter,
        strides(attributes),
        attributes.heightPadding().kind().name(),
        Conv2d.dataFormat(attributes.dataFormat().name()),
        Conv2d.dilations(dilations(attributes)),
        Conv2d.explicitPaddings(
            Arguments.explicitPaddings(
                attributes.dataFormat(), attributes.heightPadding(), attributes.widthPadding())));
  }

  /** Whether this is the graph of an operation with these attributes. */
  boolean isOf(Operation otherOperation, Attributes otherAttributes) {
    return operation == otherOperation && attributes.equals(otherAttributes);
  }

  /**
   * Runs the operation; {@code sizes} is the requested output shape, which CONV2D does not read.
   */
  Result run(TInt32 sizes, Tensor filterValues, Tensor imageValues) {
    return session
        .runner()
        .setOptions(CALLERS_THREAD)
        .feed(inputSizes, sizes)
        .feed(filter, filterValues)
        .feed(image, imageValues)
        .fetch(result)
        .run();
  }

  @Override
  public void close() {
    session.close();
    graph.close();
  }

  private static List<Long> strides(Attributes attributes) {
    return longs(
        attributes.dataFormat().shape(1, attributes.heightStride(), attributes.widthStride(), 1));
  }

  private static List<Long> dilations(Attributes attributes) {
    return longs(
        attributes
            .dataFormat()
            .shape(1, attributes.heightDilation(), attributes.widthDilation(), 1));
  }

  private static List<Long> longs(int[] numbers) {
    return Arrays.stream(numbers).asLongStream().boxed().toList();
  }
}
