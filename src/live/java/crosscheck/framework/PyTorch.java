package crosscheck.framework;

import ai.djl.Device;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.JniUtils;
import crosscheck.op.FrameworkCall;
import crosscheck.op.FrameworkCall.Axis;
import crosscheck.op.Observation;
import crosscheck.op.Observation.Produced;
import crosscheck.op.Observation.Rejected;
import crosscheck.tensor.Tensor4;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.DoubleBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * PyTorch's {@code torch.conv_transpose2d} on the CPU, through DJL.
 *
 * <p>Which kernels compute, PyTorch chooses by type and sizes (2.7.1,
 * aten/src/ATen/native/Convolution.cpp, use_mkldnn): oneDNN's never take float64, and take float32
 * of 16 images or more, unless output_padding is a stride or more.
 */
abstract sealed class PyTorch implements ForeignOperator {

  /** PyTorch's own kernels: float64, one image. */
  public static final class Own extends PyTorch {
    /** Loads PyTorch. */
    public Own() {
      super(DataType.FLOAT64, 1);
    }
  }

  /**
   * oneDNN's kernels inside PyTorch: float32, the image 16 times, of which the last is returned.
   */
  public static final class OnOneDnn extends PyTorch {
    /** Loads PyTorch. */
    public OnOneDnn() {
      super(DataType.FLOAT32, 16);
    }
  }

  private final DataType type;
  private final int images;
  private final PtNDManager manager;
  private final PtSymbolBlock module;

  private PyTorch(DataType type, int images) {
    this.type = type;
    this.images = images;
    // The engine unpacks its libraries: beside its jars, not in the user's home.
    System.setProperty("DJL_CACHE_DIR", folder().toString());
    System.setProperty("OPT_OUT_TRACKING", "true");
    manager = (PtNDManager) NDManager.newBaseManager(Device.cpu(), "PyTorch");
    JniUtils.setNumThreads(1);
    try {
      module =
          JniUtils.loadModule(
              manager,
              new ByteArrayInputStream(TorchScript.archive()),
              /* mapLocation= */ false,
              /* hasSize= */ false);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Path folder() {
    try {
      return Path.of(
              PtSymbolBlock.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .resolveSibling("unpacked");
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public Observation ask(FrameworkCall call, Tensor4 image, Tensor4 filter) {
    try (PtNDManager scope = manager.newSubManager(Device.cpu());
        IValue x = tensor(scope, image, images, image.size(1), image.size(2));
        IValue w = tensor(scope, filter, 1, filter.size(0), filter.size(1));
        IValue stride = pair(call, axis -> axis.scatter().stride());
        IValue padding = pair(call, axis -> TorchArguments.of(call, axis).padding());
        IValue outputPadding = pair(call, axis -> TorchArguments.of(call, axis).outputPadding());
        IValue dilation = pair(call, axis -> axis.scatter().dilation());
        IValue result = module.forward(x, w, stride, padding, outputPadding, dilation)) {
      return produced(result.toTensor(scope));
    } catch (EngineException refused) {
      return new Rejected("EngineException", firstLine(refused));
    }
  }

  private static IValue pair(FrameworkCall call, ToLongFunction<Axis> number) {
    return IValue.listFrom(number.applyAsLong(call.rows()), number.applyAsLong(call.columns()));
  }

  /** The values {@code count} times, each time as one channel. */
  private IValue tensor(PtNDManager scope, Tensor4 values, int count, int rows, int columns) {
    double[] one = values.values();
    DoubleBuffer all = DoubleBuffer.allocate(count * one.length);
    IntStream.range(0, count).forEach(i -> all.put(one));
    Shape shape = new Shape(count, 1, rows, columns);
    NDArray tensor =
        scope.create(all.flip(), shape, DataType.FLOAT64).toType(type, /* copy= */ false);
    return IValue.from((PtNDArray) tensor);
  }

  /** The last image of a result. */
  private static Observation produced(PtNDArray result) {
    Shape shape = result.getShape();
    double[] values = result.toType(DataType.FLOAT64, /* copy= */ false).toDoubleArray();
    int size = Math.toIntExact(shape.get(2) * shape.get(3));
    return new Produced(
        Tensor4.of(
            1,
            (int) shape.get(2),
            (int) shape.get(3),
            1,
            Arrays.copyOfRange(values, values.length - size, values.length)));
  }

  /** What follows the first line is where in libtorch. */
  private static String firstLine(EngineException refused) {
    return String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
  }
}
