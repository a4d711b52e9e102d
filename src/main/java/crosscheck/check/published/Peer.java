package crosscheck.check.published;

import crosscheck.check.published.PeerPadding.Pads;
import crosscheck.check.published.PeerPadding.Word;
import crosscheck.input.OneOf;
import crosscheck.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/** The frameworks whose published cases can be judged, and which convention each call has. */
enum Peer {
  TENSORFLOW("TensorFlow", "VALID SAME", c -> "tensorflow-" + word(c, "explicit")),
  KERAS_3(
      "Keras3",
      "VALID SAME",
      c -> "keras3-" + word(c) + (c.outputPadding() == null ? "" : "-output-padding")),
  TF_KERAS(
      "tf_keras",
      "VALID SAME",
      c ->
          "tf-keras-"
              + word(c)
              + (word(c).equals("same") && c.outputPadding() != null ? "-output-padding" : "")),
  SONNET_1("Sonnet1", "VALID SAME", Peer::sonnet),
  SONNET_2("Sonnet2", "VALID SAME", Peer::sonnet),
  JAX(
      "JAX",
      "VALID SAME",
      c ->
          "jax-"
              + word(
                  c, Boolean.TRUE.equals(c.useConsistentPadding()) ? "consistent-pads" : "pads")),
  FLAX("Flax", "VALID SAME", c -> "flax-" + word(c, "pads")),
  PYTORCH("PyTorch", "", c -> ofSize(c, "pytorch", "pytorch-output-size")),
  ONNX("ONNX", "VALID SAME_UPPER SAME_LOWER", c -> onnx("onnx", c)),
  ONNX_RUNTIME("onnxruntime", "VALID SAME_UPPER SAME_LOWER", c -> onnx("onnxruntime", c)),
  WEBNN("WebNN", "", c -> ofSize(c, "webnn", "webnn-output-sizes")),
  ONEDNN("oneDNN", "", c -> "onednn"),
  TFLITE("TFLite", "VALID SAME", c -> "tflite-" + word(c)),
  NNAPI("NNAPI", "VALID SAME", c -> "nnapi-" + word(c, "explicit")),
  TENSORFLOW_JS(
      "TensorFlow.js", "VALID SAME", c -> ofSize(c, "tfjs-layers-", "tfjs-") + word(c, "explicit")),
  OPENVINO(
      "OpenVINO",
      "VALID SAME_UPPER SAME_LOWER",
      c -> ofSize(c, "openvino-", "openvino-output-shape-") + word(c, "explicit")),
  PADDLE("PaddlePaddle", "VALID SAME", c -> "paddle-" + word(c, ofSize(c, "pads", "output-size"))),
  TVM("TVM", "", c -> "tvm-pads"),
  CORE_ML("CoreML", "VALID SAME", c -> "coreml-" + ofSize(c, word(c, "custom"), "output-shape")),
  TENSORRT("TensorRT", "SAME_UPPER SAME_LOWER", c -> "tensorrt-" + word(c, "explicit")),
  MXNET("MXNet", "", c -> ofSize(c, "mxnet", "mxnet-target-shape")),
  DEEPLEARNING4J("Deeplearning4j", "SAME", c -> "deeplearning4j-" + word(c, "truncate")),
  NCNN("ncnn", "SAME_UPPER SAME_LOWER", c -> "ncnn-" + word(c, "pads")),
  MLX("MLX", "", c -> "mlx"),
  CANDLE("candle", "", c -> "candle"),
  BURN("burn", "", c -> "burn"),
  TINYGRAD("tinygrad", "", c -> "tinygrad"),
  DUMOULIN_VISIN("Dumoulin-Visin", "", Peer::relationship);

  private final String id;
  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // Functions without state.
  private final Function<PublishedCase, String> convention;

  Peer(String id, String words, Function<PublishedCase, String> convention) {
    this.id = id;
    this.words = words;
    this.convention = convention;
  }

  /** The id of the convention that a case must follow. */
  String convention(PublishedCase c) {
    return convention.apply(c);
  }

  /**
   * The peer of a name, in upper or lower case, with or without spaces, hyphens and underscores;
   * throws {@link IllegalArgumentException} if there is none.
   */
  static Peer named(String framework) {
    return Arrays.stream(values())
        .filter(peer -> letters(peer.id).equals(letters(framework)))
        .findFirst()
        .orElseGet(() -> OneOf.named("framework:", values(), peer -> peer.id, framework));
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
  }

  /** The framework's name. */
  String id() {
    return id;
  }

  /** What a caller who says nothing about padding says: VALID, or no pads. */
  Object none() {
    return words.isEmpty() ? List.of(0, 0, 0, 0) : "VALID";
  }

  /** Whether a caller says one number for both ends of an axis. */
  boolean hasOnePaddingForBothEnds() {
    return this == PYTORCH || this == DUMOULIN_VISIN;
  }

  /**
   * Throws {@link IllegalArgumentException} if the framework has no such padding, or if it is none,
   * as {@link PeerPadding#of} says.
   */
  void requireWord(Object padding) {
    if (PeerPadding.of(padding) instanceof Word word
        && (words.isEmpty() || !List.of(words.split(" ", -1)).contains(word.word()))) {
      throw new IllegalArgumentException(
          "padding: %s has %s, was %s"
              .formatted(id, words.isEmpty() ? "pads and no words" : words, Json.spaced(padding)));
    }
  }

  /**
   * Throws {@link IllegalArgumentException} unless the framework has this key, as JAX alone does.
   */
  void requireConsistentPadding() {
    if (this != JAX) {
      throw new IllegalArgumentException("use_consistent_padding: JAX alone has it, was " + id);
    }
  }

  /** One id or, if the case gives an output size, another one. */
  private static String ofSize(PublishedCase c, String without, String with) {
    return c.outputSize() == null ? without : with;
  }

  /** The padding's word as ids have it, or another one for pads. */
  private static String word(PublishedCase c, String pads) {
    return PeerPadding.of(c.padding()) instanceof Word word
        ? word.word().toLowerCase(Locale.ROOT).replace('_', '-')
        : pads;
  }

  /** The padding's word, of a framework that has no pads. */
  private static String word(PublishedCase c) {
    String word = word(c, "");
    if (word.isEmpty()) {
      throw new IllegalArgumentException(
          "padding: %s has words and no pads, was %s"
              .formatted(c.framework(), Json.spaced(c.padding())));
    }
    return word;
  }

  private static String sonnet(PublishedCase c) {
    return ofSize(c, "sonnet-", "tensorflow-") + word(c);
  }

  private static String relationship(PublishedCase c) {
    String test = Objects.requireNonNullElse(c.test(), "");
    String number = test.replaceAll("^Relationship (\\d+).*$", "$1");
    if (number.equals(test)) {
      throw new IllegalArgumentException(
          "test: must begin with Relationship and its number, was " + Json.spaced(c.test()));
    }
    return "dumoulin-visin-" + number;
  }

  private static String onnx(String project, PublishedCase c) {
    PeerPadding padding = PeerPadding.of(c.padding());
    boolean upper = padding.equals(new Word("SAME_UPPER"));
    if (c.outputSize() != null) {
      return project + "-output-shape" + (upper ? "-upper" : "");
    }
    if (padding instanceof Pads) {
      return "onnx-pads";
    }
    return padding.equals(new Word("VALID"))
        ? "onnx-auto-pad-valid"
        : project + (upper ? "-same-upper" : "-same-lower");
  }
}
