package crosscheck.engine;

import crosscheck.engine.GraphRun.NotCompiledException;
import crosscheck.op.Arguments;
import crosscheck.op.Attributes;
import crosscheck.op.Case;
import crosscheck.op.CaseId;
import crosscheck.op.Invocation;
import crosscheck.op.KernelFamily;
import crosscheck.op.KernelPath;
import crosscheck.op.Mode;
import crosscheck.op.Observation;
import crosscheck.op.Observation.Produced;
import crosscheck.op.Observation.RanElsewhere;
import crosscheck.op.Observation.Rejected;
import crosscheck.op.Observation.Unread;
import crosscheck.op.Operation;
import crosscheck.op.Operator;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import crosscheck.tensor.Tensor4;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bytedeco.javacpp.Loader;
import org.tensorflow.Result;
import org.tensorflow.Tensor;
import org.tensorflow.TensorFlow;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.ByteDataBuffer;
import org.tensorflow.types.TInt32;

/**
 * TensorFlow's {@code Conv2DBackpropInput}, {@code DepthwiseConv2dNativeBackpropInput}, {@code
 * Conv2D} and {@code Conv2DBackpropFilter}, on the kernel path that this process has.
 *
 * <p>Here the transposed convolution's words become TensorFlow's: its input is {@code outBackprop},
 * and the requested output shape is {@code inputSizes}.
 */
public final class TensorFlowOperator implements Operator, AutoCloseable {

  /** How TensorFlow names a node, or a call in eager mode, inside a message. */
  private static final Pattern NODE =
      Pattern.compile("\\{\\{.*?\\}\\} ?| ?\\[Op:\\w*\\]| ?name: ?$");

  /** A call that oneDNN computes if it takes its type; the stock kernels refuse its dilation. */
  private static final String DILATED = "-nhwc-valid-i1x1-k2x1-s1x1-d2x1-o3x1-c1x1-b1";

  /** A call that compiles fast. */
  private static final Case ONE_CELL =
      CaseId.parse("f32-nhwc-valid-i1x1-k1x1-s1x1-d1x1-o1x1-c1x1-b1");

  /** Cases come grouped by their attributes; an identity calls two in turns. */
  private static final int MOST_GRAPHS = 2;

  private final KernelPath kernelPath = KernelPath.ofThisProcess();

  /** Which types oneDNN takes on this processor, of those that were asked for. */
  private final Map<ElementType, Boolean> takenByOneDnn = new EnumMap<>(ElementType.class);

  /** The last graphs, the latest first. */
  private final Deque<OperationGraph> graphs = new ArrayDeque<>();

  /**
   * Loads the native library and returns its version and its platform, with a space between them.
   *
   * @throws LinkageError if it cannot be loaded
   */
  public static String build() {
    return TensorFlow.version() + " " + Loader.getPlatform();
  }

  /**
   * Why the library lacks the kernels of this process's path, as a call of the op shows; empty if
   * it has them.
   */
  public Optional<String> lacking() {
    if (kernelPath != KernelPath.XLA) {
      return Optional.empty();
    }
    Observation observation =
        observe(Operation.CONV2D_TRANSPOSE, ONE_CELL, ONE_CELL.image(), ONE_CELL.filter());
    return observation instanceof RanElsewhere elsewhere
        ? Optional.of("TensorFlow %s: a first call was %s".formatted(build(), elsewhere.ran()))
        : Optional.empty();
  }

  /** The folder that the native library was loaded from; an empty text if unknown. */
  public static String libraries() {
    String library = Loader.load(org.tensorflow.internal.c_api.global.tensorflow.class);
    Path folder = library == null ? null : Path.of(library).getParent();
    return folder == null ? "" : folder.toString();
  }

  @Override
  public Observation observe(Operation operation, Case c, Tensor4 image, Tensor4 filter) {
    return observe(operation, c, image, filter, TensorFlowOperator::kept);
  }

  /** An observation that stays valid when the tensors are closed. */
  private static Observation kept(Observation observation) {
    return observation instanceof Produced produced
        ? new Produced(produced.result().decoded())
        : observation;
  }

  @Override
  public <R> R observe(
      Operation operation,
      Case c,
      Tensor4 image,
      Tensor4 filter,
      Function<? super Observation, R> reader) {
    DataFormat format = c.dataFormat();
    boolean ofFilter = operation == Operation.CONV2D_BACKPROP_FILTER;
    int[] result = operation.resultShape(c);
    try (TInt32 sizes =
            TInt32.vectorOf(
                ofFilter ? result : format.shape(result[0], result[1], result[2], result[3]));
        Tensor other =
            ofFilter
                ? tensor(c.elementType(), format, filter)
                : tensor(c.elementType(), filterShape(operation, c), filter.values());
        Tensor imageTensor = tensor(c.elementType(), format, image);
        Result run = graph(operation, c.attributes()).run(sizes, other, imageTensor)) {
      // A filter has one layout.
      DataFormat layout = ofFilter ? DataFormat.NHWC : format;
      return reader.apply(new Produced(image(layout, c.elementType(), run.get(0))));
    } catch (RuntimeException thrown) {
      return reader.apply(refusal(thrown));
    }
  }

