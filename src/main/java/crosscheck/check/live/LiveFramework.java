package crosscheck.check.live;

import crosscheck.input.BadInputException;
import crosscheck.input.OneOf;
import java.util.List;
import java.util.stream.Stream;

/**
 * A framework that can be asked.
 *
 * @param id its name, which its folders have
 * @param versions its releases, the oldest first
 * @param conventions the ids of the conventions that it is asked for
 * @param converters likewise those of converters, which it is asked for as what they write; what
 *     they refuse themselves is not asked
 */
public record LiveFramework(
    String id, List<String> versions, List<String> conventions, List<String> converters) {

  /** {@code com.microsoft.onnxruntime:onnxruntime}, on the CPU. */
  private static final LiveFramework ONNX_RUNTIME =
      new LiveFramework(
          "onnxruntime",
          List.of("1.12.1", "1.13.1", "1.14.0", "1.19.2", "1.26.0", "1.28.0", "1.29.0"),
          List.of(
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
              "onnxruntime-1-12-same-upper",
              "onnxruntime-1-12-same-lower",
              "onnxruntime-1-12-output-shape-upper",
              "onnxruntime-1-13-output-shape"),
          List.of("tf2onnx-valid", "tf2onnx-same", "tf2onnx-explicit"));

  private static final List<LiveFramework> ALL = List.of(ONNX_RUNTIME);

  /** Copies the lists. */
  public LiveFramework {
    versions = List.copyOf(versions);
    conventions = List.copyOf(conventions);
    converters = List.copyOf(converters);
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
        .orElseThrow(
            () ->
                new BadInputException(
                    "framework: must be %s, was \"%s\""
                        .formatted(OneOf.words(ALL.stream().map(LiveFramework::id).toList()), id)));
  }

  /** All its releases, the oldest first. */
  public List<LiveRelease> releases() {
    return versions.stream().map(version -> new LiveRelease(this, version)).toList();
  }

  /** Every release of every framework. */
  public static List<LiveRelease> allReleases() {
    return ALL.stream().flatMap(framework -> framework.releases().stream()).toList();
  }

  /** The ids of all conventions that it is asked for. */
  List<String> rules() {
    return Stream.concat(conventions.stream(), converters.stream()).toList();
  }

  /** Whether a convention is that of a converter. */
  boolean isConverter(String convention) {
    return converters.contains(convention);
  }
}
