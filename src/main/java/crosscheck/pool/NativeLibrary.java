package crosscheck.pool;

import crosscheck.input.BadInputException;
import java.util.Locale;

/** TensorFlow's native library on the class path, found without loading it. */
public final class NativeLibrary {

  private NativeLibrary() {}

  /** Throws {@link BadInputException} if the class path has no natives for this platform. */
  public static void requirePresent() {
    String platform = platform(System.getProperty("os.name"), System.getProperty("os.arch"));
    String folder = "org/tensorflow/internal/c_api/" + platform + "/";
    if (NativeLibrary.class.getClassLoader().getResource(folder) == null) {
      throw new BadInputException(
          ("platform %s: no TensorFlow natives here; allowed are linux-x86_64, linux-arm64,"
                  + " macosx-arm64 and windows-x86_64, each where it was built or built with"
                  + " -Dnatives=all")
              .formatted(platform));
    }
  }

  /** JavaCPP's name of a platform, from the system properties os.name and os.arch. */
  static String platform(String name, String architecture) {
    String system = name.toLowerCase(Locale.ROOT);
    String os =
        system.startsWith("mac") ? "macosx" : system.startsWith("windows") ? "windows" : system;
    String processor =
        switch (architecture) {
          case "amd64" -> "x86_64";
          case "aarch64" -> "arm64";
          default -> architecture;
        };
    return os + "-" + processor;
  }
}
