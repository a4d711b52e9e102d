package crosscheck.engine;

import crosscheck.cases.Attributes;
import crosscheck.geometry.Padding;
import crosscheck.tensor.DataFormat;
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
 * A graph with both operations, of the same attributes.
 *
 * <p>The attributes are fixed; sizes, filter and image are fed, so that one graph serves every
 * size. Everything runs on the caller's thread. The graph's optimizers are off: there is nothing to
 * optimize in two nodes, and they cost more than all the rest.
 */
final class ConvTransposeGraph implements AutoCloseable {

  private static final ConfigProto ONE_THREAD =
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
  private static final RunOptions CALLERS_THREAD =
      RunOptions.newBuilder().setInterOpThreadPool(-1).build();

  private final Attributes attributes;
  private final Graph graph = new Graph();
  private final Session session;
  private final Operand<TInt32> inputSizes;
  private final Operand<? extends TNumber> filter;
  private final Operand<? extends TNumber> image;
  private final Operand<? extends TNumber> transpose;
  private final Operand<? extends TNumber> forward;

  ConvTransposeGraph(Attributes attributes) {
    this(attributes, TensorTypes.of(attributes.elementType()));
  }

  private <T extends TNumber> ConvTransposeGraph(Attributes attributes, Class<T> type) {
    this.attributes = attributes;
    Ops tf = Ops.create(graph);
    Operand<T> typedFilter = tf.placeholder(type);
    Operand<T> typedImage = tf.placeholder(type);
    List<Long> strides = spatial(attributes, attributes.heightStride(), attributes.widthStride());
    List<Long> dilations =
        spatial(attributes, attributes.heightDilation(), attributes.widthDilation());
    List<Long> pads = explicitPaddings(attributes);
    String format = attributes.dataFormat().name();
    inputSizes = tf.placeholder(TInt32.class);
    filter = typedFilter;
    image = typedImage;
    transpose =
        tf.nn.conv2dBackpropInput(
            inputSizes,
            typedFilter,
            typedImage,
            strides,
            attributes.heightPadding().kind().name(),
            Conv2dBackpropInput.dataFormat(format),
            Conv2dBackpropInput.dilations(dilations),
            Conv2dBackpropInput.explicitPaddings(pads));
    forward =
        tf.nn.conv2d(
            typedImage,
            typedFilter,
            strides,
            attributes.heightPadding().kind().name(),
            Conv2d.dataFormat(format),
            Conv2d.dilations(dilations),
            Conv2d.explicitPaddings(pads));
    session = new Session(graph, ONE_THREAD);
  }

  /** What the graph's nodes fix. */
  Attributes attributes() {
    return attributes;
  }

  /** Runs {@code Conv2DBackpropInput}; the caller closes what comes back. */
  Result transpose(TInt32 sizes, Tensor filterValues, Tensor outBackprop) {
    return runner(filterValues, outBackprop).feed(inputSizes, sizes).fetch(transpose).run();
  }

  /** Runs {@code Conv2D}; the caller closes what comes back. */
  Result forward(Tensor filterValues, Tensor input) {
    return runner(filterValues, input).fetch(forward).run();
  }

  private Session.Runner runner(Tensor filterValues, Tensor imageValues) {
    return session
        .runner()
        .setOptions(CALLERS_THREAD)
        .feed(filter, filterValues)
        .feed(image, imageValues);
  }

  @Override
  public void close() {
    session.close();
    graph.close();
  }

  private static List<Long> spatial(Attributes attributes, int height, int width) {
    return longs(attributes.dataFormat().shape(1, height, width, 1));
  }

  /** Pairs of before and after for each axis in the layout's order; empty unless explicit. */
  private static List<Long> explicitPaddings(Attributes attributes) {
    Padding rows = attributes.heightPadding();
    Padding columns = attributes.widthPadding();
    if (rows.kind() != Padding.Kind.EXPLICIT) {
      return List.of();
    }
    int height = attributes.dataFormat() == DataFormat.NHWC ? 2 : 4;
    int[] pads = new int[8];
    pads[height] = rows.before();
    pads[height + 1] = rows.after();
    pads[height + 2] = columns.before();
    pads[height + 3] = columns.after();
    return longs(pads);
  }

  private static List<Long> longs(int[] numbers) {
    return Arrays.stream(numbers).asLongStream().boxed().toList();
  }
}
