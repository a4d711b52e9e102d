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
              TensorFlowJs.ALL,
              OpenVino.ALL,
              Paddle.ALL,
              Tvm.ALL,
              CoreMl.ALL,
              TensorRt.ALL,
              MxNet.ALL,
              Deeplearning4j.ALL,
              Ncnn.ALL,
              Mlx.ALL,
              Candle.ALL,
              Burn.ALL,
              TinyGrad.ALL,
              DumoulinVisin.ALL)
          .flatMap(List::stream)
          .toList();

  private Conventions() {}

  /** Every convention, framework by framework. */
  public static List<Convention> all() {
    return ALL;
  }

  /** The first convention with the rule of this one, of which it is another name; or itself. */
  public static Convention original(Convention convention) {
    return ALL.stream().filter(convention::isAnotherNameOf).findFirst().orElse(convention);
  }

  /** The convention of an id. */
  public static Optional<Convention> named(String id) {
    return ALL.stream().filter(convention -> convention.id().equals(id)).findFirst();
  }
}
