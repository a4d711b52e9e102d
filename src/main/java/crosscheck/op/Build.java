package crosscheck.op;

/**
 * The TensorFlow build that was observed, and the processor that it ran on.
 *
 * @param tensorflow its version, such as {@code 2.18.0}
 * @param platform its platform, such as {@code linux-x86_64}
 * @param processor the processor's best instruction set, by which kernels are chosen, and its
 *     model, such as {@code avx512_bf16-AuthenticAMD-26-2}; a prefix of it, such as {@code
 *     avx512_bf16}, stands for every model that begins so
 */
public record Build(String tensorflow, String platform, String processor) {

  /** The build of workers that never reported theirs. */
  public static final Build UNKNOWN = new Build("unknown", "unknown", "unknown");

  /** Throws {@link IllegalArgumentException} if one of them cannot be part of a folder's name. */
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

  /** Whether the other is the same TensorFlow on the same platform, with any processor. */
  public boolean isTensorFlowOf(Build other) {
    return tensorflow.equals(other.tensorflow) && platform.equals(other.platform);
  }

  /** Whether claims about this build apply to the other one. */
  public boolean covers(Build other) {
    return isTensorFlowOf(other)
        && (processor.equals(other.processor) || other.processor.startsWith(processor + "-"));
  }
}
