package crosscheck.framework;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import crosscheck.framework.OnnxModel.Attribute;
import crosscheck.op.FrameworkCall;
import crosscheck.op.Observation;
import crosscheck.op.Observation.Produced;
import crosscheck.op.Observation.Rejected;
import crosscheck.tensor.Tensor4;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * ONNX Runtime's {@code ConvTranspose} on the CPU, in the words of the conventions of ONNX, ONNX
 * Runtime and tf2onnx.
 *
 * <p>A session has the attributes; the sizes come with the tensors. The last session is kept for
 * calls with the same attributes.
 */
public final class OnnxRuntime implements ForeignOperator {

  private final OrtEnvironment environment =
      OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "conv_transpose");

  private List<Attribute> attributes = List.of();
  private @Nullable OrtSession session;

  @Override
  public Observation ask(FrameworkCall call, Tensor4 image, Tensor4 filter) {
    try (OnnxTensor x = tensor(image, 1, 1, image.size(1), image.size(2));
        OnnxTensor w = tensor(filter, 1, 1, filter.size(0), filter.size(1));
        OrtSession.Result result = session(OnnxAttributes.of(call)).run(Map.of("x", x, "w", w))) {
      return produced((OnnxTensor) result.get(0));
    } catch (OrtException refused) {
      return new Rejected("OrtException", String.valueOf(refused.getMessage()));
    }
  }

  private OrtSession session(List<Attribute> wanted) throws OrtException {
    OrtSession kept = session;
    if (kept != null && wanted.equals(attributes)) {
      return kept;
    }
    if (kept != null) {
      session = null;
      kept.close();
    }
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      // There is nothing to optimize in one node, and no memory to plan; both take half of the
      // time.
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.NO_OPT);
      options.setMemoryPatternOptimization(false);
      options.setCPUArenaAllocator(false);
      OrtSession made = environment.createSession(new OnnxModel(wanted).bytes(), options);
      attributes = wanted;
      session = made;
      return made;
    }
  }

  private OnnxTensor tensor(Tensor4 values, long... shape) throws OrtException {
    double[] from = values.values();
    FloatBuffer floats = FloatBuffer.allocate(from.length);
    Arrays.stream(from).forEach(value -> floats.put((float) value));
    return OnnxTensor.createTensor(environment, floats.flip(), shape);
  }

  private static Observation produced(OnnxTensor result) {
    long[] shape = result.getInfo().getShape();
    FloatBuffer floats = result.getFloatBuffer();
    double[] values = IntStream.range(0, floats.remaining()).mapToDouble(floats::get).toArray();
    return new Produced(Tensor4.of(1, (int) shape[2], (int) shape[3], 1, values));
  }
}