  @Override
  public ElementType accumulator(Case c) {
    ElementType type = c.elementType();
    KernelFamily family = kernelPath.family(c);
    boolean declined = family.needsInstructionsFor(type) && !oneDnnTakes(type);
    return (declined ? KernelFamily.STOCK : family).accumulator(type);
  }

  /** Whether the processor has what oneDNN needs for a type, which a call of the op finds out. */
  private boolean oneDnnTakes(ElementType type) {
    Boolean known = takenByOneDnn.get(type);
    if (known == null) {
      Case c = CaseId.parse(type.id() + DILATED);
      known = observe(Operation.CONV2D_TRANSPOSE, c, c.image(), c.filter()) instanceof Produced;
      takenByOneDnn.put(type, known);
    }
    return known;
  }

  @Override
  public Observation invoke(Invocation invocation, Mode mode) {
    if (!kernelPath.takes(mode)) {
      return new RanElsewhere("XLA compiles graphs, and an eager call is none");
    }
    try (InvocationCall call = new InvocationCall(kernelPath, invocation)) {
      return call.run(mode, result -> kept(produced(invocation.arguments(), result)));
    } catch (RuntimeException thrown) {
      return refusal(thrown);
    }
  }

  private static Observation produced(Arguments arguments, Tensor tensor) {
    Optional<ElementType> type = arguments.outBackpropType().registered();
    if (type.isEmpty() || !isReadable(tensor, type.get())) {
      return new Unread(Arrays.stream(tensor.shape().asArray()).boxed().toList());
    }
    DataFormat format = arguments.dataFormat().equals("NCHW") ? DataFormat.NCHW : DataFormat.NHWC;
    return new Produced(image(format, type.get(), tensor));
  }

  /** Whether the values, in bytes and as doubles, fit into half of the heap, and one array. */
  private static boolean isReadable(Tensor tensor, ElementType type) {
    long bytes = tensor.numBytes() + tensor.numBytes() / type.bytes() * Double.BYTES;
    return tensor.numBytes() < Integer.MAX_VALUE && bytes <= Runtime.getRuntime().maxMemory() / 2;
  }

  private static Observation refusal(RuntimeException thrown) {
    if (thrown instanceof NotCompiledException elsewhere) {
      return elsewhere.observation();
    }
    if (!GraphRun.isTensorFlows(thrown)) {
      throw thrown;
    }
    return new Rejected(thrown.getClass().getSimpleName(), firstLine(thrown));
  }

  private OperationGraph graph(Operation operation, Attributes attributes) {
    OperationGraph latest = graphs.peekFirst();
    if (latest != null && latest.isOf(operation, attributes)) {
      return latest;
    }
    Optional<OperationGraph> known =
        graphs.stream().filter(graph -> graph.isOf(operation, attributes)).findFirst();
    OperationGraph graph =
        known.orElseGet(() -> new OperationGraph(kernelPath, operation, attributes));
    graphs.remove(graph);
    graphs.addFirst(graph);
    if (graphs.size() > MOST_GRAPHS) {
      graphs.removeLast().close();
    }
    return graph;
  }

  /** A depthwise filter is {@code [row, column, group, input channel of the group]}. */
  private static int[] filterShape(Operation operation, Case c) {
    int[] shape = c.filterShape();
    return operation == Operation.DEPTHWISE_CONV2D_NATIVE_BACKPROP_INPUT
        ? new int[] {shape[0], shape[1], c.groups(), c.groupInputChannels()}
        : shape;
  }

  private static Tensor tensor(ElementType type, DataFormat format, Tensor4 image) {
    return tensor(type, format.shape(image), format.fromImage(image));
  }

  private static Tensor tensor(ElementType type, int[] shape, double[] values) {
    byte[] encoded = type.encode(values);
    return Tensor.of(
        TensorTypes.of(type),
        Shape.of(shape[0], shape[1], shape[2], shape[3]),
        tensor -> tensor.asRawTensor().data().write(encoded));
  }

  private static Tensor4 image(DataFormat format, ElementType type, Tensor tensor) {
    ByteDataBuffer data = tensor.asRawTensor().data();
    return format.toImage(
        Tensor4.encoded(
            shape(tensor), type, (from, count, to) -> data.offset(from).read(to, 0, count)));
  }

  private static int[] shape(Tensor tensor) {
    long[] sizes = tensor.shape().asArray();
    int[] shape = new int[sizes.length];
    for (int axis = 0; axis < shape.length; axis++) {
      shape[axis] = Math.toIntExact(sizes[axis]);
    }
    return shape;
  }

  /** The message's first line, without the name of the node; the second one adds nothing. */
  private static String firstLine(RuntimeException thrown) {
    String line = String.valueOf(thrown.getMessage()).lines().findFirst().orElse("");
    return NODE.matcher(line).replaceAll("").strip();
  }

  @Override
  public void close() {
    graphs.forEach(OperationGraph::close);
    graphs.clear();
  }
}
