package crosscheck.observation;

/**
 * The TensorFlow build that was observed, and the processor that it ran on.
 *
 * @param tensorflow its version, such as {@code 2.18.0}
 * @param platform its platform, such as {@code linux-x86_64}
 * @param processor the processor's best instruction set, such as {@code avx2}, by which kernels are
 *     chosen
 */
public record Build(String tensorflow, String platform, String processor) {

  /** Stands for the build of workers that never said which they have. */
  public static final Build UNKNOWN = new Build("unknown", "unknown", "unknown");

  /** The name of the folder that keeps what depends on version and platform. */
  public String folder() {
    return "tensorflow-" + tensorflow + "-" + platform;
  }
}
