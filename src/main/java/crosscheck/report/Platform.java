package crosscheck.report;

import com.sun.management.OperatingSystemMXBean;
import crosscheck.check.conformance.ConformanceCheck;
import crosscheck.json.Schema;
import crosscheck.op.Surroundings;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What is found on a machine.
 *
 * @param surroundings TensorFlow, its oneDNN, and the caches
 * @param java the version of the JDK
 * @param processors the processors that this process may use
 * @param memory the machine's memory, in MiB
 * @param approved whether findings of this TensorFlow on this platform are approved
 */
@Schema("platform")
public record Platform(
    Surroundings surroundings, String java, int processors, long memory, boolean approved) {

  private static final int MEBIBYTE_BITS = 20;

  /** What is found here. */
  public static Platform of(Surroundings surroundings, Path fixtures) {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new Platform(
        surroundings,
        Runtime.version().toString(),
        Runtime.getRuntime().availableProcessors(),
        system.getTotalMemorySize() >> MEBIBYTE_BITS,
        Files.isDirectory(fixtures.resolve(ConformanceCheck.NAME).resolve(surroundings.folder())));
  }

  /** The same in ten lines at most. */
  public List<String> lines() {
    return List.of(
        line("TensorFlow", surroundings.tensorflow() + " on " + surroundings.platform()),
        line("kernels", "stock, oneDNN; XLA if asked for by --kernel-path xla"),
        line(
            "oneDNN",
            "%s, %s, threads: %d"
                .formatted(
                    surroundings.oneDnn().version(),
                    surroundings.oneDnn().runtime(),
                    surroundings.oneDnn().threads())),
        line(
            "uses",
            surroundings.oneDnn().words().isEmpty() ? "unknown" : surroundings.oneDnn().words()),
        line("caches", surroundings.caches().toString()),
        line("Java", java),
        line("processors", String.valueOf(processors)),
        line("memory", "%,d MiB".formatted(memory)),
        line("approved", approved ? "yes, for this TensorFlow and platform" : "nothing yet"),
        line("trust", trust()));
  }

  /** Whether results here can be trusted, and why not. */
  private String trust() {
    if (surroundings.hiddenCaches()) {
      return "no: caches are hidden, and oneDNN is wrong then; see: cause hidden-caches";
    }
    return approved
        ? "yes: what is wrong here has a known cause"
        : "yes, but all that is found will be new: nothing is approved for this build";
  }

  private static String line(String name, String words) {
    return "%-11s %s".formatted(name, words);
  }
}
