package crosscheck.convention;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All conventions. */
public final class Conventions {

  private static final List<Convention> ALL =
      Stream.of(
              Lecture.ALL,
              TensorFlowOp.ALL,
              Keras3.ALL,
              TfKeras.ALL,
              KerasOnTorch.ALL,
              Sonnet.ALL,
              Jax.ALL,
              Flax.ALL,
              PyTorch.ALL,
              Onnx.ALL,
              OnnxRuntime.ALL,
              Tf2Onnx.ALL,
              WebNn.ALL,
              OneDnn.ALL,
              TfLite.ALL,
              DumoulinVisin.ALL)
          .flatMap(List::stream)
          .toList();

  private Conventions() {}

  /** Every convention, framework by framework. */
  public static List<Convention> all() {
    return ALL;
  }

  /** The convention of an id. */
  public static Optional<Convention> named(String id) {
    return ALL.stream().filter(convention -> convention.id().equals(id)).findFirst();
  }
}
