package crosscheck.observation;

/**
 * The TensorFlow build that was observed.
 *
 * @param tensorflow its version, such as {@code 2.18.0}
 * @param platform its platform, such as {@code linux-x86_64}
 */
public record Build(String tensorflow, String platform) {

  /** Stands for the build of workers that never said which they have. */
  public static final Build UNKNOWN = new Build("unknown", "unknown");

  /** The name of the folder that keeps what depends on this build. */
  public String folder() {
    return "tensorflow-" + tensorflow + "-" + platform;
  }
}
