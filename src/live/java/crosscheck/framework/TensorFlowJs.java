package crosscheck.framework;

import static java.nio.charset.StandardCharsets.UTF_8;

import crosscheck.convention.Setting;
import crosscheck.geometry.Scatter;
import crosscheck.op.FrameworkCall;
import crosscheck.op.FrameworkCall.Axis;
import crosscheck.op.Observation;
import crosscheck.op.Observation.Crashed;
import crosscheck.op.Observation.Produced;
import crosscheck.op.Observation.Rejected;
import crosscheck.tensor.Tensor4;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The layer and the op of TensorFlow.js on its CPU backend, in a Node.js process of its own that
 * ends with this one.
 */
public final class TensorFlowJs implements ForeignOperator {

  private static final JsonMapper JSON = new JsonMapper();

  private Node node = Node.start();

  /** A call as {@code ask.js} reads it; {@code outputShape} is null for the layer. */
  private record Call(
      boolean layer,
      Object pad,
      List<Integer> strides,
      List<Integer> dilations,
      @Nullable List<Integer> outputShape,
      List<Double> x,
      List<Integer> xShape,
      List<Double> w,
      List<Integer> wShape) {}

  /** A process of Node.js that answers. */
  private record Node(Process process, BufferedWriter calls, BufferedReader answers) {

    /** Starts one; throws {@link UncheckedIOException} if it cannot be started. */
    static Node start() {
      try {
        Process process =
            new ProcessBuilder(
                    "node", resource("ask.js").toString(), resource("tf.min.js").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new Node(process, process.outputWriter(UTF_8), process.inputReader(UTF_8));
      } catch (IOException notStarted) {
        throw new UncheckedIOException(notStarted);
      }
    }

    /** Returns the line that answers a line; nothing if the process ended. */
    Optional<String> answer(String call) {
      try {
        calls.write(call);
        calls.newLine();
        calls.flush();
        return Optional.ofNullable(answers.readLine());
      } catch (IOException ended) {
        return Optional.empty();
      }
    }
  }

  private static Path resource(String name) {
    URL url = Objects.requireNonNull(TensorFlowJs.class.getResource("/" + name), name);
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public Observation ask(FrameworkCall call, Tensor4 image, Tensor4 filter) {
    return node.answer(JSON.writeValueAsString(call(call, image, filter)))
        .map(answer -> observation(JSON.readTree(answer)))
        .orElseGet(this::died);
  }

  private Observation died() {
    int status = node.process().onExit().join().exitValue();
    node = Node.start();
    return new Crashed("exit " + status, "Node.js ended");
  }

  private static Call call(FrameworkCall call, Tensor4 image, Tensor4 filter) {
    boolean layer = call.convention().startsWith("tfjs-layers-");
    return new Call(
        layer,
        call.convention().equals("tfjs-explicit")
            ? List.of(List.of(0, 0), pads(call.rows()), pads(call.columns()), List.of(0, 0))
            : call.convention().endsWith("same") ? "same" : "valid",
        pair(call, Scatter::stride),
        pair(call, Scatter::dilation),
        layer
            ? null
            : List.of(
                1,
                call.rows().setting().requiredOutputSize(),
                call.columns().setting().requiredOutputSize(),
                1),
        Arrays.stream(image.values()).boxed().toList(),
        List.of(1, image.size(1), image.size(2), 1),
        Arrays.stream(filter.values()).boxed().toList(),
        List.of(filter.size(0), filter.size(1), 1, 1));
  }

  private static List<Integer> pair(FrameworkCall call, ToIntFunction<Scatter> number) {
    return List.of(
        number.applyAsInt(call.rows().scatter()), number.applyAsInt(call.columns().scatter()));
  }

  private static List<Integer> pads(Axis axis) {
    Setting setting = axis.setting();
    return List.of(setting.before(), setting.after());
  }

  private static Observation observation(JsonNode answer) {
    if (answer.has("error")) {
      return new Rejected(answer.get("error").asString(), answer.get("message").asString());
    }
    JsonNode shape = answer.get("shape");
    return new Produced(
        Tensor4.of(
            1,
            shape.get(1).asInt(),
            shape.get(2).asInt(),
            1,
            StreamSupport.stream(answer.get("values").spliterator(), false)
                .mapToDouble(value -> Double.parseDouble(value.asString()))
                .toArray()));
  }
}
