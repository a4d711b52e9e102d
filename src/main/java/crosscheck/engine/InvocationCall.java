package crosscheck.engine;

import crosscheck.op.Arguments;
import crosscheck.op.Invocation;
import crosscheck.op.KernelPath;
import crosscheck.op.Mode;
import crosscheck.op.OperandType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tensorflow.EagerSession;
import org.tensorflow.Graph;
import org.tensorflow.Operation;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Scope;
import org.tensorflow.op.core.Constant;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.TUint8;
import org.tensorflow.types.family.TType;

/**
 * The tensors of one call of {@code Conv2DBackpropInput} in the op's own words, passed on
 * unchanged.
 *
 * <p>Every call has a graph or an eager session of its own: an invalid one may corrupt it.
 */
final class InvocationCall implements AutoCloseable {

  private static final String OP = "Conv2DBackpropInput";

  private final KernelPath kernelPath;
  private final Arguments arguments;
  private final TInt32 inputSizes;
  private final TType filter;
  private final TType outBackprop;

  InvocationCall(KernelPath kernelPath, Invocation invocation) {
    this.kernelPath = kernelPath;
    arguments = invocation.arguments();
    inputSizes =
        TInt32.vectorOf(arguments.inputSizes().stream().mapToInt(Long::intValue).toArray());
    filter = tensor(arguments.filterType(), arguments.filter(), invocation.filterValues());
    outBackprop =
        tensor(
            arguments.outBackpropType(), arguments.outBackprop(), invocation.outBackpropValues());
  }

  /** Makes the call and reads its result before everything is closed. */
  <R> R run(Mode mode, Function<Tensor, R> reader) {
    return switch (mode) {
      case EAGER -> eager(reader);
      case FED, CONSTANT -> graph(mode, reader);
    };
  }

  private <R> R eager(Function<Tensor, R> reader) {
    try (EagerSession session = EagerSession.create()) {
      Scope scope = session.baseScope();
      Operation operation =
          Node.of(arguments)
              .in(
                  scope,
                  OP,
                  kernelPath,
                  Constant.create(scope, inputSizes).asOutput(),
                  Constant.create(scope, filter).asOutput(),
                  Constant.create(scope, outBackprop).asOutput());
      return reader.apply(operation.output(0).asTensor());
    }
  }

  private <R> R graph(Mode mode, Function<Tensor, R> reader) {
    try (Graph graph = new Graph()) {
      Scope scope = graph.baseScope();
      boolean constant = mode == Mode.CONSTANT;
      Output<?> sizes =
          constant
              ? Constant.create(scope, inputSizes).asOutput()
              : Placeholder.create(scope, TInt32.class).asOutput();
      Output<?> fedFilter = placeholder(scope, filter, constant);
      Output<?> fedOutBackprop = placeholder(scope, outBackprop, constant);
      Operation operation =
          Node.of(arguments).in(scope, OP, kernelPath, sizes, fedFilter, fedOutBackprop);
      try (Session session = GraphRun.session(graph);
          Result result =
              GraphRun.run(
                  session,
                  kernelPath,
                  runner -> {
                    runner.feed(fedFilter, filter).feed(fedOutBackprop, outBackprop);
                    return (constant ? runner : runner.feed(sizes, inputSizes))
                        .fetch(operation.output(0));
                  })) {
        return reader.apply(result.get(0));
      }
    }
  }

  private static Output<?> placeholder(Scope scope, TType fed, boolean knownShape) {
    return knownShape
        ? Placeholder.create(scope, fed.type(), Placeholder.shape(fed.shape())).asOutput()
        : Placeholder.create(scope, fed.type()).asOutput();
  }

  /** A tensor with these values; one of a type that the op is not registered for holds zeros. */
  private static TType tensor(OperandType type, List<Long> shape, double[] values) {
    Optional<byte[]> encoded = type.registered().map(registered -> registered.encode(values));
    byte[] bytes = encoded.orElseGet(() -> new byte[values.length * type.bytes()]);
    return Tensor.of(
        typeOf(type), Shape.of(longs(shape)), tensor -> tensor.asRawTensor().data().write(bytes));
  }

  private static Class<? extends TType> typeOf(OperandType type) {
    return switch (type) {
      case INT64 -> TInt64.class;
      case UINT8 -> TUint8.class;
      case BOOL -> TBool.class;
      case FLOAT32, FLOAT64, FLOAT16, BFLOAT16, INT32 ->
          TensorTypes.of(type.registered().orElseThrow());
    };
  }

  private static long[] longs(List<Long> numbers) {
    return numbers.stream().mapToLong(Long::longValue).toArray();
  }

  @Override
  public void close() {
    inputSizes.close();
    filter.close();
    outBackprop.close();
  }
}
