package crosscheck.op;

/**
 * The TensorFlow build that was observed, and the processor that it ran on.
 *
 * @param tensorflow its version, such as {@code 2.18.0}
 * @param platform its platform, such as {@code linux-x86_64}
 * @param processor what of the processor decides a result: its best instruction set, and whether
 *     its caches are hidden, such as {@code avx512_bf16-hidden_caches}; the first part alone stands
 *     for both
 */
public record Build(String tensorflow, String platform, String processor) {

  /** Stands for the build of workers that never said which they have. */
  public static final Build UNKNOWN = new Build("unknown", "unknown", "unknown");

  /** Throws {@link IllegalArgumentException} if one of them can be no part of a folder's name. */
  public Build {
    requireName("tensorflow", tensorflow);
    requireName("platform", platform);
    requireName("processor", processor);
  }

  private static void requireName(String key, String was) {
    if (!was.matches("[A-Za-z0-9][A-Za-z0-9._+-]*")) {
      throw new IllegalArgumentException(
          "%s: must be of letters, digits and . _ + -, was \"%s\"".formatted(key, was));
    }
  }

  /** The name of the folder that keeps what depends on version and platform. */
  public String folder() {
    return "tensorflow-" + tensorflow + "-" + platform;
  }

  /** Whether the other is the same TensorFlow on the same platform, on whatever processor. */
  public boolean isTensorFlowOf(Build other) {
    return tensorflow.equals(other.tensorflow) && platform.equals(other.platform);
  }

  /** Whether what is claimed of this build is claimed of the other one too. */
  public boolean covers(Build other) {
    return isTensorFlowOf(other)
        && (processor.equals(other.processor) || other.processor.startsWith(processor + "-"));
  }
}
