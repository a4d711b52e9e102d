package crosscheck.op;

import crosscheck.op.OneDnn.KnownCaches;

/**
 * What computed a result: TensorFlow, its oneDNN, and what these know of the machine. The
 * processor's vendor, family and model play no part.
 *
 * @param tensorflow TensorFlow's version, such as {@code 2.18.0}
 * @param platform operating system and architecture, such as {@code linux-x86_64}
 * @param oneDnn its oneDNN, in its own words
 * @param caches the data caches that the operating system can see
 */
public record Surroundings(String tensorflow, String platform, OneDnn oneDnn, Caches caches) {

  /** Stands for those of a run in which no process said anything. */
  public static final Surroundings UNKNOWN =
      new Surroundings("unknown", "unknown", OneDnn.UNKNOWN, Caches.NONE);

  /** Throws {@link IllegalArgumentException} if version or platform can name no folder. */
  public Surroundings {
    requireName("tensorflow", tensorflow);
    requireName("platform", platform);
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

  /**
   * What decides a kernel's result, in a word: the instruction set, by which oneDNN chooses its
   * kernels, and whether the caches are hidden, by whose sizes it blocks.
   */
  public String kernels() {
    return oneDnn.instructionSet().id() + (hiddenCaches() ? "-hidden_caches" : "");
  }

  /** Whether oneDNN takes each cache for one byte. */
  public boolean hiddenCaches() {
    return oneDnn.caches() == KnownCaches.HIDDEN;
  }

  /** Whether the same calls have the same results, whatever else differs. */
  public boolean computeAs(Surroundings other) {
    return tensorflow.equals(other.tensorflow)
        && platform.equals(other.platform)
        && oneDnn.version().equals(other.oneDnn.version())
        && kernels().equals(other.kernels());
  }

  /** All of it in a line. */
  @Override
  public String toString() {
    return "TensorFlow %s, %s; %s; caches: %s%s"
        .formatted(
            tensorflow,
            platform,
            oneDnn,
            caches,
            hiddenCaches() ? ", each of one byte to oneDNN" : "");
  }
}
