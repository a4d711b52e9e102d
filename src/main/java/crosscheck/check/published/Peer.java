package crosscheck.check.published;

import crosscheck.check.published.PeerPadding.Pads;
import crosscheck.check.published.PeerPadding.Word;
import crosscheck.input.OneOf;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The frameworks whose published cases can be judged, and which convention each call has. */
enum Peer {
  TENSORFLOW("TensorFlow", "VALID SAME") {
    @Override
    String convention(PublishedCase c) {
      return "tensorflow-" + word(c, "explicit");
    }
  },
  KERAS_3("Keras3", "VALID SAME") {
    @Override
    String convention(PublishedCase c) {
      return "keras3-" + word(c, NONE) + (c.outputPadding() == null ? "" : "-output-padding");
    }
  },
  TF_KERAS("tf_keras", "VALID SAME") {
    @Override
    String convention(PublishedCase c) {
      String word = word(c, NONE);
      return "tf-keras-"
          + word
          + (word.equals("same") && c.outputPadding() != null ? "-output-padding" : "");
    }
  },
  SONNET_1("Sonnet1", "VALID SAME") {
    @Override
    String convention(PublishedCase c) {
      return SONNET_2.convention(c);
    }
  },
  SONNET_2("Sonnet2", "VALID SAME") {
    @Override
    String convention(PublishedCase c) {
      return (c.outputSize() == null ? "sonnet-" : "tensorflow-") + word(c, NONE);
    }
  },
  JAX("JAX", "VALID SAME") {
    @Override
    String convention(PublishedCase c) {
      return "jax-"
          + word(c, Boolean.TRUE.equals(c.useConsistentPadding()) ? "consistent-pads" : "pads");
    }
  },
  FLAX("Flax", "VALID SAME") {
    @Override
    String convention(PublishedCase c) {
      return "flax-" + word(c, "pads");
    }
  },
  PYTORCH("PyTorch", "") {
    @Override
    String convention(PublishedCase c) {
      return c.outputSize() == null ? "pytorch" : "pytorch-output-size";
    }
  },
  ONNX("ONNX", "VALID SAME_UPPER SAME_LOWER") {
    @Override
    String convention(PublishedCase c) {
      return onnx("onnx", c);
    }
  },
  ONNX_RUNTIME("onnxruntime", "VALID SAME_UPPER SAME_LOWER") {
    @Override
    String convention(PublishedCase c) {
      return onnx("onnxruntime", c);
    }
  },
  WEBNN("WebNN", "") {
    @Override
    String convention(PublishedCase c) {
      return c.outputSize() == null ? "webnn" : "webnn-output-sizes";
    }
  },
  ONEDNN("oneDNN", "") {
    @Override
    String convention(PublishedCase c) {
      return "onednn";
    }
  },
  TFLITE("TFLite", "VALID SAME") {
    @Override
    String convention(PublishedCase c) {
      return "tflite-" + word(c, NONE);
    }
  },
  NNAPI("NNAPI", "VALID SAME") {
    @Override
    String convention(PublishedCase c) {
      return "nnapi-" + word(c, "explicit");
    }
  },
  DUMOULIN_VISIN("Dumoulin-Visin", "") {
    @Override
    String convention(PublishedCase c) {
      String test = String.valueOf(c.test());
      String number = test.replaceAll("^Relationship (\\d+).*$", "$1");
      if (number.equals(test)) {
        throw new IllegalArgumentException(
            "test: must begin with Relationship and its number, was " + test);
      }
      return "dumoulin-visin-" + number;
    }
  };

  private static final String NONE = "";

  private final String id;
  private final String words;

  Peer(String id, String words) {
    this.id = id;
    this.words = words;
  }

  /** The id of the convention that a case must follow. */
  abstract String convention(PublishedCase c);

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

  /** Throws {@link IllegalArgumentException} if the framework has no such padding. */
  void requireWord(PeerPadding padding) {
    if (padding instanceof Word word
        && (words.isEmpty() || !List.of(words.split(" ", -1)).contains(word.word()))) {
      throw new IllegalArgumentException(
          "padding: %s has %s, was %s"
              .formatted(id, words.isEmpty() ? "pads and no words" : words, word.word()));
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

  /** The padding's word in lower case, or another one for pads. */
  private static String word(PublishedCase c, String pads) {
    if (PeerPadding.of(c.padding()) instanceof Word word) {
      return word.word().toLowerCase(Locale.ROOT);
    }
    if (pads.isEmpty()) {
      throw new IllegalArgumentException(
          "padding: %s has words and no pads, was %s".formatted(c.framework(), c.padding()));
    }
    return pads;
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
