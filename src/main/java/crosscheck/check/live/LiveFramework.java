package crosscheck.check.live;

import crosscheck.input.BadInputException;
import crosscheck.input.Nearest;
import crosscheck.input.OneOf;
import java.util.List;
import java.util.stream.Stream;

/**
 * A framework that can be asked.
 *
 * @param id its name, which the folder of its service has
 * @param library the name of what is loaded, which the folders of its releases have
 * @param program the program that it needs beside this one; empty if none
 * @param cause the cause of wrong values on a machine that hides its caches; empty if none
 * @param versions its releases, the oldest first
 * @param rules the conventions that it is asked for
 */
public record LiveFramework(
    String id,
    String library,
    String program,
    String cause,
    List<String> versions,
    List<LiveRule> rules) {

  /** {@code com.microsoft.onnxruntime:onnxruntime}, on the CPU. */
  private static final LiveFramework ONNX_RUNTIME =
      new LiveFramework(
          "onnxruntime",
          "onnxruntime",
          "",
          "",
          List.of("1.12.1", "1.13.1", "1.14.0", "1.19.2", "1.26.0", "1.28.0", "1.29.0"),
          Stream.concat(
                  LiveRule.asked(
                      Asking.DIRECTLY,
                      "onnx-pads",
                      "onnx-auto-pad-valid",
                      "onnx-same-upper",
                      "onnx-same-lower",
                      "onnx-output-shape-upper",
                      "onnx-output-shape",
                      "onnxruntime-same-upper",
                      "onnxruntime-same-lower",
                      "onnxruntime-output-shape-upper",
                      "onnxruntime-output-shape",
                      "onnxruntime-output-shape-lower",
                      "onnxruntime-output-shape-valid",
                      "onnxruntime-1-12-same-upper",
                      "onnxruntime-1-12-same-lower",
                      "onnxruntime-1-12-output-shape-upper",
                      "onnxruntime-1-13-output-shape"),
                  LiveRule.asked(
                      Asking.AS_PASSED_ON, "tf2onnx-valid", "tf2onnx-same", "tf2onnx-explicit"))
              .toList());

  /** {@code torch.conv_transpose2d} by PyTorch's own kernels, and layers that pass a call to it. */
  private static final LiveFramework PYTORCH = torch("pytorch", "");

  /** The same by oneDNN's kernels, which take float32 of 16 images or more. */
  private static final LiveFramework PYTORCH_ON_ONEDNN = torch("pytorch-onednn", "hidden-caches");

  /** {@code @tensorflow/tfjs} from npm, on the CPU backend. */
  private static final LiveFramework TENSORFLOW_JS =
      new LiveFramework(
          "tfjs",
          "tfjs",
          "node",
          "",
          List.of("4.22.0"),
          Stream.concat(
                  LiveRule.asked(Asking.DIRECTLY, "tfjs-layers-valid", "tfjs-layers-same"),
                  LiveRule.asked(Asking.UNDILATED, "tfjs-valid", "tfjs-same", "tfjs-explicit"))
              .toList());

  private static final List<LiveFramework> ALL =
      List.of(ONNX_RUNTIME, PYTORCH, PYTORCH_ON_ONEDNN, TENSORFLOW_JS);

  private static LiveFramework torch(String id, String cause) {
    return new LiveFramework(
        id,
        "pytorch",
        "",
        cause,
        List.of("2.7.1"),
        Stream.concat(
                LiveRule.asked(Asking.DIRECTLY, "pytorch"),
                LiveRule.asked(
                    Asking.AS_PASSED_ON,
                    "pytorch-output-size",
                    "keras-on-torch-valid",
                    "keras-on-torch-3-0-same",
                    "keras-on-torch-3-13-same",
                    "keras-on-torch-3-0-same-output-padding"))
            .toList());
  }

  /** Copies the lists. */
  public LiveFramework {
    versions = List.copyOf(versions);
    rules = List.copyOf(rules);
  }

  /** All of them. */
  public static List<LiveFramework> all() {
    return ALL;
  }

  /** The framework of a name; throws {@link BadInputException} if there is none. */
  public static LiveFramework named(String id) {
    return ALL.stream()
        .filter(framework -> framework.id.equals(id))
        .findFirst()
        .orElseThrow(() -> noneOf("framework", ALL.stream().map(LiveFramework::id).toList(), id));
  }

  /** The refusal of an id that is none of some. */
  static BadInputException noneOf(String what, List<String> ids, String id) {
    return new BadInputException(
        "%s: must be %s, was \"%s\"%s"
            .formatted(what, OneOf.words(ids), id, Nearest.question(id, ids)));
  }

  /** All its releases, the oldest first. */
  public List<LiveRelease> releases() {
    return versions.stream().map(version -> new LiveRelease(this, version)).toList();
  }

  /** Every release of every framework. */
  public static List<LiveRelease> allReleases() {
    return ALL.stream().flatMap(framework -> framework.releases().stream()).toList();
  }

  /** The ids of the conventions that it is asked for. */
  List<String> ruleIds() {
    return rules.stream().map(LiveRule::id).toList();
  }
}
